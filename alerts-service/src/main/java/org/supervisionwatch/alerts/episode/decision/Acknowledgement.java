package org.supervisionwatch.alerts.episode.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Somebody has taken an episode on. Until the day is over nobody is reminded of it and it climbs no further; every digest shows it.
 *
 * @param by who, as they call themselves
 * @param until the last day, in the organisation's zone
 */
public record Acknowledgement(String by, AcknowledgementReason reason, LocalDate until) {

    /** Why. */
    public enum AcknowledgementReason {
        @JsonProperty("session_arranged")
        SESSION_ARRANGED,
        @JsonProperty("record_requested")
        RECORD_REQUESTED,
        @JsonProperty("looking_for_supervisor")
        LOOKING_FOR_SUPERVISOR,
        @JsonProperty("known_absence")
        KNOWN_ABSENCE,
        @JsonProperty("facts_in_question")
        FACTS_IN_QUESTION;

        /** As it stands in the database and in answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static AcknowledgementReason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean inForceOn(LocalDate day) {
        return !until.isBefore(day);
    }
}
