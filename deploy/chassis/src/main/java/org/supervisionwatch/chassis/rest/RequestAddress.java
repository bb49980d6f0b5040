package org.supervisionwatch.chassis.rest;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a request as it was sent. What a proxy, the framework and a resource could each read differently is refused before any
 * of them has read it: a path that seems to name one person must not reach another.
 */
final class RequestAddress {

    private static final Pattern VALID = Pattern.compile("(?:[\\x21-\\x7e&&[^%\"<>^`{|}]]|%[0-9a-fA-F]{2})++");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f]");
    private static final Pattern AMBIGUOUS = Pattern.compile("//|;|\\\\|%2[fF]|%5[cC]");
    private static final Pattern DOTS = Pattern.compile("/\\.\\.?(?:/|$)");

    private RequestAddress() {}

    /** @param sent path and query, as in the request line */
    static Optional<String> fault(String sent) {
        if (!sent.startsWith("/")) {
            return Optional.of("It must begin with a slash");
        }
        if (!VALID.matcher(sent).matches()) {
            return Optional.of(
                    "It has a character that must be percent-encoded, or a percent sign that encodes nothing");
        }
        if (!isUtf8(sent)) {
            return Optional.of("It is not encoded in UTF-8");
        }
        String path = sent.split("[?#]", 2)[0];
        String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        // PostgreSQL cannot store NUL, so no stored name or text has one.
        if (sent.contains("%00") || CONTROL.matcher(decoded).find()) {
            return Optional.of("It contains a control character");
        }
        return AMBIGUOUS.matcher(path).find() || DOTS.matcher(decoded).find()
                ? Optional.of("Its path has a semicolon, a backslash, an empty or dotted segment, or an encoded slash")
                : Optional.empty();
    }

    /** An overlong encoding is not UTF-8, whatever a lenient decoder makes of it. */
    private static boolean isUtf8(String sent) {
        byte[] bytes = URLDecoder.decode(sent.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }
}
