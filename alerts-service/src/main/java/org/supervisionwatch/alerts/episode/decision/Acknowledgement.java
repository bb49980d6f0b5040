package org.supervisionwatch.alerts.episode.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Somebody has taken an episode on. Until the end of a day no reminders are sent and it is not escalated; every digest shows it.
 *
 * @param by the name they gave
 * @param until the last day, in the organisation's zone
 */
public record Acknowledgement(String by, AcknowledgementReason reason, LocalDate until) {

    /** What they are doing about it. Another one needs no migration and no words: pages and mails say its code. */
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

        /** The code used in the database and in answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static AcknowledgementReason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it is still in force on a day. */
    public boolean inForceOn(LocalDate day) {
        return !until.isBefore(day);
    }
}
