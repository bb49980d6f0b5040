/** Organisations with their settings, teams with their leads, and the event that tells of both. */
@NullMarked
package org.supervisionwatch.staff.organisation;

import org.jspecify.annotations.NullMarked;
