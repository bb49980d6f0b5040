package org.supervisionwatch.chassis.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** Where a listing goes on: the last key of the page before, made opaque so that nobody builds one by hand. */
public final class PageCursor {

    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 500;

    private PageCursor() {}

    public static String after(String lastKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("k" + lastKey).getBytes(StandardCharsets.UTF_8));
    }

    /** @return the key after which the page begins; the empty string for the first page */
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
        throw new ProblemException(Problem.invalid("cursor", "is not a cursor that this service gave"));
    }

    /** For a listing whose keys are uuids. @return as {@link #read} */
    public static String readUuid(@Nullable String cursor) {
        String after = read(cursor);
        try {
            return after.isEmpty() ? "" : UUID.fromString(after).toString();
        } catch (IllegalArgumentException ofAnotherListing) {
            throw new ProblemException(Problem.invalid("cursor", "is not a cursor that this listing gave"));
        }
    }

    /** 422 unless within 1 and {@link #MAX_LIMIT}. */
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ProblemException(Problem.invalid("limit", "must lie between 1 and " + MAX_LIMIT));
        }
        return limit;
    }
}
