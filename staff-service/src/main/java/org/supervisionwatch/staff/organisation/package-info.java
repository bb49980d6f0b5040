/** Organisations with their settings, teams with their leads. */
@MayKnow("request")
@NullMarked
package org.supervisionwatch.staff.organisation;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
