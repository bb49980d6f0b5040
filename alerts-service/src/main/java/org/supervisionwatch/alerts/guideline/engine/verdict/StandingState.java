package org.supervisionwatch.alerts.guideline.engine.verdict;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where a person stands against one requirement. The same set serves all kinds of requirement.
 *
 * <p>Each state has one {@link #severity()}, and everything that is listed "worst first" is listed by it: the status page, the API and
 * the mails. It is the order in which a team lead should look at their people. Late comes before not late, and a window at risk before a single date. {@link #DUE_SOON} comes before
 * {@link #UNKNOWN}: booking a session is in the lead's hands and can still prevent a lapse, whereas missing facts are mended by others and
 * have a banner, a count and a reason of their own. An unknown still comes before everything that needs no action. A paused clock comes
 * before on track, because it will run again and somebody has to remember that.
 */
public enum StandingState {
    /** Not in post on the day, or the requirement does not apply to the person. */
    NOT_APPLICABLE(0),
    /** A window in which nothing was required. */
    EXEMPT(1),
    /** The facts do not allow a verdict. Neither on track nor below. */
    UNKNOWN(6),
    /** An absence has stopped the clock. */
    PAUSED(3),
    /** In post, no session yet, and not yet due soon. */
    AWAITING_FIRST(4),
    ON_TRACK(2),
    /** Due soon, and a session that counts is booked in time. */
    BOOKED(5),
    /** Due soon, and nothing is booked in time. */
    DUE_SOON(7),
    /** A running window behind its pace near its end, or a rolling one that will soon be short, whatever is booked. */
    AT_RISK(8),
    /** Past due, within grace; or a window that has ended short and that late records may still change. */
    OVERDUE(9),
    /** Past grace; or a window that has ended short for good; or a rolling one that is short today. */
    BELOW_GUIDELINE(10);

    private static final List<StandingState> WORST_FIRST = Arrays.stream(values())
            .sorted(Comparator.comparingInt(StandingState::severity).reversed())
            .toList();

    private final int severity;

    StandingState(int severity) {
        this.severity = severity;
    }

    /** How bad it is: the higher, the worse. No two states share a value. The order in which the states are declared says nothing. */
    public int severity() {
        return severity;
    }

    /** All states, the worst first. */
    public static List<StandingState> worstFirst() {
        return WORST_FIRST;
    }
}
