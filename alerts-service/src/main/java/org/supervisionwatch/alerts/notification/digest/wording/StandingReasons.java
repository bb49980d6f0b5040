package org.supervisionwatch.alerts.notification.digest.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AwayPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.NotCountedReason;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.BlankWeek;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.ClockRestarted;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.ClockStopped;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.DueDateCapped;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.DueDateHeldBack;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.DueDateRolled;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.IntervalProrated;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.SessionNotCounted;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;
import org.supervisionwatch.alerts.standing.explanation.StepSentences;

/** Picks the sentences that a mail needs from the working of a standing. */
public final class StandingReasons {

    private StandingReasons() {}

    /** At most two sentences: what last moved the due date, and the latest session that does not count. */
    static String ofInterval(List<EvaluationStep> working, @Nullable LocalDate lastSession) {
        String moved = "";
        String notCounted = "";
        for (EvaluationStep step : working) {
            switch (step) {
                case ClockStopped _,
                        ClockRestarted _,
                        DueDateHeldBack _,
                        DueDateRolled _,
                        DueDateCapped _,
                        IntervalProrated _ -> moved = says(step);
                case SessionNotCounted left when mightHaveCounted(left, lastSession) -> notCounted = says(step);
                default -> {}
            }
        }
        return moved + notCounted;
    }

    /** The periods since the last session in which the clock was paused, adjacent ones joined. The reason is not given. */
    static List<Period> paused(List<EvaluationStep> working, @Nullable LocalDate lastSession) {
        List<Period> paused = new ArrayList<>();
        for (EvaluationStep step : working) {
            Period stopped = stopped(step);
            LocalDate to = stopped == null ? null : stopped.to();
            if (stopped != null && (to == null || lastSession == null || to.isAfter(lastSession))) {
                add(paused, stopped);
            }
        }
        return paused;
    }

    private static @Nullable Period stopped(EvaluationStep step) {
        return switch (step) {
            case BlankWeek(var monday, var sunday, var _, var _) -> new Period(monday, sunday);
            case ClockStopped(AwayPeriod(var from, var to, var _)) -> new Period(from, to);
            case ClockRestarted(AwayPeriod(var from, var to, var _), var _, int _, var _) -> new Period(from, to);
            default -> null;
        };
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
    public static String ofWindow(List<EvaluationStep> working) {
        String reduced = "";
        for (EvaluationStep step : working) {
            switch (step) {
                case WindowStep.MinutesProrated _,
                        WindowStep.WindowProrated _,
                        WindowStep.RatioApplied _,
                        WindowStep.CreditCapped _ -> reduced += says(step);
                case WindowStep.CreditCompared _ -> {
                    return reduced + says(step);
                }
                default -> {}
            }
        }
        return reduced;
    }

    /** How to get back on track; for a closed window, what is missing in the current one. */
    public static String fixOfWindow(List<EvaluationStep> working) {
        String fix = "";
        for (EvaluationStep step : working) {
            switch (step) {
                case WindowStep.WindowClosed _ -> fix = StepSentences.of(step);
                case WindowStep.AmountMissing _ -> {
                    String missing = StepSentences.of(step);
                    return fix.isEmpty() ? missing : fix + " In the current period, " + lower(missing);
                }
                default -> {}
            }
        }
        return fix.isEmpty()
                ? "If any sessions are not recorded yet, record them."
                : fix + " The current period is on target.";
    }

    /** A session of another type was never meant to count, so it explains nothing. */
    private static boolean mightHaveCounted(SessionNotCounted session, @Nullable LocalDate lastSession) {
        return session.why() != NotCountedReason.OTHER_TYPE
                && (lastSession == null || session.date().isAfter(lastSession));
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String says(EvaluationStep step) {
        return " " + StepSentences.of(step);
    }
}
