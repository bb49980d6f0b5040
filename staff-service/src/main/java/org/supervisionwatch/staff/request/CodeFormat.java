package org.supervisionwatch.staff.request;

import java.util.regex.Pattern;

/** The formats of codes and numbers. They appear in paths and logs, so only a few characters are allowed. */
public enum CodeFormat {
    ORGANISATION(
            "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?",
            "must be a lower-case slug such as north-river, at most 63 characters"),
    TEAM("[A-Za-z0-9][A-Za-z0-9._-]{0,63}", "must be letters, digits, dots, hyphens or underscores, at most 64"),
    NUMBER("[A-Za-z0-9][A-Za-z0-9._-]{0,63}", "must be letters, digits, dots, hyphens or underscores, at most 64"),
    SOURCE_ID("[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}", "must be letters, digits or ._:~- and at most 100 characters"),
    WORD("[a-z][a-z0-9_]{0,63}", "must be a lower-case word such as case_management, at most 64 characters"),
    RECORD_BY("(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d", "must be a day and a time such as tue 12:00");

    private final Pattern pattern;
    private final String requirement;

    CodeFormat(String pattern, String requirement) {
        this.pattern = Pattern.compile(pattern);
        this.requirement = requirement;
    }

    public boolean matches(String value) {
        return pattern.matcher(value).matches();
    }

    String requirement() {
        return requirement;
    }
}
