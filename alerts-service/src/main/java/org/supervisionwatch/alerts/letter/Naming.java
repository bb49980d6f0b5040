package org.supervisionwatch.alerts.letter;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How supervisees are named in mails: in full, or by initials, as the organisation decides. Pure. */
record Naming(boolean initials) {

    String of(String name) {
        return initials ? initialsOf(name) : name;
    }

    private static String initialsOf(String name) {
        return Arrays.stream(name.strip().split("[\\s-]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> new StringBuilder()
                        .appendCodePoint(part.codePointAt(0))
                        .append('.')
                        .toString())
                .collect(Collectors.joining(" "));
    }
}
