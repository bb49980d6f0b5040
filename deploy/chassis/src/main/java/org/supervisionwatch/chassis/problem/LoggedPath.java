package org.supervisionwatch.chassis.problem;

import java.util.regex.Pattern;

/** Masks secrets in a path before it is logged: the addresses of links and calendars contain tokens. */
public final class LoggedPath {

    /** A segment longer than a UUID is taken for a token. */
    private static final Pattern SECRET = Pattern.compile("[^/]{37,}");

    private LoggedPath() {}

    public static String of(String path) {
        return SECRET.matcher(path).replaceAll("…");
    }
}
