package org.supervisionwatch.staff.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.supervisionwatch.chassis.text.EnglishText;

/** How e-mails name supervisees: an organisation setting. */
public enum NamesInMail {
    FULL,
    /** For example {@code S.O.}: for services whose e-mail is read on shared screens. */
    INITIALS;

    @JsonValue
    public String code() {
        return EnglishText.code(this);
    }
}
