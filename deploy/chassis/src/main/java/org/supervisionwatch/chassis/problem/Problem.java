package org.supervisionwatch.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem details.
 *
 * @param type a URN that names the kind of problem and never changes
 * @param status the HTTP status
 * @param detail what happened in this case; never an internal
 * @param instance a link to the resource concerned, such as the existing one that a new one duplicates
 * @param errors each fault of the request
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        List<Fault> errors) {

    private static final String PREFIX = "urn:supervision-watch:problem:";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** @param kind a slug such as {@code possible-duplicate} */
    public static Problem of(int status, String kind, String title, @Nullable String detail) {
        return new Problem(PREFIX + kind, title, status, detail, null, List.of());
    }

    /** 422: the body is well-formed but not valid. */
    public static Problem invalid(List<Fault> faults) {
        return new Problem(PREFIX + "invalid-request", "The request is not valid", 422, null, null, faults);
    }

    /** 422 with one fault. */
    public static Problem invalid(String pointer, String message) {
        return invalid(List.of(new Fault(pointer, message)));
    }

    /** 404 for a resource named by the path. */
    public static Problem notFound(String what) {
        return of(404, "not-found", "Not found", what);
    }

    /** 503 for what will pass. */
    public static Problem unavailable() {
        return of(
                503,
                "unavailable",
                "Temporarily unavailable",
                "Nothing was changed. Repeat the request a little later.");
    }

    public static Problem unexpected(String correlation) {
        return of(
                500,
                "unexpected",
                "Something went wrong on our side",
                "It is logged under correlation id " + correlation + ".");
    }

    public static Problem tooLarge(@Nullable String detail) {
        return of(413, "request-entity-too-large", "The body is too large", detail);
    }

    public Problem at(String pointer, String message) {
        List<Fault> all = new ArrayList<>(errors);
        all.add(new Fault(pointer, message));
        return new Problem(type, title, status, detail, instance, all);
    }

    public Problem about(String link) {
        return new Problem(type, title, status, detail, link, errors);
    }
}
