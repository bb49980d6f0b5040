package org.supervisionwatch.alerts.standing.evaluation;

import java.util.Locale;

/** Why nobody watches over somebody who is in post. */
public enum WatchReason {
    /** None of her posts has a role. */
    NO_ROLE,
    /** No guideline is known for her roles. */
    ROLE_WITHOUT_GUIDELINE,
    /** Her guideline asks nothing of her. */
    NOTHING_ASKED,
    /** Her newest facts came in a form that could not be read. */
    EVENT_UNREADABLE,
    /** Everything that is asked of her hangs on a fact that nobody has told. */
    FACTS_MISSING,
    /** The evaluation itself failed: a fault of this service. */
    EVALUATION_FAILED;

    /** As it stands in the database, in answers and in metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
