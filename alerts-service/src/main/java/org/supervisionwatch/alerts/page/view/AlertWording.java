package org.supervisionwatch.alerts.page.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeChange;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold.HoldCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.query.AlertDetails.LineView;
import org.supervisionwatch.chassis.text.EnglishText;

/** Puts an alert, such as its level, causes and changes, into the words of its page. Pure. */
final class AlertWording {

    private AlertWording() {}

    /** A code that has no words of its own: {@code session_arranged} is "session arranged". */
    static String words(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** How far an alert has come. */
    static String level(EpisodeLevel level) {
        return switch (level) {
            case NOTICE -> "To arrange";
            case DUE_SOON -> "Due soon";
            case AT_RISK -> "At risk";
            case OVERDUE -> "Overdue, within grace";
            case BELOW -> "Below the guideline";
            case ESCALATED -> "Below the guideline, escalated";
        };
    }

    /** What there is to arrange. */
    static String kind(EpisodeKind kind) {
        return switch (kind) {
            case LAPSE -> "lapse";
            case NEEDS_COVER -> "cover while the supervisor is away";
            case REBOOK -> "a new date for a cancelled session";
            case SLOT_CLASH -> "a series on days that are not worked";
            case MISSED_AGAIN -> "two sessions in a row did not take place";
        };
    }

    /** Why an alert is on hold. */
    static String hold(HoldCause cause) {
        return switch (cause) {
            case ABSENCE -> "away";
            case EXEMPTION -> "exempt";
            case BOOKING -> "a session is booked";
            case AWAITING_RECORD -> "the supervisor has not yet recorded whether the session was held";
            case NOT_KNOWN -> "the facts are not known";
        };
    }

    /** Why an alert closed. */
    static String closed(ClosingCause cause) {
        return switch (cause) {
            case SESSION_HELD -> "a session was held";
            case LATE_RECORD -> "a session was held in time and recorded late";
            case BOOKED -> "a session is booked in time";
            case NEXT_WINDOW -> "the next period has begun";
            case ABSENCE -> "the clock is paused while they are away";
            case ROSTER_CHANGED -> "the roster or a booking changed";
            case LEFT -> "no longer in post";
            case RULE_CHANGED -> "the rule changed";
            case NOT_APPLICABLE -> "the requirement no longer applies";
            case EXEMPT -> "nothing was required";
            case MISTAKE -> "opened by mistake: the session before it did not take place";
            case ENDED_SHORT -> "the period ended short, and everybody concerned has been told";
            case ARRANGED -> "it is arranged";
        };
    }

    /** A change in the history as a sentence without its day, such as "On hold: away". */
    static String change(LineView line) {
        String by = line.by() == null ? "" : ", by " + line.by();
        return sentence(line.transition(), line.reason()) + by;
    }

    private static String sentence(EpisodeChange change, String reason) {
        return switch (change) {
            case OPENED -> "Opened: " + opened(reason);
            case REOPENED -> "Reopened: " + (reason.equals("same_anchor") ? "the same lapse is back" : opened(reason));
            case KEPT_OPEN -> "Still open: " + opened(reason);
            case MOVED -> "Changed: " + opened(reason);
            case CLOSED -> "Closed: " + words(reason, ClosingCause.class, AlertWording::closed);
            case FROZEN -> "Left as it was: the facts are not known";
            case ESCALATED -> "Escalated: the next step was due";
            case HELD -> "On hold: " + words(reason, HoldCause.class, AlertWording::hold);
            case RELEASED -> "No longer on hold: " + released(reason);
            case UNRECORDED -> "Not recorded: the recording deadline has passed";
            case ACKNOWLEDGED -> "Taken on: " + words(reason);
            case ACKNOWLEDGEMENT_ENDED -> "No longer taken on: its last day has passed";
            case ACKNOWLEDGEMENT_TAKEN_BACK -> "Given back";
            case HOLD_ASKED -> "Put on hold: " + words(reason, HoldCause.class, AlertWording::hold);
            case HOLD_TAKEN_BACK -> "Hold withdrawn: " + words(reason, HoldCause.class, AlertWording::hold);
            case QUIET, NOT_TOLD -> words(change.code()) + " (" + words(reason) + ")";
        };
    }

    /** The level with which an episode opened or goes on, or what there is to arrange. */
    private static String opened(String reason) {
        return reason.equals("supervisor_away_on_due_date")
                ? kind(EpisodeKind.NEEDS_COVER)
                : coded(reason, EpisodeLevel.class)
                        .map(level -> level(level).toLowerCase(Locale.UK))
                        .orElseGet(() -> words(reason, EpisodeKind.class, AlertWording::kind));
    }

    private static String released(String reason) {
        return switch (reason) {
            case "works_again" -> "back at work";
            case "exemption_over" -> "the exemption has ended";
            case "taken_back" -> "the hold was withdrawn";
            case "booking_cancelled" -> "the booking was cancelled";
            case "booking_past" -> "the day of the booking has passed";
            case "record_came_or_is_late" -> "a record came, or the recording deadline has passed";
            case "known_again" -> "the facts are known again";
            default -> words(reason);
        };
    }

    /** The words for a reason that is one of these codes; an earlier version may have stored another one. */
    private static <E extends Enum<E>> String words(String reason, Class<E> codes, Function<E, String> words) {
        return coded(reason, codes).map(words).orElseGet(() -> words(reason));
    }

    private static <E extends Enum<E>> Optional<E> coded(String code, Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(each -> EnglishText.code(each).equals(code))
                .findFirst();
    }
}
