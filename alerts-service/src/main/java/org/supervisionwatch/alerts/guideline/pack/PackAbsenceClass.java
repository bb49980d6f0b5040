package org.supervisionwatch.alerts.guideline.pack;

/**
 * What events tell about an absence: a class, never a kind. Pause rules name kinds, so each class is fed to the engine
 * as the kind that stands for it.
 */
public enum PackAbsenceClass {
    PLANNED("annual_leave"),
    UNPLANNED("sickness"),
    LONG("maternity");

    private final String kind;

    PackAbsenceClass(String kind) {
        this.kind = kind;
    }

    /** The kind that stands for the class in pause rules. */
    public String kind() {
        return kind;
    }
}
