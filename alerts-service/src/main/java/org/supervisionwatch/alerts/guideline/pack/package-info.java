/**
 * Guideline packs: YAML documents, or JSON over REST, read strictly into values of the engine. Also the bank-holiday calendars
 * that they name, and the absence kind that represents each absence class in pause rules.
 */
@MayKnow({"guideline.engine.calendar", "guideline.engine.requirement"})
@NullMarked
package org.supervisionwatch.alerts.guideline.pack;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
