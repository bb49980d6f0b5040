package org.supervisionwatch.alerts.notification.digest.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.verdict.Verdict;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;
import org.supervisionwatch.alerts.standing.explanation.StoredStanding;
import org.supervisionwatch.chassis.text.EnglishText;

/** The figures of a standing, line by line: the dates of an interval, or what was held in a window; empty without a verdict. */
public final class StandingFigures {

    private StandingFigures() {}

    public static List<String> of(StoredStanding standing) {
        if (standing.window() != null) {
            return ofWindow(standing, standing.window());
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
                "Next booked: " + DigestWording.dayOr(nextBooked, "nothing booked"));
    }

    private static List<String> ofWindow(StoredStanding standing, Period window) {
        List<String> lines = new ArrayList<>();
        lines.add("Period: " + days(window));
        if (standing.required() != null) {
            lines.add("Held: " + held(standing.credited(), standing.required()));
        }
        if (standing.finalOn() != null) {
            lines.add("Final from: " + EnglishText.day(standing.finalOn()));
        }
        WindowFigures progress = standing.verdict().progress();
        if (progress != null && progress.window() != null && progress.required() != null) {
            lines.add("Current period, %s: %s"
                    .formatted(days(progress.window()), held(progress.credited(), progress.required())));
        }
        return lines;
    }

    private static String days(Period window) {
        return "%s to %s".formatted(EnglishText.day(window.from()), EnglishText.day(window.last()));
    }

    private static String held(@Nullable BigDecimal credited, BigDecimal required) {
        return "%s of %s".formatted(credited == null ? "0" : credited.toPlainString(), required.toPlainString());
    }
}
