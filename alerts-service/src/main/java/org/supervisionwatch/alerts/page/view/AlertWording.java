package org.supervisionwatch.alerts.page.view;

import java.util.Locale;
import org.supervisionwatch.alerts.episode.query.AlertDetails.LineView;

/** Puts the codes of an alert, such as levels, causes and transitions, into the words of its page. Pure. */
final class AlertWording {

    private AlertWording() {}

    /** A code that has no words of its own: {@code session_arranged} is "session arranged". */
    static String words(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** How far an alert has come. */
    static String level(String code) {
        return switch (code) {
            case "notice" -> "To arrange";
            case "due_soon" -> "Due soon";
            case "overdue" -> "Overdue, within grace";
            case "below" -> "Below the guideline";
            case "escalated" -> "Below the guideline, escalated";
            default -> words(code);
        };
    }

    /** What there is to arrange. */
    static String kind(String code) {
        return switch (code) {
            case "needs_cover", "supervisor_away_on_due_date" -> "cover while the supervisor is away";
            case "rebook" -> "a new date for a cancelled session";
            case "slot_clash" -> "a series on days that are not worked";
            case "missed_again" -> "two sessions in a row did not take place";
            default -> words(code);
        };
    }

    /** Why an alert is on hold. */
    static String hold(String cause) {
        return switch (cause) {
            case "absence" -> "away";
            case "exemption" -> "exempt";
            case "booking" -> "a session is booked";
            case "awaiting_record" -> "the supervisor has not yet recorded whether the session was held";
            case "not_known" -> "the facts are not known";
            default -> words(cause);
        };
    }

    /** Why an alert closed. */
    static String closed(String cause) {
        return switch (cause) {
            case "session_held" -> "a session was held";
            case "late_record" -> "a session was held in time and recorded late";
            case "booked" -> "a session is booked in time";
            case "next_window" -> "the next period has begun";
            case "absence" -> "the clock is paused while they are away";
            case "roster_changed" -> "the due date moved with the roster";
            case "left" -> "no longer in post";
            case "rule_changed" -> "the rule changed";
            case "not_applicable" -> "the requirement no longer applies";
            case "exempt" -> "nothing was required";
            case "arranged" -> "it is arranged";
            default -> words(cause);
        };
    }

    /** A change in the history as a sentence without its day, such as "On hold: away". */
    static String change(LineView line) {
        String by = line.by() == null ? "" : ", by " + line.by();
        return sentence(line.transition(), line.reason()) + by;
    }

    private static String sentence(String transition, String reason) {
        return switch (transition) {
            case "opened" -> "Opened: " + opened(reason);
            case "reopened" ->
                "Reopened: " + (reason.equals("same_anchor") ? "the same lapse is back" : opened(reason));
            case "kept_open" -> "Still open: " + opened(reason);
            case "moved" -> "Changed: " + opened(reason);
            case "closed" -> "Closed: " + closed(reason);
            case "frozen" -> "Left as it was: the facts are not known";
            case "escalated" -> "Escalated: the next step was due";
            case "held" -> "On hold: " + hold(reason);
            case "released" -> "No longer on hold: " + released(reason);
            case "unrecorded" -> "Not recorded: the recording deadline has passed";
            case "acknowledged" -> "Taken on: " + words(reason);
            case "acknowledgement_ended" -> "No longer taken on: its last day has passed";
            case "acknowledgement_taken_back" -> "Given back";
            case "hold_asked" -> "Put on hold: " + hold(reason);
            case "hold_taken_back" -> "Hold withdrawn: " + hold(reason);
            default -> words(transition) + " (" + words(reason) + ")";
        };
    }

    /** The level with which an episode opened or goes on, or what there is to arrange. */
    private static String opened(String reason) {
        return switch (reason) {
            case "notice", "due_soon", "overdue", "below", "escalated" ->
                level(reason).toLowerCase(Locale.UK);
            default -> kind(reason);
        };
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
}
