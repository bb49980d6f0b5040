package org.supervisionwatch.alerts.notification.digest.wording;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.chassis.text.EnglishText;

/** Words for dates, reasons and notes, used in mails, calendars and pages. */
public final class DigestWording {

    private DigestWording() {}

    public static String dayOr(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : EnglishText.day(day);
    }

    /** Days in a row, such as "Mon 6 Jul 2026 to Sun 12 Jul 2026"; open ends are "since". */
    public static String days(Period days) {
        LocalDate to = days.to();
        if (to == null) {
            return "since " + EnglishText.day(days.from());
        }
        return to.equals(days.from())
                ? EnglishText.day(to)
                : EnglishText.day(days.from()) + " to " + EnglishText.day(to);
    }

    /** Such as " until Sat 12 Dec 2026"; empty if the day is not known. */
    public static String until(@Nullable LocalDate day) {
        return day == null ? "" : " until " + EnglishText.day(day);
    }

    /** How long something took, in the largest unit of which there are at least two. */
    public static String span(long seconds) {
        if (seconds < 120) {
            return EnglishText.count(seconds, "second");
        }
        return seconds < 7200 ? EnglishText.count(seconds / 60, "minute") : EnglishText.count(seconds / 3600, "hour");
    }

    /** The recipients of a step, such as "the clinical lead". */
    public static String audience(Set<AlertAudience> audience) {
        return audience.stream().sorted().map(DigestWording::audience).collect(Collectors.joining(" and "));
    }

    private static String audience(AlertAudience one) {
        return switch (one) {
            case SUPERVISEE -> "the supervisee";
            case SUPERVISOR -> "the supervisor";
            case TEAM_LEAD -> "the team's lead";
            case CLINICAL_LEAD -> "the clinical lead";
            case SERVICE_MANAGER -> "the service manager";
        };
    }

    public static String recovered(@Nullable ClosingCause cause, LocalDate on) {
        String how = switch (cause) {
            case SESSION_HELD -> "a session was held";
            case LATE_RECORD -> "it was held and has now been recorded";
            case BOOKED -> "a session is booked in time";
            case ARRANGED -> "it has been arranged";
            case NEXT_WINDOW -> "the next period has begun";
            case ABSENCE -> "the clock is paused";
            case ROSTER_CHANGED -> "the roster or a booking changed";
            case LEFT -> "no longer in post";
            case RULE_CHANGED -> "the rule changed";
            case NOT_APPLICABLE -> "no longer required";
            case EXEMPT -> "nothing was required";
            case MISTAKE -> "the session before it did not take place";
            case ENDED_SHORT -> "nothing more to do";
            case null -> "";
        };
        String what = switch (cause) {
            case RULE_CHANGED, NOT_APPLICABLE -> "No longer asked";
            case MISTAKE -> "Opened by mistake, and closed";
            case null, default -> "Back on track";
        };
        return what + " since " + EnglishText.day(on) + (how.isEmpty() ? "" : ": " + how);
    }

    public static String note(StandingFlag flag) {
        return switch (flag) {
            case GROUP_TOO_LARGE -> "The last session's group was larger than the guideline allows";
            case NEEDS_COVER -> "Cover is needed for the supervisor on the due date";
            case BOOKED_ON_DAY_OFF -> "What is booked is on a day not worked";
            case ENDED_SHORT -> "The time before ended short";
            case SUPERVISOR_NOT_IN_POST -> "The supervisor named was not in post on the day of the session";
        };
    }

    /** Why somebody is not watched, from the reason's code. */
    public static String notWatched(String reason) {
        return switch (reason) {
            case "no_role" -> "role not known";
            case "role_without_guideline" -> "no guideline for the role";
            case "nothing_asked" -> "the guideline requires nothing";
            case "event_unreadable" -> "the latest facts could not be read";
            case "ends_held" -> "it is not known yet whether they have left";
            case "facts_missing" -> "facts are missing";
            case "evaluation_failed" -> "an error in this service";
            default -> reason.toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    public static String team(String name) {
        String lower = name.toLowerCase(Locale.UK);
        return lower.startsWith("team ") || lower.endsWith("team") ? name : name + " team";
    }
}
