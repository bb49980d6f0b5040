package org.supervisionwatch.alerts.guideline.pack;

/**
 * The class of an absence, which is all that events say about its reason. Pause rules name kinds, so each class is passed to the
 * engine as the kind that represents it.
 */
public enum PackAbsenceClass {
    PLANNED("annual_leave"),
    UNPLANNED("sickness"),
    LONG("maternity");

    private final String kind;

    PackAbsenceClass(String kind) {
        this.kind = kind;
    }

    /** The kind that represents the class in pause rules. */
    public String kind() {
        return kind;
    }
}
