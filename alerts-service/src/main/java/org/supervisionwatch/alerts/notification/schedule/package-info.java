/** When a team is mailed: a schedule as one sentence, its mail days, and its reminder periods. */
@MayKnow({"guideline.catalogue", "guideline.engine.calendar", "guideline.pack", "kernel.directory"})
@NullMarked
package org.supervisionwatch.alerts.notification.schedule;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
