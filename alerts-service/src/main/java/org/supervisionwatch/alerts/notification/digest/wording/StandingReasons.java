package org.supervisionwatch.alerts.notification.digest.wording;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;

/** Picks from the working of a stored standing the sentences that a mail needs. */
public final class StandingReasons {

    /** What made the date what it is, as far as it does not go without saying. */
    private static final Set<String> MOVED_THE_DATE =
            Set.of("stopped", "restarted", "held_back", "rolled", "capped", "prorated");

    private static final Set<String> STOPPED_THE_CLOCK = Set.of("blank_week", "stopped", "restarted");

    private StandingReasons() {}

    /** At most two sentences: what last moved the date, and the latest session that does not count. */
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

    /** The days since the last session in which the clock stood, put together where they follow each other. Why is not told. */
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

    /** What was asked of the window looked at, and what it held. */
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

    /** What still mends it; if it is closed, what the window still running lacks. */
    public static String fixOfWindow(JsonNode standing) {
        String fix = "";
        for (JsonNode step : standing.path("working")) {
            switch (kind(step)) {
                case "closed" -> fix = step.path("says").asText() + " In the window still running, ";
                case "missing" -> {
                    return fix.isEmpty()
                            ? says(step).strip()
                            : fix + lower(step.path("says").asText());
                }
                default -> {}
            }
        }
        return fix.isEmpty() ? "If more has happened than is recorded, record it." : fix + "enough is held.";
    }

    /** A session of another type was never meant to count: it explains nothing. */
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
