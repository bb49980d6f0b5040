/** Reads this service's own copy of what is known about organisations, people and sessions into the engine's values. */
@NullMarked
package org.supervisionwatch.alerts.roster.facts;

import org.jspecify.annotations.NullMarked;
