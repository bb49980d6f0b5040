package org.supervisionwatch.alerts.guideline;

import java.time.Instant;

/**
 * A bank holiday was added to a calendar or taken out of it. Fired as a synchronous CDI event in the transaction that changed it.
 *
 * @param calendar its name, such as {@code england-and-wales}
 */
public record CalendarChanged(String calendar, Instant at) {}
