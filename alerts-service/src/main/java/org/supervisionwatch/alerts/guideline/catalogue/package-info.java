/**
 * The catalogue of packs: shipped and stored ones, the overlays of organisations, and the bank holidays. The catalogue of one revision
 * is an immutable value; the revision in the database shows when it is out of date.
 */
@MayKnow({"guideline.engine.calendar", "guideline.engine.requirement", "guideline.pack"})
@NullMarked
package org.supervisionwatch.alerts.guideline.catalogue;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
