package org.supervisionwatch.chassis.rest;

import org.jspecify.annotations.Nullable;

/** Checks text for what PostgreSQL cannot store: NUL and half a surrogate pair. */
public final class PostgresText {

    private PostgresText() {}

    /** Why a text cannot be stored, or null. */
    public static @Nullable String fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "must not contain the character NUL";
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return "must not contain half a surrogate pair";
                }
                i++;
            }
        }
        return null;
    }
}
