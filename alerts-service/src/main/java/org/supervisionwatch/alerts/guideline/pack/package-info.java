/**
 * Guideline packs: YAML documents, and the same as JSON over REST, read strictly into the engine's values. Also the
 * bank-holiday calendars they name, and the kind by which their pause rules know each class of absence.
 */
@MayKnow({"guideline.engine.calendar", "guideline.engine.requirement"})
@NullMarked
package org.supervisionwatch.alerts.guideline.pack;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
