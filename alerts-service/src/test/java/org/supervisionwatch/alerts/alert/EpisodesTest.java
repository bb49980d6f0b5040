package org.supervisionwatch.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.State;

class EpisodesTest {

    private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
    private static final LocalDate MARCH_12 = LocalDate.of(2026, 3, 12);
    private static final LocalDate MARCH_20 = LocalDate.of(2026, 3, 20);
    private static final Subject SUBJECT = new Subject(new UUID(0, 1), new UUID(0, 2), "nhs-tt-pwp", "cm-weekly", null);

    @Test
    void whoFallsBelowOpensAnEpisode() {
        assertThat(next(List.of(), below(MARCH_2))).isEqualTo(new Next.Open(MARCH_2));
    }

    @Test
    void whoNeverHadASessionCanFallBelow() {
        assertThat(next(List.of(), below(null))).isEqualTo(new Next.Open(null));
    }

    @Test
    void whoIsOverdueWithinGraceOpensNothing() {
        assertThat(next(List.of(), at(State.OVERDUE, MARCH_2))).isEqualTo(new Next.Quiet(Next.Reason.WITHIN_GRACE));
    }

    @Test
    void noVerdictOpensNothing() {
        assertThat(next(List.of(), at(State.UNKNOWN, null))).isEqualTo(new Next.Quiet(Next.Reason.NOT_KNOWN));
    }

    @Test
    void itGoesOnIfTheSessionMovesWhileSheStaysLate() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), below(MARCH_12))).isEqualTo(new Next.KeepOpen(open, MARCH_12));
    }

    @Test
    void aSessionClosesIt() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(State.ON_TRACK, MARCH_20)))
                .isEqualTo(new Next.Close(open, Cause.SESSION_HELD));
        Episode first = open(null);
        assertThat(next(List.of(first), at(State.BOOKED, MARCH_20)))
                .isEqualTo(new Next.Close(first, Cause.SESSION_HELD));
    }

    @Test
    void whoIsWithinGraceAgainIsNoLongerBelow() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(State.OVERDUE, MARCH_12)))
                .isEqualTo(new Next.Close(open, Cause.SESSION_HELD));
    }

    @Test
    void anAbsenceThatStopsTheClockClosesIt() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(State.PAUSED, MARCH_2))).isEqualTo(new Next.Close(open, Cause.ABSENCE));
    }

    @Test
    void leaveReportedLateMovesTheDueDateAndClosesIt() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(State.DUE_SOON, MARCH_2)))
                .isEqualTo(new Next.Close(open, Cause.ROSTER_CHANGED));
    }

    @Test
    void aNewVersionOfTheRuleClosesItUnderItsOwnName() {
        Episode open = open(MARCH_2);
        Position newRule = new Position(State.ON_TRACK, MARCH_2, null, "2027.1");
        assertThat(Episodes.next(List.of(open), below(MARCH_2), newRule, true))
                .isEqualTo(new Next.Close(open, Cause.RULE_CHANGED));
    }

    @Test
    void leavingAndNoLongerBeingAskedAreToldApart() {
        Episode open = open(MARCH_2);
        Position gone = at(State.NOT_APPLICABLE, null);
        assertThat(Episodes.next(List.of(open), below(MARCH_2), gone, false))
                .isEqualTo(new Next.Close(open, Cause.LEFT));
        assertThat(Episodes.next(List.of(open), below(MARCH_2), gone, true))
                .isEqualTo(new Next.Close(open, Cause.NOT_APPLICABLE));
    }

    @Test
    void noVerdictFreezesAnOpenOne() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(State.UNKNOWN, null))).isEqualTo(new Next.Freeze(open));
    }

    @Test
    void aSessionWithdrawnBringsTheSameEpisodeBack() {
        Episode closed = closed(MARCH_2, Cause.SESSION_HELD);
        assertThat(next(List.of(closed), below(MARCH_2))).isEqualTo(new Next.Reopen(closed));
    }

    @Test
    void latenessSinceAnotherSessionIsAnotherEpisode() {
        assertThat(next(List.of(closed(MARCH_2, Cause.SESSION_HELD)), below(MARCH_12)))
                .isEqualTo(new Next.Open(MARCH_12));
    }

    @Test
    void aClosedEpisodeIsLeftAloneWhileNobodyIsLate() {
        assertThat(next(List.of(closed(MARCH_2, Cause.SESSION_HELD)), at(State.ON_TRACK, MARCH_12)))
                .isEqualTo(new Next.Quiet(Next.Reason.NOT_LATE));
    }

    private static Next next(List<Episode> known, Position after) {
        return Episodes.next(known, known.isEmpty() ? null : below(MARCH_2), after, true);
    }

    private static Position below(@Nullable LocalDate anchor) {
        return at(State.BELOW_GUIDELINE, anchor);
    }

    private static Position at(State state, @Nullable LocalDate anchor) {
        return new Position(state, anchor, null, "2026.1");
    }

    private static Episode open(@Nullable LocalDate anchor) {
        return new Episode(new UUID(1, 1), SUBJECT, null, anchor, MARCH_12, null, null, 0);
    }

    private static Episode closed(LocalDate anchor, Cause cause) {
        return new Episode(new UUID(1, 1), SUBJECT, null, anchor, MARCH_12, MARCH_20, cause, 0);
    }

    @Test
    void moreCreditedInTheWindowIsASessionThatWasHeld() {
        Episode open = open(null);
        Position short30 = new Position(State.BELOW_GUIDELINE, null, BigDecimal.valueOf(60), "2026.1");
        Position mended = new Position(State.ON_TRACK, null, BigDecimal.valueOf(90), "2026.1");

        assertThat(Episodes.next(List.of(open), short30, mended, true))
                .isEqualTo(new Next.Close(open, Cause.SESSION_HELD));
    }

    @Test
    void theVerdictOnTheNextWindowEndsTheEpisodeOfTheOneBefore() {
        assertThat(Episodes.superseded(State.ON_TRACK)).contains(Cause.NEXT_WINDOW);
        assertThat(Episodes.superseded(State.BELOW_GUIDELINE)).contains(Cause.NEXT_WINDOW);
    }

    @Test
    void asLongAsTheNextWindowMayStillBeMendedTheEpisodeStays() {
        assertThat(Episodes.superseded(State.OVERDUE)).isEmpty();
        assertThat(Episodes.superseded(State.UNKNOWN)).isEmpty();
    }

    @Test
    void aRollingWindowThatIsShortAgainIsAnotherEpisode() {
        Episode closed = new Episode(new UUID(1, 1), SUBJECT, null, null, MARCH_12, MARCH_20, Cause.SESSION_HELD, 0);
        Position shortAgain = new Position(State.BELOW_GUIDELINE, null, BigDecimal.ONE, "2026.1");

        assertThat(Episodes.next(List.of(closed), shortAgain, shortAgain, true)).isEqualTo(new Next.Open(null));
    }
}
