package org.supervisionwatch.supervision.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.text.EnglishText;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionSegment;
import org.supervisionwatch.supervision.week.WeekPageView.DueLine;
import org.supervisionwatch.supervision.week.WeekSession.ExpectedAttendee;
import org.supervisionwatch.supervision.week.due.OpenAlert;

/** Formats days, types and states for the supervisor's page, in plain English. */
public final class WeekWording {

    private WeekWording() {}

    static String when(LocalDate day, @Nullable String time) {
        return time == null ? EnglishText.shortDay(day) : EnglishText.shortDay(day) + ", " + time;
    }

    /** A slug such as {@code case_management} as words with a capital. */
    static String capital(String slug) {
        return EnglishText.capital(EnglishText.words(slug));
    }

    static String types(List<SessionSegment> segments) {
        return capital(segments.stream()
                .map(SessionSegment::type)
                .map(EnglishText::words)
                .distinct()
                .collect(Collectors.joining(", ")));
    }

    static String minutes(List<SessionSegment> segments) {
        return segments.stream().mapToInt(SessionSegment::minutes).sum() + " min";
    }

    /** The attendees: their names, or the size of the group and some names. */
    static String attendees(SessionFormat form, List<ExpectedAttendee> people) {
        String names =
                people.stream().limit(2).map(each -> each.person().name()).collect(Collectors.joining(", "));
        if (people.size() <= 2) {
            return names.isEmpty() ? "no one on the roster" : names;
        }
        return (form == SessionFormat.PEER ? "peers" : "group") + " of " + people.size() + ": " + names + " and "
                + (people.size() - 2) + " more";
    }

    static DueLine due(OpenAlert alert) {
        boolean late = !alert.level().equals("due_soon") && !alert.level().equals("at_risk");
        String state = "awaiting_record".equals(alert.hold()) ? "waiting for your record" : state(alert);
        String booked = alert.nextBooked() == null ? "" : "; booked for " + EnglishText.shortDay(alert.nextBooked());
        return new DueLine(alert.title(), state + booked, late);
    }

    private static String state(OpenAlert alert) {
        String due = alert.due() == null ? "" : " " + EnglishText.shortDay(alert.due());
        String paused = "absence".equals(alert.hold())
                ? alert.holdUntil() == null
                        ? "; paused while away"
                        : "; paused until " + EnglishText.shortDay(alert.holdUntil())
                : "";
        return switch (alert.level()) {
                    case "due_soon" -> "due soon:" + due;
                    case "overdue" -> "overdue since" + due;
                    case "below", "escalated" ->
                        "below the guideline"
                                + (alert.belowFrom() == null
                                        ? ""
                                        : " since " + EnglishText.shortDay(Objects.requireNonNull(alert.belowFrom())));
                    default -> EnglishText.words(alert.level()) + due;
                }
                + paused;
    }
}
