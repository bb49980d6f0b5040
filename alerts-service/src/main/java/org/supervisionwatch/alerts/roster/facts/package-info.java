/** This service's own copy of what is known about organisations, people and sessions, and the reading of it into the engine's values. */
@NullMarked
package org.supervisionwatch.alerts.roster.facts;

import org.jspecify.annotations.NullMarked;
