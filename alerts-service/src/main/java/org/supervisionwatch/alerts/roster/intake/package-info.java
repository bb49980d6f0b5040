/** What the three topics say, and how it becomes facts: it stores, it wakes the people concerned, it evaluates nothing. */
@NullMarked
package org.supervisionwatch.alerts.roster.intake;

import org.jspecify.annotations.NullMarked;
