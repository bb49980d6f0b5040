/** What the three topics say, and how it becomes facts: it stores and wakes the people concerned, it evaluates nothing. */
@MayKnow("kernel.wake")
@NullMarked
package org.supervisionwatch.alerts.roster.intake;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
