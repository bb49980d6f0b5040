package org.supervisionwatch.alerts.standing.explanation;

import static org.supervisionwatch.chassis.text.EnglishText.count;
import static org.supervisionwatch.chassis.text.EnglishText.day;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.guideline.engine.calendar.DayOffReason;
import org.supervisionwatch.alerts.guideline.engine.requirement.NotCountedReason;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.SourceCitation;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.BlankWeekReason;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.NoDueDateReason;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.RequirementCondition;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep.SkippedDays;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;
import org.supervisionwatch.chassis.text.EnglishText;

/** Writes the steps of the working in plain English. */
public final class StepSentences {

    private StepSentences() {}

    /** One step of the working as a sentence, which says so if its figure is local. @param local the keys of local figures */
    public static String of(EvaluationStep step, Set<String> local) {
        return LocalFigures.isLocal(step, local) ? of(step) + " (Local figure.)" : of(step);
    }

    /** One step of the working as a sentence. */
    public static String of(EvaluationStep step) {
        return switch (step) {
            case EvaluationStep.ApplicabilityStep ground -> of(ground);
            case EvaluationStep.EvidenceStep evidence -> of(evidence);
            case EvaluationStep.DueDateStep adjustment -> of(adjustment);
            case EvaluationStep.OutcomeStep outcome -> of(outcome);
            case WindowStep window -> WindowStepSentences.of(window);
        };
    }

    private static String of(EvaluationStep.ApplicabilityStep step) {
        return switch (step) {
            case EvaluationStep.GovernedBy(var rule) -> governed(rule);
            case EvaluationStep.NotInPost(var post) ->
                "Not in post: the post runs %s.".formatted(ValueWording.days(post.start(), post.end()));
            case EvaluationStep.ConditionNotMet(RequirementCondition condition, List<String> asked) ->
                "Does not apply: %s.".formatted(unmet(condition, asked));
            case EvaluationStep.FactMissing(RequirementCondition condition) ->
                "Cannot be decided: %s is not known.".formatted(name(condition));
        };
    }

    private static String of(EvaluationStep.EvidenceStep step) {
        return switch (step) {
            case EvaluationStep.SessionCounted(var _, var date, int minutes, boolean crowded) ->
                "The last session that counts was on %s, %s%s."
                        .formatted(
                                day(date),
                                count(minutes, "minute"),
                                crowded ? ", with more supervisees than the guideline allows" : "");
            case EvaluationStep.SessionNotCounted(var _, var date, NotCountedReason why, int minutes) ->
                "The session of %s does not count: %s.".formatted(day(date), because(why, minutes));
            case EvaluationStep.NoSessionYet(var start) ->
                "No session has counted yet in the post that began on %s.".formatted(day(start));
            case EvaluationStep.FteInForce(var on, var fte, var since) ->
                since.isAfter(on)
                        ? "Contracted for %s, the first hours known, from %s; taken for %s too."
                                .formatted(ValueWording.of(fte), day(since), day(on))
                        : "Contracted for %s on %s, since %s.".formatted(ValueWording.of(fte), day(on), day(since));
        };
    }

    private static String of(EvaluationStep.DueDateStep step) {
        return switch (step) {
            case EvaluationStep.IntervalProrated prorated -> prorated(prorated);
            case EvaluationStep.IntervalAdded(var from, var every, var raw) ->
                "%s after %s is %s.".formatted(ValueWording.spelled(every), day(from), day(raw));
            case EvaluationStep.FirstSessionWithin(var start, int days, var raw) ->
                "The first session is due within %s of %s: %s.".formatted(count(days, "day"), day(start), day(raw));
            case EvaluationStep.PostBegunAnew(var start, int days, var raw) ->
                "The post began on %s, after that session, so the first one in it is due within %s: %s."
                        .formatted(day(start), count(days, "day"), day(raw));
            case EvaluationStep.BlankWeek(var monday, var _, BlankWeekReason because, var raw) ->
                "The week of %s does not count (%s): %s.".formatted(day(monday), blank(because), day(raw));
            case EvaluationStep.ClockRestarted(var _, var returned, int within, var raw) ->
                "Back at work on %s, and due within %s: %s."
                        .formatted(day(returned), count(within, "business day"), day(raw));
            case EvaluationStep.DueDateHeldBack(var from, var raw) ->
                "Applies only since %s: %s.".formatted(day(from), day(raw));
            case EvaluationStep.DueDateRolled(var raw, var due, var passed) ->
                "Moved from %s to %s: %s.".formatted(day(raw), day(due), reasons(passed));
            case EvaluationStep.DueDateCapped(int days, var due) ->
                "The maximum gap is %s: %s.".formatted(count(days, "day"), day(due));
            case EvaluationStep.GraceAdded grace -> grace(grace);
            case EvaluationStep.ShiftsCounted counted -> shifts(counted);
        };
    }

    private static String of(EvaluationStep.OutcomeStep step) {
        return switch (step) {
            case EvaluationStep.ClockStopped(var away) ->
                "Away %s: the clock is paused.".formatted(ValueWording.days(away.from(), away.to()));
            case EvaluationStep.NoDueDate(NoDueDateReason why) -> noDue(why);
            case EvaluationStep.AwayOnTheDay(var away) ->
                "Away %s.".formatted(ValueWording.days(away.from(), away.to()));
            case EvaluationStep.SupervisorAwayWhenDue(var _, var due) ->
                "The supervisor is away on %s: somebody else has to cover.".formatted(day(due));
            case EvaluationStep.BookedOnDayOff(var on, var why) ->
                "What is booked on %s is no booking: %s.".formatted(day(on), dayOff(why));
            case EvaluationStep.SessionNeededBy(var by) ->
                "A session on %s, the next working day, puts it right.".formatted(day(by));
        };
    }

