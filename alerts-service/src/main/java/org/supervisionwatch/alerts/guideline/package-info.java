/** Guidelines: the doors to packs, overlays, bank holidays and drafts, and the corridor that changes them. */
@MayKnow({"guideline.catalogue", "guideline.engine.calendar", "guideline.pack", "kernel.directory", "kernel.wake"})
@NullMarked
package org.supervisionwatch.alerts.guideline;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
