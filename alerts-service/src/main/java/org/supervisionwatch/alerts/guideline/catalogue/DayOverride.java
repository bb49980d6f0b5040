package org.supervisionwatch.alerts.guideline.catalogue;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day that somebody proclaimed, or took away.
 *
 * @param off whether it is a bank holiday, whatever the library says
 */
public record DayOverride(String calendar, LocalDate day, boolean off, String why, String by, Instant at) {}
