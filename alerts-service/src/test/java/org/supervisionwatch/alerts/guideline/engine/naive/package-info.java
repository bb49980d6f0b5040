/**
 * The guideline a second time, as plainly as it can be said: day by day, week by week, nothing reckoned that can be walked. It is written from the
 * rules and shares nothing with the engine but the words for facts, so that a mistake in the one is not also in the other.
 */
@NullMarked
package org.supervisionwatch.alerts.guideline.engine.naive;

import org.jspecify.annotations.NullMarked;
