package org.supervisionwatch.chassis.problem;

import java.util.regex.Pattern;

/** A path as it may stand in the log: links and calendars carry secrets in theirs. */
public final class LoggedPath {

    /** Longer than an id: a token, and nobody who reads the log may use it. */
    private static final Pattern SECRET = Pattern.compile("[^/]{37,}");

    private LoggedPath() {}

    public static String of(String path) {
        return SECRET.matcher(path).replaceAll("…");
    }
}
