package org.supervisionwatch.alerts.guideline.engine.requirement;

/** Why a session does not count towards a requirement. */
public enum NotCountedReason {
    /** It has no minutes of a type that counts. */
    OTHER_TYPE,
    /** Fewer minutes of the counted types than a session needs. */
    TOO_SHORT,
    OTHER_FORM,
    OTHER_MODE,
    /** It lacks a required flag. */
    LACKS_FLAG,
    /** It had too many supervisees, or too few minutes for each. */
    GROUP_TOO_LARGE,
    /** Another session in the same week counts already, and weeks must differ. */
    SAME_WEEK,
    /** Another session on the same intervention counts already, and interventions must differ. */
    SAME_INTERVENTION,
    /** Its intervention is not recorded, and interventions must differ. */
    NO_INTERVENTION,
    CANCELLED,
    MISSED,
    /** It was to take place on a day on which the person does not work or was away, so they have not missed it. */
    DAY_NOT_WORKED,
    /** Its date has passed, and no outcome has been recorded. */
    NOT_RECORDED
}
