package org.supervisionwatch.supervision.week.link;

/**
 * A link to a supervisor's week.
 *
 * @param organisation its code
 */
public record WeekLink(String organisation, LinkedSupervisor supervisor) {}
