package org.supervisionwatch.staff.absence;

/**
 * A kind that nobody has classed: until somebody does, it counts as planned.
 *
 * @param absences how many are held
 */
public record UnclassifiedKind(String kind, long absences) {}
