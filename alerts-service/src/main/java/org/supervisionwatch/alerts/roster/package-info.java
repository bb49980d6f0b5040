/** What is known of organisations, people and sessions: events come in here. */
@MayKnow({"kernel.wake", "roster.intake"})
@NullMarked
package org.supervisionwatch.alerts.roster;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
