/**
 * Which packs there are: shipped, stored, changed by an organisation's overlay, with the bank holidays in force. All of it is one
 * immutable value at a revision; the database says when it is out of date.
 */
@MayKnow({"guideline.engine.calendar", "guideline.engine.requirement", "guideline.pack"})
@NullMarked
package org.supervisionwatch.alerts.guideline.catalogue;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
