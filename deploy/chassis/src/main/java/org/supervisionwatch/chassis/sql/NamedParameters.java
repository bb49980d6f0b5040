package org.supervisionwatch.chassis.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement whose parameters are named, as the driver takes it.
 *
 * @param text with a question mark for each of them
 * @param names in that order; a name may come twice
 */
record NamedParameters(String text, List<String> names) {

    /** A quoted text, a comment or a cast is passed over; what is left of colons are names. */
    private static final Pattern NAME = Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\\n]*|::|:([a-zA-Z]\\w*)");

    private static final Map<String, NamedParameters> KNOWN = new ConcurrentHashMap<>();

    static NamedParameters of(String sql) {
        return KNOWN.computeIfAbsent(sql, NamedParameters::parse);
    }

    private static NamedParameters parse(String sql) {
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher found = NAME.matcher(sql);
        while (found.find()) {
            String name = found.group(1);
            if (name == null) {
                found.appendReplacement(text, Matcher.quoteReplacement(found.group()));
            } else {
                names.add(name);
                found.appendReplacement(text, "?");
            }
        }
        found.appendTail(text);
        return new NamedParameters(text.toString(), List.copyOf(names));
    }
}
