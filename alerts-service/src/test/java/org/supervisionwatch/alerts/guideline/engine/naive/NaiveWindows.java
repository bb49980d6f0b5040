package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.PreviousWindow;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.engine.verdict.WindowFigures;

/** Which windows are shown, and what stands beside them. Rule 12. */
final class NaiveWindows {

    private final LocalDate asOf;
    private final Diary diary;
    private final Calendar calendar;
    private final WindowJudge judge;
    private final boolean rolling;

    NaiveWindows(
            WindowRequirement requirement,
            PersonInPost person,
            List<Session> sessions,
            LocalDate asOf,
            HolidayDates holidays) {
        this.asOf = asOf;
        this.diary = new Diary(person, requirement.terms().pauses(), holidays);
        this.calendar = new Calendar(requirement.terms().window(), diary);
        this.judge = new WindowJudge(requirement, person, sessions, asOf, diary);
        this.rolling = requirement.terms().window() instanceof Window.RollingDays;
    }

    Answer answer(@Nullable LocalDate windowContaining) {
        if (!diary.inPost(asOf)) {
            return Answer.ofState(StandingState.NOT_APPLICABLE);
        }
        if (rolling) {
            return shown(judge.on(calendar.around(asOf)), null, null);
        }
        if (windowContaining != null) {
            return shown(judge.on(calendar.around(windowContaining)), null, null);
        }
        WindowFinding running = judge.on(calendar.around(asOf));
        WindowFinding ended = before(running);
        return ended != null && ended.state() == StandingState.OVERDUE
                ? shown(ended, running.asProgress(), before(ended))
                : shown(running, null, ended);
    }

    /** The verdict on the window before; null if it has no day in post. */
    private @Nullable WindowFinding before(WindowFinding finding) {
        Period window = calendar.around(finding.window().from().minusDays(1));
        return Calendar.all(window).stream().anyMatch(diary::inPost) ? judge.on(window) : null;
    }

    private Answer shown(WindowFinding finding, @Nullable WindowFigures progress, @Nullable WindowFinding previous) {
        PreviousWindow beside = previous == null ? null : previous.asPrevious();
        return new Answer(
                finding.state(),
                finding.since(),
                null,
                null,
                dates(finding.finalOn()),
                null,
                false,
                null,
                finding.window(),
                finding.credited(),
                finding.booked(),
                finding.required(),
                progress,
                beside,
                flags(finding, beside));
    }

    private static Set<StandingFlag> flags(WindowFinding finding, @Nullable PreviousWindow previous) {
        Set<StandingFlag> flags = EnumSet.noneOf(StandingFlag.class);
        flags.addAll(finding.flags());
        boolean going = finding.state() == StandingState.ON_TRACK || finding.state() == StandingState.AT_RISK;
        if (going && previous != null && previous.state() == StandingState.BELOW_GUIDELINE) {
            flags.add(StandingFlag.ENDED_SHORT);
        }
        return flags;
    }

    private Answer.Dates dates(@Nullable LocalDate finalOn) {
        if (finalOn == null) {
            return Answer.Dates.NONE;
        }
        LocalDate emailOn = new Walk(diary).firstBusinessDay(finalOn);
        return new Answer.Dates(null, null, null, finalOn, finalOn, emailOn, List.of());
    }
}
