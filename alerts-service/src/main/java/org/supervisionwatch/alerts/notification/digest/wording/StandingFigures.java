package org.supervisionwatch.alerts.notification.digest.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.PreviousWindow;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.Verdict;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;
import org.supervisionwatch.alerts.standing.explanation.StoredStanding;
import org.supervisionwatch.chassis.text.EnglishText;

/** The figures of a standing, line by line: the dates of an interval, or what was held in a window; empty without a verdict. */
public final class StandingFigures {

    /** With what a line about the next booking begins. */
    public static final String NEXT_BOOKED = "Next booked: ";

    private static final int MINUTES_IN_AN_HOUR = 60;

    private final boolean inSessions;

    private StandingFigures(boolean inSessions) {
        this.inSessions = inSessions;
    }

    /** @param requirement which says what is counted; without it, it is minutes */
    public static List<String> of(StoredStanding standing, Optional<Requirement> requirement) {
        if (standing.window() != null) {
            boolean inSessions = requirement
                    .filter(it -> it instanceof Quantity quantity && quantity.measure() == QuantityMeasure.SESSIONS)
                    .isPresent();
            return new StandingFigures(inSessions).ofWindow(standing, standing.window());
        }
        Verdict verdict = standing.verdict();
        return standing.nextChange() == null
                ? List.of()
                : ofInterval(verdict.anchor(), verdict.deadline().due(), verdict.nextBooked());
    }

    /** The dates of an interval, line by line. */
    public static List<String> ofInterval(
            @Nullable LocalDate lastSession, @Nullable LocalDate due, @Nullable LocalDate nextBooked) {
        return List.of(
                "Last session: " + DigestWording.dayOr(lastSession, "none yet"),
                "Due: " + DigestWording.dayOr(due, "no date"),
                NEXT_BOOKED + DigestWording.dayOr(nextBooked, "nothing booked"));
    }

    private List<String> ofWindow(StoredStanding standing, Period window) {
        List<String> lines = new ArrayList<>();
        Verdict verdict = standing.verdict();
        lines.add("Period: " + days(window));
        if (standing.required() != null) {
            BigDecimal booked =
                    verdict.figures() == null ? null : verdict.figures().booked();
            lines.add("Held: " + held(standing.credited(), standing.required()) + booked(booked));
        }
        if (standing.finalOn() != null) {
            lines.add("Final from: " + EnglishText.day(standing.finalOn()));
        }
        addProgress(lines, verdict.progress());
        addEndedShort(lines, verdict.previous());
        return lines;
    }

    private void addProgress(List<String> lines, @Nullable WindowFigures progress) {
        if (progress != null && progress.window() != null && progress.required() != null) {
            lines.add("Current period, %s: %s%s"
                    .formatted(
                            days(progress.window()),
                            held(progress.credited(), progress.required()),
                            booked(progress.booked())));
        }
    }

    private void addEndedShort(List<String> lines, @Nullable PreviousWindow before) {
        if (before != null && before.state() == StandingState.BELOW_GUIDELINE && before.required() != null) {
            lines.add("Period before, %s: ended short, %s held"
                    .formatted(days(before.window()), held(before.credited(), before.required())));
        }
    }

    private static String days(Period window) {
        return "%s to %s".formatted(EnglishText.day(window.from()), EnglishText.day(window.last()));
    }

    /** What is short never looks as if it were enough. */
    private String held(@Nullable BigDecimal credited, BigDecimal required) {
        BigDecimal held = credited == null ? BigDecimal.ZERO : credited;
        long of = required.setScale(0, RoundingMode.CEILING).longValueExact();
        long whole = held.setScale(0, RoundingMode.FLOOR).longValueExact();
        return inSessions ? whole + " of " + EnglishText.count(of, "session") : hours(whole) + " of " + hours(of);
    }

    private String booked(@Nullable BigDecimal booked) {
        if (booked == null || booked.signum() == 0) {
            return "";
        }
        long whole = booked.setScale(0, RoundingMode.FLOOR).longValueExact();
        return ", " + (inSessions ? Long.toString(whole) : hours(whole)) + " booked";
    }

    /** Such as "45 min", "11 h" and "10 h 45 min". */
    private static String hours(long minutes) {
        long hours = minutes / MINUTES_IN_AN_HOUR;
        long rest = minutes % MINUTES_IN_AN_HOUR;
        if (hours == 0) {
            return rest + " min";
        }
        return rest == 0 ? hours + " h" : hours + " h " + rest + " min";
    }
}
