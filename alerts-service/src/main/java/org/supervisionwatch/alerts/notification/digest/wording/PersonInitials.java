package org.supervisionwatch.alerts.notification.digest.wording;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Shortens a name to its initials, for mails and calendars that others may see. */
public final class PersonInitials {

    private PersonInitials() {}

    /** "Ada Priestley" is "A.P.", "Anne-Marie de la Cruz" is "A.d.l.C.". A word that begins with no letter is left out. */
    public static String of(String name) {
        String initials = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                .map(word -> Character.toString(word.codePointAt(0)) + ".")
                .collect(Collectors.joining());
        return initials.isEmpty() ? "?" : initials;
    }
}
