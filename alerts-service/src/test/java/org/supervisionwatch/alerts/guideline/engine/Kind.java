package org.supervisionwatch.alerts.guideline.engine;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** The kinds of requirement, each with a generator of random histories. */
public enum Kind {
    INTERVAL,
    QUANTITY,
    RATIO;

    private static final Set<StandingState> OF_WINDOWS_ALONE = EnumSet.of(StandingState.EXEMPT, StandingState.AT_RISK);
    private static final Set<StandingState> OF_INTERVALS_ALONE =
            EnumSet.of(StandingState.AWAITING_FIRST, StandingState.BOOKED, StandingState.DUE_SOON);

    /** The states that the kind can have. */
    Set<StandingState> states() {
        Set<StandingState> states = EnumSet.allOf(StandingState.class);
        states.removeAll(this == INTERVAL ? OF_WINDOWS_ALONE : OF_INTERVALS_ALONE);
        if (this == RATIO) {
            states.remove(StandingState.PAUSED);
        }
        return states;
    }

    /** The flags that a standing of the kind can carry. */
    Set<StandingFlag> flags() {
        return switch (this) {
            case INTERVAL ->
                Set.of(
                        StandingFlag.GROUP_TOO_LARGE,
                        StandingFlag.SUPERVISOR_NOT_IN_POST,
                        StandingFlag.NEEDS_COVER,
                        StandingFlag.BOOKED_ON_DAY_OFF);
            case QUANTITY, RATIO ->
                Set.of(StandingFlag.GROUP_TOO_LARGE, StandingFlag.SUPERVISOR_NOT_IN_POST, StandingFlag.ENDED_SHORT);
        };
    }

    Scenario scenario(long seed) {
        Dice dice = new Dice(seed);
        Requirement requirement = switch (this) {
            case INTERVAL -> new Intervals(dice).interval();
            case QUANTITY -> new Windows(dice).quantity();
            case RATIO -> new Windows(dice).ratio();
        };
        LocalDate asOf = dice.within(60);
        List<Session> sessions = new Meetings(dice).upTo(this == INTERVAL ? 8 : 14, asOf);
        return new Scenario(
                requirement,
                new People(dice).somebody(),
                sessions,
                asOf,
                this == INTERVAL || dice.oneIn(2) ? null : dice.within(100),
                BankHolidays.of(dice));
    }
}
