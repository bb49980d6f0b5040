package org.supervisionwatch.staff.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.supervisionwatch.chassis.text.EnglishText;

/** Whether notifications about a team are sent, and to whom. */
public enum TeamMode {
    /** No e-mail is sent about this team. */
    OFF,
    /** E-mails go to the clinical lead only, marked as a rehearsal. */
    REHEARSAL,
    /** E-mails go to the team's leads. */
    LIVE;

    @JsonValue
    public String code() {
        return EnglishText.code(this);
    }
}
