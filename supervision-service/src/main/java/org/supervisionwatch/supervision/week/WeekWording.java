package org.supervisionwatch.supervision.week;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionSegment;
import org.supervisionwatch.supervision.week.due.OpenAlert;

/** Formats days, types and states for the supervisor's page, in plain English. */
public final class WeekWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private WeekWording() {}

    /** A day such as "Thu 3 Dec". */
    public static String day(LocalDate day) {
        // The British locale data abbreviate September to four letters.
        return DAY.format(day).replace("Sept", "Sep");
    }

    /** A day such as "Thursday 3 December 2026". */
    public static String longDay(LocalDate day) {
        return DAY_OF_YEAR.format(day);
    }

    static String when(LocalDate day, @Nullable String time) {
        return time == null ? day(day) : day(day) + ", " + time;
    }

    /** A number with its noun: "1 session", "2 sessions". */
    static String count(long number, String noun) {
        return number + " " + (number == 1 ? noun : noun + "s");
    }

    /** A slug such as {@code case_management} as words. */
    public static String plain(String slug) {
        return slug.replace('_', ' ').replace('-', ' ');
    }

    /** A slug as words with a capital. */
    public static String capital(String slug) {
        String words = plain(slug);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    static String types(List<SessionSegment> segments) {
        return capital(segments.stream()
                .map(SessionSegment::type)
                .map(WeekWording::plain)
                .distinct()
                .collect(Collectors.joining(", ")));
    }

    static String minutes(List<SessionSegment> segments) {
        return segments.stream().mapToInt(SessionSegment::minutes).sum() + " min";
    }

    /** The attendees: their names, or the size of the group and some names. */
    static String attendees(SessionFormat form, List<WeekSession.ExpectedAttendee> people) {
        String names =
                people.stream().limit(2).map(each -> each.person().name()).collect(Collectors.joining(", "));
        if (people.size() <= 2) {
            return names.isEmpty() ? "no one on the roster" : names;
        }
        return (form == SessionFormat.PEER ? "peers" : "group") + " of " + people.size() + ": " + names + " and "
                + (people.size() - 2) + " more";
    }

    static WeekPageView.DueLine due(OpenAlert alert) {
        boolean late = !alert.level().equals("due_soon");
        String state = "awaiting_record".equals(alert.hold()) ? "waiting for your record" : state(alert);
        String booked = alert.nextBooked() == null ? "" : "; booked for " + day(alert.nextBooked());
        return new WeekPageView.DueLine(alert.title(), state + booked, late);
    }

    private static String state(OpenAlert alert) {
        String due = alert.due() == null ? "" : " " + day(alert.due());
        String paused = "absence".equals(alert.hold())
                ? alert.holdUntil() == null ? "; paused while away" : "; paused until " + day(alert.holdUntil())
                : "";
        return switch (alert.level()) {
                    case "due_soon" -> "due soon:" + due;
                    case "overdue" -> "overdue since" + due;
                    case "below", "escalated" ->
                        "below the guideline"
                                + (alert.belowFrom() == null
                                        ? ""
                                        : " since " + day(Objects.requireNonNull(alert.belowFrom())));
                    default -> plain(alert.level()) + due;
                }
                + paused;
    }
}
