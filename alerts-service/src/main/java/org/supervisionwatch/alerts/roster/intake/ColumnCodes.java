package org.supervisionwatch.alerts.roster.intake;

import java.util.Locale;

/** Codes as they are stored: in lower case, as in the events. */
final class ColumnCodes {

    private ColumnCodes() {}

    static String of(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
