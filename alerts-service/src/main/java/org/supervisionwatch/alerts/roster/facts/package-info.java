/** This service's own copy of the facts, read as the engine's values. */
@MayKnow({"guideline.engine.calendar", "guideline.engine.requirement", "guideline.pack"})
@NullMarked
package org.supervisionwatch.alerts.roster.facts;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
