package org.supervisionwatch.staff.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How mails name supervisees. */
public enum NamesInMail {
    FULL,
    /** Such as {@code S.O.}: for services whose mail is read on screens that others see. */
    INITIALS;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NamesInMail of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
