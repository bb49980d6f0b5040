/** Organisations with their settings, teams with their leads, and the REST endpoints for both. */
@NullMarked
package org.supervisionwatch.staff.organisation;

import org.jspecify.annotations.NullMarked;
