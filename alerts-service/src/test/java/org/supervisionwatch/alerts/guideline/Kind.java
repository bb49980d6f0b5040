package org.supervisionwatch.alerts.guideline;

import java.util.List;
import java.util.Set;

/** The kinds of requirement, each with random histories of its own. */
enum Kind {
    INTERVAL,
    QUANTITY,
    RATIO;

    /** The states that exist for it. */
    Set<State> states() {
        Set<State> windowed = Set.of(
                State.NOT_APPLICABLE,
                State.EXEMPT,
                State.UNKNOWN,
                State.ON_TRACK,
                State.OVERDUE,
                State.BELOW_GUIDELINE);
        return switch (this) {
            case INTERVAL ->
                Set.of(
                        State.NOT_APPLICABLE,
                        State.UNKNOWN,
                        State.PAUSED,
                        State.AWAITING_FIRST,
                        State.ON_TRACK,
                        State.BOOKED,
                        State.DUE_SOON,
                        State.OVERDUE,
                        State.BELOW_GUIDELINE);
            case QUANTITY, RATIO -> windowed;
        };
    }

    Scenario scenario(long seed) {
        Dice dice = new Dice(seed);
        Requirement requirement = switch (this) {
            case INTERVAL -> new Intervals(dice).interval();
            case QUANTITY -> new Windows(dice).quantity();
            case RATIO -> new Windows(dice).ratio();
        };
        List<Session> sessions = new Meetings(dice).upTo(this == INTERVAL ? 8 : 14);
        return new Scenario(
                requirement,
                new People(dice).somebody(),
                sessions,
                dice.within(60),
                this == INTERVAL || dice.oneIn(2) ? null : dice.within(100),
                BankHolidays.of(dice));
    }
}
