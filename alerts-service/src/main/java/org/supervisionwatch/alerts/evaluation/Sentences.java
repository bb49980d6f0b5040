package org.supervisionwatch.alerts.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.DayOff;
import org.supervisionwatch.alerts.guideline.Rule.Citation;
import org.supervisionwatch.alerts.guideline.Shortfall;
import org.supervisionwatch.alerts.guideline.Standing;
import org.supervisionwatch.alerts.guideline.Step;
import org.supervisionwatch.alerts.guideline.Step.Blank;
import org.supervisionwatch.alerts.guideline.Step.Condition;
import org.supervisionwatch.alerts.guideline.Step.PassedOver;
import org.supervisionwatch.alerts.guideline.Step.WhyNoDue;

/** The working in plain English. */
public final class Sentences {

    private Sentences() {}

    /** The working in one line, for a mail or a row of a table: what moved the date, and what puts it right. */
    public static String line(Standing standing) {
        return standing.working().stream()
                .filter(step -> tells(step, standing.anchor()))
                .map(Sentences::of)
                .collect(Collectors.joining(" "));
    }

    /** One step of the working as a sentence. */
    public static String of(Step step) {
        return switch (step) {
            case Step.GovernedBy(var rule) ->
                "%s of %s %s, after %s."
                        .formatted(rule.requirement(), rule.pack(), rule.version(), names(rule.citations()));
            case Step.NotInPost(var post) ->
                "Not in post: the post runs %s.".formatted(Words.days(post.start(), post.end()));
            case Step.ConditionNotMet(Condition condition) -> "Not asked here: %s.".formatted(unmet(condition));
            case Step.FactMissing(Condition condition) ->
                "Cannot be decided: %s is not known.".formatted(name(condition));
            case Step.Counted(var _, LocalDate date, int minutes, boolean crowded) ->
                "The last session that counts was on %s, %s%s."
                        .formatted(
                                Words.day(date),
                                Words.count(minutes, "minute"),
                                crowded ? ", with more supervisees than the guideline allows" : "");
            case Step.NotCounted(var _, LocalDate date, Shortfall why, int minutes) ->
                "The session of %s does not count: %s.".formatted(Words.day(date), because(why, minutes));
            case Step.NoneYet(LocalDate start) ->
                "No session has counted yet in the post that began on %s.".formatted(Words.day(start));
            case Step.FteInForce(LocalDate on, var fte) ->
                "Contracted for %s of full time on %s.".formatted(fte.rounded().toPlainString(), Words.day(on));
            case Step.Prorated(int days, var _, int toDays) ->
                "Part-time hours make %s of %s.".formatted(Words.count(toDays, "day"), Words.count(days, "day"));
            case Step.Reckoned(LocalDate from, var every, LocalDate dueRaw) ->
                "%s after %s is %s.".formatted(Words.spelled(every), Words.day(from), Words.day(dueRaw));
            case Step.FirstWithin(LocalDate start, int days, LocalDate dueRaw) ->
                "The first session is due within %s of %s: %s."
                        .formatted(Words.count(days, "day"), Words.day(start), Words.day(dueRaw));
            case Step.BlankWeek(LocalDate monday, var _, Blank because, LocalDate dueRaw) ->
                "The week of %s does not count (%s): %s."
                        .formatted(
                                Words.day(monday), because == Blank.AWAY ? "away" : "bank holidays", Words.day(dueRaw));
            case Step.Stopped(var away) ->
                "Away %s: the clock stands still.".formatted(Words.days(away.from(), away.to()));
            case Step.Restarted(var _, LocalDate returned, int within, LocalDate dueRaw) ->
                "Back at work on %s, and due within %s: %s."
                        .formatted(Words.day(returned), Words.count(within, "business day"), Words.day(dueRaw));
            case Step.HeldBack(LocalDate from, LocalDate dueRaw) ->
                "Asked only since %s: %s.".formatted(Words.day(from), Words.day(dueRaw));
            case Step.Rolled(LocalDate dueRaw, LocalDate due, var passed) ->
                "Moved from %s to %s: %s.".formatted(Words.day(dueRaw), Words.day(due), reasons(passed));
            case Step.Capped(int days, LocalDate due) ->
                "The gap may not be stretched past %s: %s.".formatted(Words.count(days, "day"), Words.day(due));
            case Step.NoDueDate(WhyNoDue why) -> noDue(why);
            case Step.ShiftsCounted(int worked, int needed, @Nullable LocalDate due) ->
                "%d of %s worked%s."
                        .formatted(
                                worked,
                                Words.count(needed, "shift"),
                                due == null ? "" : ", the last of them on " + Words.day(due));
            case Step.AwayOnTheDay(var away) -> "Away %s.".formatted(Words.days(away.from(), away.to()));
            case Step.SupervisorAway(var _, LocalDate due) ->
                "The supervisor is away on %s: somebody else must step in.".formatted(Words.day(due));
            case Step.SmallestFix(LocalDate by) -> "One session by %s puts it right.".formatted(Words.day(by));
        };
    }

