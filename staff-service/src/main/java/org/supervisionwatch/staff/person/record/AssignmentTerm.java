package org.supervisionwatch.staff.person.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.supervisionwatch.chassis.sql.Column;

/**
 * The weekly hours of an assignment from a day on.
 *
 * @param hours contracted per week, two decimal places; 0 in a zero-hours contract
 * @param fullTimeHours full-time weekly hours for this post, two decimal places; FTE = hours / fullTimeHours, regardless of days worked
 */
public record AssignmentTerm(@Column("from_on") LocalDate from, BigDecimal hours, BigDecimal fullTimeHours) {}
