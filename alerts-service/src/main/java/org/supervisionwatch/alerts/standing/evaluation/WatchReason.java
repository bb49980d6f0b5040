package org.supervisionwatch.alerts.standing.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.supervisionwatch.alerts.roster.facts.FactsDoubt;
import org.supervisionwatch.chassis.text.EnglishText;

/** Why a person in post is not watched. */
public enum WatchReason {
    /** None of their posts has a role. */
    NO_ROLE,
    /** There is no guideline for their roles. */
    ROLE_WITHOUT_GUIDELINE,
    /** No requirement of their guideline applies to them. */
    NOTHING_ASKED,
    /** The newest event about them could not be read. */
    EVENT_UNREADABLE,
    /** Their posts are said to end, together with those of too many others, and nobody has decided yet. */
    ENDS_HELD,
    /** Every requirement that may apply depends on a fact that is not known. */
    FACTS_MISSING,
    /** The evaluation itself failed: an error in this service. */
    EVALUATION_FAILED;

    public static WatchReason of(FactsDoubt doubt) {
        return switch (doubt) {
            case EVENT_UNREADABLE -> EVENT_UNREADABLE;
            case ENDS_HELD -> ENDS_HELD;
        };
    }

    /** The code used in the database, in answers and in metrics. */
    @JsonValue
    public String code() {
        return EnglishText.code(this);
    }
}