    /** A line leaves out what the page shows anyway, and sessions that could not matter any more. */
    private static boolean tells(Step step, @Nullable LocalDate anchor) {
        return switch (step) {
            case Step.GovernedBy _, Step.FteInForce _ -> false;
            case Step.NotCounted notCounted ->
                anchor == null || notCounted.date().isAfter(anchor);
            default -> true;
        };
    }

    private static String names(List<Citation> citations) {
        return citations.stream().map(Citation::id).collect(Collectors.joining(", "));
    }

    private static String reasons(List<PassedOver> passed) {
        return passed.stream()
                .map(each -> "%s %s".formatted(dayOff(each.why()), Words.days(each.from(), each.to())))
                .collect(Collectors.joining(", "));
    }

    private static String dayOff(DayOff why) {
        return switch (why) {
            case NOT_IN_POST -> "not in post";
            case NOT_A_WORKING_DAY -> "no working day";
            case BANK_HOLIDAY -> "bank holiday";
            case AWAY -> "away";
        };
    }

    private static String because(Shortfall why, int minutes) {
        return switch (why) {
            case OTHER_TYPE -> "it was of another type";
            case TOO_SHORT -> "%s are too few".formatted(Words.count(minutes, "minute"));
            case OTHER_FORM -> "it was not of the form asked for";
            case OTHER_MODE -> "it was not held by the means asked for";
            case LACKS_FLAG -> "it was not marked as asked for";
            case GROUP_TOO_LARGE -> "the group was too large";
            case CANCELLED -> "it was cancelled";
            case MISSED -> "it was missed";
            case NOT_RECORDED -> "it was booked, and nobody has recorded that it was held";
        };
    }

    private static String unmet(Condition condition) {
        return switch (condition) {
            case ROLE -> "it is for other roles";
            case MEMBERSHIP -> "it is for members of another body";
            case NEWLY_QUALIFIED, CASELOAD, MONTHS_SINCE_QUALIFIED, WEEKS_IN_POST, FTE ->
                "%s is not in its range".formatted(name(condition));
        };
    }

    private static String name(Condition condition) {
        return switch (condition) {
            case ROLE -> "the role";
            case MEMBERSHIP -> "the membership";
            case NEWLY_QUALIFIED -> "being newly qualified";
            case CASELOAD -> "the caseload";
            case MONTHS_SINCE_QUALIFIED -> "the time since qualification";
            case WEEKS_IN_POST -> "the time in post";
            case FTE -> "the share of full time";
        };
    }

    private static String noDue(WhyNoDue why) {
        return switch (why) {
            case WEEKS_STAY_BLANK -> "No due date: away with no end known.";
            case NO_DAY_WORKED -> "No due date: no day of work is ahead.";
            case SHIFTS_NOT_ROSTERED -> "No due date yet: the shifts ahead are not rostered.";
        };
    }
}
