package org.supervisionwatch.chassis.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** The position in a listing: the last key of the previous page, encoded so that clients do not build it themselves. */
public final class PageCursor {

    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 500;

    private PageCursor() {}

    public static String after(String lastKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("k" + lastKey).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes a cursor.
     *
     * @return the key after which the page begins; the empty string for the first page
     * @throws ProblemException 422 if it is not a cursor
     */
    public static String read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return "";
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith("k") && text.indexOf('\0') < 0) {
                return text.substring(1);
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the refusal: it is not one of ours
        }
        throw new ProblemException(Problem.invalid("cursor", "is not a cursor that this service returned"));
    }

    /** For a listing whose keys are uuids. @return as {@link #read} */
    public static String readUuid(@Nullable String cursor) {
        String after = read(cursor);
        try {
            return after.isEmpty() ? "" : UUID.fromString(after).toString();
        } catch (IllegalArgumentException ofAnotherListing) {
            throw new ProblemException(Problem.invalid("cursor", "is not a cursor that this listing returned"));
        }
    }

    /** The limit or its default. @throws ProblemException 422 unless it is between 1 and {@link #MAX_LIMIT} */
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ProblemException(Problem.invalid("limit", "must be between 1 and " + MAX_LIMIT));
        }
        return limit;
    }
}
