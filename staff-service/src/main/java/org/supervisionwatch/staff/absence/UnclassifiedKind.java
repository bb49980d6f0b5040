package org.supervisionwatch.staff.absence;

/**
 * An absence kind without a class, which counts as planned.
 *
 * @param absences number of absences of this kind
 */
public record UnclassifiedKind(String kind, long absences) {}
