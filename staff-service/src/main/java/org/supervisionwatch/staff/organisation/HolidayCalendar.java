package org.supervisionwatch.staff.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Whose bank holidays no mail is sent on. */
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

    static HolidayCalendar of(String code) {
        return Arrays.stream(values())
                .filter(calendar -> calendar.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
