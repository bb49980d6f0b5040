package org.supervisionwatch.alerts.notification.digest.wording;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;

/** Picks the sentences that a mail needs from the working of a stored standing. */
public final class StandingReasons {

    /** The kinds of steps that moved the due date. */
    private static final Set<String> MOVED_THE_DATE =
            Set.of("stopped", "restarted", "held_back", "rolled", "capped", "prorated");

    private static final Set<String> STOPPED_THE_CLOCK = Set.of("blank_week", "stopped", "restarted");

    private StandingReasons() {}

    /** At most two sentences: what last moved the due date, and the latest session that does not count. */
    static String ofInterval(JsonNode standing, @Nullable LocalDate lastSession) {
        String moved = "";
        String notCounted = "";
        for (JsonNode step : standing.path("working")) {
            if (MOVED_THE_DATE.contains(kind(step))) {
                moved = says(step);
            } else if (kind(step).equals("not_counted") && mightHaveCounted(step, lastSession)) {
                notCounted = says(step);
            }
        }
        return moved + notCounted;
    }

    /** The periods since the last session in which the clock was paused, adjacent ones joined. The reason is not given. */
    static List<Period> paused(JsonNode standing, @Nullable LocalDate lastSession) {
        List<Period> paused = new ArrayList<>();
        for (JsonNode step : standing.path("working")) {
            if (STOPPED_THE_CLOCK.contains(kind(step))) {
                LocalDate from = LocalDate.parse(step.path("from").asText());
                LocalDate to = step.has("to") ? LocalDate.parse(step.path("to").asText()) : null;
                if (to == null || lastSession == null || to.isAfter(lastSession)) {
                    add(paused, new Period(from, to));
                }
            }
        }
        return paused;
    }

    private static void add(List<Period> paused, Period next) {
        Period last = paused.isEmpty() ? null : paused.getLast();
        LocalDate end = last == null ? null : last.to();
        if (last != null
                && end != null
                && !next.from().isAfter(end.plusDays(1))
                && !next.from().isBefore(last.from())) {
            LocalDate to = next.to();
            paused.set(paused.size() - 1, new Period(last.from(), to != null && to.isBefore(end) ? end : to));
        } else {
            paused.add(next);
        }
    }

    /** What the window required, and what was held in it. */
    public static String ofWindow(JsonNode standing) {
        String reduced = "";
        for (JsonNode step : standing.path("working")) {
            switch (kind(step)) {
                case "prorated_minutes", "prorated_window", "shared", "capped_form" -> reduced += says(step);
                case "compared" -> {
                    return reduced + says(step);
                }
                default -> {}
            }
        }
        return reduced;
    }

    /** How to get back on track; for a closed window, what is missing in the current one. */
    public static String fixOfWindow(JsonNode standing) {
        String fix = "";
        for (JsonNode step : standing.path("working")) {
            switch (kind(step)) {
                case "closed" -> fix = step.path("says").asText();
                case "missing" -> {
                    return fix.isEmpty()
                            ? says(step).strip()
                            : fix + " In the current period, "
                                    + lower(step.path("says").asText());
                }
                default -> {}
            }
        }
        return fix.isEmpty()
                ? "If any sessions are not recorded yet, record them."
                : fix + " The current period is on target.";
    }

    /** A session of another type was never meant to count, so it explains nothing. */
    private static boolean mightHaveCounted(JsonNode step, @Nullable LocalDate lastSession) {
        if (step.path("why").asText().equals("other_type")) {
            return false;
        }
        return lastSession == null || step.path("date").asText().compareTo(lastSession.toString()) > 0;
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String kind(JsonNode step) {
        return step.path("step").asText();
    }

    private static String says(JsonNode step) {
        return " " + step.path("says").asText();
    }
}
