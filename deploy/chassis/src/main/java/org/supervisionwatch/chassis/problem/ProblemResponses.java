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

/** Writes problems. As text of its own media type, so that neither {@code Accept} nor a missing writer can lose one. */
@Singleton
public class ProblemResponses {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What the response of a refusal may say beside its status. */
    private static final List<String> KEPT =
            List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.LOCATION);

    private static final Map<Integer, String> TITLES = new TreeMap<>(Map.of(
            400, "The request is not valid",
            401, "Who is asking is not known",
            403, "Not allowed",
            404, "Not found",
            405, "Not possible here with this method",
            406, "Not available in a media type that you accept",
            409, "In conflict with what is there",
            413, "The body is too large",
            415, "Not a media type that is understood here",
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

    /** The refusal of a framework: its status, and the headers that tell a caller how to go on. */
    public Response of(Response refusal) {
        Response.ResponseBuilder response =
                Response.status(refusal.getStatus()).type(MEDIA_TYPE).entity(text(ofStatus(refusal.getStatus())));
        for (String header : KEPT) {
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

    /** Rounded up: a caller who comes back early is refused again. */
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
