package org.supervisionwatch.alerts.guideline.engine.requirement;

/** Why a session does not count towards a requirement. */
public enum NotCountedReason {
    /** No minute of a type that counts. */
    OTHER_TYPE,
    /** Fewer minutes of the counted types than a session needs. */
    TOO_SHORT,
    OTHER_FORM,
    OTHER_MODE,
    /** It lacks a flag that is asked for. */
    LACKS_FLAG,
    /** Too many supervisees, or too few minutes for each. */
    GROUP_TOO_LARGE,
    /** One in the same week counts already, and they must be in different ones. */
    SAME_WEEK,
    /** One on the same intervention counts already, and they must be on different ones. */
    SAME_INTERVENTION,
    /** Which intervention it was about is not recorded, and they must be on different ones. */
    NO_INTERVENTION,
    CANCELLED,
    MISSED,
    /** Its day is past and nobody has recorded that it was held. */
    NOT_RECORDED
}
