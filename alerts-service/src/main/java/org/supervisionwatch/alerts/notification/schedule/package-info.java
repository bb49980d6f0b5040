/** When a team is mailed: one sentence, the dates it names, and after how many days what is open is told again. */
@MayKnow({"guideline.catalogue", "guideline.engine.calendar", "guideline.pack", "kernel.directory"})
@NullMarked
package org.supervisionwatch.alerts.notification.schedule;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
