package org.supervisionwatch.alerts.episode.decision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.supervisionwatch.chassis.text.EnglishText;

/**
 * Somebody has taken an episode on. Until the end of a day no reminders are sent and it is not escalated; every digest shows it.
 *
 * @param by the name they gave
 * @param until the last day, in the organisation's zone
 */
public record Acknowledgement(String by, AcknowledgementReason reason, LocalDate until) {

    /** What they are doing about it. Another one needs no migration and no words: pages and mails say its code. */
    public enum AcknowledgementReason {
        SESSION_ARRANGED,
        RECORD_REQUESTED,
        LOOKING_FOR_SUPERVISOR,
        KNOWN_ABSENCE,
        FACTS_IN_QUESTION;

        /** The code used in the database and in answers. */
        @JsonValue
        public String code() {
            return EnglishText.code(this);
        }
    }

    /** Whether it is still in force on a day. */
    public boolean inForceOn(LocalDate day) {
        return !until.isBefore(day);
    }
}
