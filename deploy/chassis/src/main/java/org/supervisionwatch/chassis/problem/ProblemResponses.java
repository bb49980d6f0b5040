package org.supervisionwatch.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes problems as responses. The body is serialised here, so that neither {@code Accept} nor a missing writer can lose it. */
@Singleton
public class ProblemResponses {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Headers that are copied from the framework's response. */
    private static final List<String> COPIED_HEADERS =
            List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.LOCATION);

    private static final Map<Integer, String> TITLES = new TreeMap<>(Map.of(
            400, "The request is not valid",
            401, "Authentication required",
            403, "Not allowed",
            404, "Not found",
            405, "Method not allowed",
            406, "Not acceptable",
            409, "Conflict",
            413, "The body is too large",
            415, "Unsupported media type",
            429, "Too many requests"));

    private final ObjectMapper json;

    ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    public Response of(Problem problem) {
        return of(problem, null);
    }

    public Response of(Problem problem, @Nullable Duration retryAfter) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(MEDIA_TYPE).entity(text(problem));
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, wholeSeconds(retryAfter));
        }
        return response.build();
    }

    /** A framework's error response as a problem: its status, and the headers that a caller needs. */
    public Response of(Response refusal) {
        Response.ResponseBuilder response =
                Response.status(refusal.getStatus()).type(MEDIA_TYPE).entity(text(ofStatus(refusal.getStatus())));
        for (String header : COPIED_HEADERS) {
            List<Object> values =
                    Objects.requireNonNullElse(refusal.getHeaders().get(header), List.of());
            values.forEach(value -> response.header(header, value));
        }
        return response.build();
    }

    public String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem could not be written", impossible);
        }
    }

    static Problem ofStatus(int status) {
        String title = TITLES.getOrDefault(
                status, status < 500 ? "The request is not valid" : "Something went wrong on our side");
        return Problem.of(status, slug(status), title, null);
    }

    /** Rounded up, as a caller who retries too early would be refused again. */
    static long wholeSeconds(Duration duration) {
        return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
    }

    private static String slug(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null
                ? "http-" + status
                : known.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
