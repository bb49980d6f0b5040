package org.supervisionwatch.staff.person.record;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The hours of an assignment from a day on.
 *
 * @param hours contracted a week, two places
 * @param fullTimeHours what full time is in this post, two places; hours / fullTimeHours is the FTE, never days
 */
public record AssignmentTerm(LocalDate from, BigDecimal hours, BigDecimal fullTimeHours) {}
