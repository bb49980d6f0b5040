package org.supervisionwatch.staff.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a team's leads are written to. */
public enum TeamMode {
    OFF,
    /** Mails go to the clinical lead only, so marked. */
    REHEARSAL,
    LIVE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TeamMode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
