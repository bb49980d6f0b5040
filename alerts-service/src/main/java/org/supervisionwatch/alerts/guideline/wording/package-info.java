/** Requirements in plain English. */
@MayKnow({"guideline.engine.requirement", "guideline.pack"})
@NullMarked
package org.supervisionwatch.alerts.guideline.wording;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
