package org.supervisionwatch.alerts.notification.digest.wording;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The figures of a stored standing, line by line: the dates of an interval, or what was held in a window; empty without a verdict. */
public final class StandingFigures {

    private StandingFigures() {}

    public static List<String> of(JsonNode standing) {
        if (standing.has("window")) {
            return ofWindow(standing);
        }
        return standing.has("capped") ? ofInterval(standing) : List.of();
    }

    private static List<String> ofInterval(JsonNode standing) {
        return List.of(
                "Last session: " + day(standing, "anchor", "none yet"),
                "Due: " + day(standing, "due", "no date"),
                "Next booked: " + day(standing, "nextBooked", "nothing booked"));
    }

    private static List<String> ofWindow(JsonNode standing) {
        List<String> lines = new ArrayList<>();
        lines.add("Period: " + window(standing));
        if (standing.has("required")) {
            lines.add("Held: " + held(standing));
        }
        if (standing.has("finalOn")) {
            lines.add("Final from: " + day(standing, "finalOn", "none"));
        }
        JsonNode progress = standing.path("progress");
        if (progress.has("window")) {
            lines.add("Current period, %s: %s".formatted(window(progress), held(progress)));
        }
        return lines;
    }

    private static String window(JsonNode figures) {
        return "%s to %s".formatted(day(figures.path("window"), "from", ""), day(figures.path("window"), "to", ""));
    }

    private static String held(JsonNode figures) {
        return "%s of %s".formatted(number(figures, "credited"), number(figures, "required"));
    }

    private static String number(JsonNode figures, String field) {
        return figures.path(field).decimalValue().toPlainString();
    }

    private static String day(JsonNode holder, String field, String otherwise) {
        String text = holder.path(field).asText("");
        return text.isEmpty() ? otherwise : DigestWording.day(LocalDate.parse(text));
    }
}
