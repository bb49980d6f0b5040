package org.supervisionwatch.alerts.intake;

import java.util.Locale;

/** Codes as the columns have them: lower case, as in the events. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