    private static String prorated(EvaluationStep.IntervalProrated step) {
        return "For part-time hours (%s) the interval is %s instead of %s."
                .formatted(ValueWording.of(step.fte()), count(step.toDays(), "day"), count(step.days(), "day"));
    }

    private static String governed(RequirementOrigin rule) {
        String local = rule.local().stream().sorted().map(EnglishText::words).collect(Collectors.joining(", "));
        return "Rule: %s of %s %s (source: %s)%s"
                .formatted(
                        rule.requirement(),
                        rule.pack(),
                        rule.version(),
                        names(rule.citations()),
                        local.isEmpty() ? "." : "; chosen locally: " + local + ".");
    }

    private static String grace(EvaluationStep.GraceAdded grace) {
        String days = grace.days() == 0 ? "Without grace" : "With %s of grace".formatted(count(grace.days(), "day"));
        if (grace.belowFrom() == null) {
            return days + ": not below while no shift after the due date is known.";
        }
        return grace.nextShift() == null
                ? "%s: below from %s.".formatted(days, day(grace.belowFrom()))
                : "%s, and not before the day after the next shift, on %s: below from %s."
                        .formatted(days, day(grace.nextShift()), day(grace.belowFrom()));
    }

    private static String shifts(EvaluationStep.ShiftsCounted counted) {
        String last = counted.due() == null ? "" : ", the last of them on " + day(counted.due());
        String dates = counted.dates().stream().map(EnglishText::day).collect(Collectors.joining(", "));
        return "%d of %s worked%s.%s"
                .formatted(
                        counted.worked(),
                        count(counted.needed(), "shift"),
                        last,
                        dates.isEmpty() ? "" : " The shifts: " + dates + ".");
    }

    private static String blank(BlankWeekReason because) {
        return switch (because) {
            case AWAY -> "away";
            case BANK_HOLIDAYS -> "bank holidays";
            case NO_DAY_PLANNED -> "no working day in it";
        };
    }

    private static String names(List<SourceCitation> citations) {
        return citations.stream().map(SourceCitation::id).collect(Collectors.joining(", "));
    }

    static String reasons(List<SkippedDays> passed) {
        return passed.stream()
                .map(each -> "%s %s".formatted(dayOff(each.why()), ValueWording.days(each.from(), each.to())))
                .collect(Collectors.joining(", "));
    }

    static String dayOff(DayOffReason why) {
        return switch (why) {
            case NOT_IN_POST -> "not in post";
            case NOT_A_WORKING_DAY -> "no working day";
            case BANK_HOLIDAY -> "bank holiday";
            case AWAY -> "away";
            case BEFORE_ASKED -> "not asked yet";
        };
    }

    private static String because(NotCountedReason why, int minutes) {
        return switch (why) {
            case OTHER_TYPE -> "it was of another type";
            case TOO_SHORT -> "%s are too few".formatted(count(minutes, "minute"));
            case OTHER_FORM -> "it did not have the required form";
            case OTHER_MODE -> "it was not held in the required way";
            case LACKS_FLAG -> "it does not have the required mark";
            case GROUP_TOO_LARGE -> "the group was too large";
            case SAME_WEEK -> "one in the same week counts already";
            case SAME_INTERVENTION -> "one on the same intervention counts already";
            case NO_INTERVENTION -> "no intervention is recorded for it";
            case CANCELLED -> "it was cancelled";
            case MISSED -> "it did not take place";
            case DAY_NOT_WORKED -> "it was on a day not worked";
            case NOT_RECORDED -> "it was booked, and it is not recorded whether it was held";
        };
    }

    private static String unmet(RequirementCondition condition, List<String> asked) {
        String words = asked.stream().map(EnglishText::words).collect(Collectors.joining(" or "));
        return switch (condition) {
            case ROLE -> words.isEmpty() ? "it is for other roles" : "it is for the role " + words;
            case MEMBERSHIP ->
                "no membership is recorded that it is for" + (words.isEmpty() ? "" : " (%s)".formatted(words));
            case NEWLY_QUALIFIED, CASELOAD, MONTHS_SINCE_QUALIFIED, WEEKS_IN_POST, ROTA, FTE, CLINICAL_MINUTES ->
                "%s is outside the range".formatted(name(condition));
        };
    }

    private static String name(RequirementCondition condition) {
        return switch (condition) {
            case ROLE -> "the role";
            case MEMBERSHIP -> "the membership";
            case NEWLY_QUALIFIED -> "being newly qualified";
            case CASELOAD -> "the caseload";
            case MONTHS_SINCE_QUALIFIED -> "the time since qualification";
            case WEEKS_IN_POST -> "the time in post";
            case ROTA -> "when they work (no fixed days, and no shift in the last four weeks or ahead)";
            case FTE -> "the share of full time";
            case CLINICAL_MINUTES -> "the amount of clinical work in that time";
        };
    }

    private static String noDue(NoDueDateReason why) {
        return switch (why) {
            case WEEKS_STAY_BLANK -> "No due date: away, and no end is known.";
            case NO_DAY_WORKED -> "No due date: no working day ahead.";
            case SHIFTS_NOT_ROSTERED -> "No due date yet: the shifts ahead are not rostered.";
        };
    }
}
