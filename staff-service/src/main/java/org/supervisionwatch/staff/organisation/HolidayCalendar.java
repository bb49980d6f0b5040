package org.supervisionwatch.staff.organisation;

import com.fasterxml.jackson.annotation.JsonValue;

/** The bank-holiday calendar of an organisation: no e-mail is sent on these days. */
public enum HolidayCalendar {
    ENGLAND_AND_WALES("england-and-wales"),
    SCOTLAND("scotland"),
    NORTHERN_IRELAND("northern-ireland"),
    NONE("none");

    private final String code;

    HolidayCalendar(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
