package org.supervisionwatch.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.Rule.Strength;
import org.supervisionwatch.alerts.guideline.State;

class EpisodesTest {

    static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
    static final LocalDate MARCH_12 = LocalDate.of(2026, 3, 12);
    static final LocalDate MARCH_20 = LocalDate.of(2026, 3, 20);
    static final Subject SUBJECT = Subject.lapse(new UUID(0, 1), new UUID(0, 2), "nhs-tt-pwp", "cm-weekly", null);

    @Test
    void whoFallsBelowOpensAnEpisode() {
        assertThat(next(List.of(), below(MARCH_2))).isEqualTo(new Next.Open(Level.BELOW));
    }

    @Test
    void whoNeverHadASessionCanFallBelow() {
        assertThat(next(List.of(), below(null))).isEqualTo(new Next.Open(Level.BELOW));
    }

    @Test
    void whoIsDueSoonOrOverdueOpensOneOfThatLevel() {
        assertThat(next(List.of(), at(State.DUE_SOON, MARCH_2))).isEqualTo(new Next.Open(Level.DUE_SOON));
        assertThat(next(List.of(), at(State.OVERDUE, MARCH_2))).isEqualTo(new Next.Open(Level.OVERDUE));
    }

    @Test
    void anEscalatedOneStaysSoAsLongAsItIsBelow() {
        Episode escalated = open(MARCH_2, Level.ESCALATED);
        assertThat(next(List.of(escalated), below(MARCH_2))).isEqualTo(new Next.KeepOpen(escalated, Level.ESCALATED));
        assertThat(next(List.of(escalated), at(State.OVERDUE, MARCH_2)))
                .isEqualTo(new Next.KeepOpen(escalated, Level.OVERDUE));
    }

    @Test
    void whoIsDueSoonAgainAfterASessionHasMendedTheOneAndIsAskedForTheNext() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(State.DUE_SOON, MARCH_20)))
                .isEqualTo(new Next.Replace(open, Cause.SESSION_HELD, new Next.Open(Level.DUE_SOON)));
    }

    @Test
    void aSessionTakenBackBringsTheLapseBeforeItBackAlsoWhenTheNextOneWasDueSoonAlready() {
        Episode mended = closed(MARCH_2, Cause.SESSION_HELD);
        Episode open = open(MARCH_20, Level.DUE_SOON);
        assertThat(next(List.of(mended, open), below(MARCH_2)))
                .isEqualTo(new Next.Replace(open, Cause.ROSTER_CHANGED, new Next.Reopen(mended, Level.BELOW)));
        assertThat(next(List.of(mended, open), below(MARCH_20)))
                .as("late since the session that was held after all")
                .isEqualTo(new Next.KeepOpen(open, Level.BELOW));
        assertThat(next(List.of(mended, open), below(MARCH_12)))
                .as("late since another session, of which nobody was told")
                .isEqualTo(new Next.KeepOpen(open, Level.BELOW));
    }

    @Test
    void theSessionHeldAfterAllBringsBackWhatHadBegunWithIt() {
        Episode late = open(MARCH_2);
        Episode dueSoon = closed(MARCH_20, Cause.ROSTER_CHANGED);
        assertThat(next(List.of(dueSoon, late), at(State.DUE_SOON, MARCH_20)))
                .isEqualTo(new Next.Replace(late, Cause.SESSION_HELD, new Next.Reopen(dueSoon, Level.DUE_SOON)));
    }

    @Test
    void aSessionHeldBeforeSheFellBelowAndRecordedAfterwardsWasNeverALapse() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(State.ON_TRACK, MARCH_2.plusDays(7))))
                .isEqualTo(new Next.Close(open, Cause.LATE_RECORD));
    }

    @Test
    void whoIsDueSoonAndBooksHasNothingLeftToDo() {
        Episode open = open(MARCH_2, Level.DUE_SOON);
        assertThat(next(List.of(open), at(State.BOOKED, MARCH_2))).isEqualTo(new Next.Close(open, Cause.BOOKED));
        Episode booked = closed(MARCH_2, Cause.BOOKED);
        assertThat(next(List.of(booked), at(State.DUE_SOON, MARCH_2)))
                .isEqualTo(new Next.Reopen(booked, Level.DUE_SOON));
    }

    @Test
    void noVerdictOpensNothing() {
        assertThat(next(List.of(), at(State.UNKNOWN, null))).isEqualTo(new Next.Quiet(Next.Reason.NOT_KNOWN));
    }

    @Test
    void itGoesOnIfTheSessionMovesWhileSheStaysLate() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), below(MARCH_12))).isEqualTo(new Next.KeepOpen(open, Level.BELOW));
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
    void whoIsWithinGraceAgainIsStillLateButNoLongerBelow() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(State.OVERDUE, MARCH_12))).isEqualTo(new Next.KeepOpen(open, Level.OVERDUE));
    }

    @Test
    void anAbsenceThatStopsTheClockClosesIt() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(State.PAUSED, MARCH_2))).isEqualTo(new Next.Close(open, Cause.ABSENCE));
    }

    @Test
    void leaveReportedLateMovesTheDueDateAndClosesIt() {
        Episode open = open(MARCH_2);
        assertThat(next(List.of(open), at(State.ON_TRACK, MARCH_2)))
                .isEqualTo(new Next.Close(open, Cause.ROSTER_CHANGED));
    }

    @Test
    void aNewVersionOfTheRuleClosesItUnderItsOwnName() {
        Episode open = open(MARCH_2);
        Position newRule = new Position(State.ON_TRACK, "2027.1", MARCH_2, null, Position.Turns.NONE, false);
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
        assertThat(next(List.of(closed), below(MARCH_2))).isEqualTo(new Next.Reopen(closed, Level.BELOW));
    }

    @Test
    void latenessSinceAnotherSessionIsAnotherEpisode() {
        assertThat(next(List.of(closed(MARCH_2, Cause.SESSION_HELD)), below(MARCH_12)))
                .isEqualTo(new Next.Open(Level.BELOW));
    }

    @Test
    void aClosedEpisodeIsLeftAloneWhileNobodyIsLate() {
        assertThat(next(List.of(closed(MARCH_2, Cause.SESSION_HELD)), at(State.ON_TRACK, MARCH_12)))
                .isEqualTo(new Next.Quiet(Next.Reason.NOT_LATE));
    }

    static Next next(List<Episode> known, Position after) {
        return Episodes.next(known, known.isEmpty() ? null : below(MARCH_2), after, true);
    }

    static Position below(@Nullable LocalDate anchor) {
        return at(State.BELOW_GUIDELINE, anchor);
    }

    static Position at(State state, @Nullable LocalDate anchor) {
        return new Position(state, "2026.1", anchor, null, Position.Turns.NONE, false);
    }

    static Position holding(State state, int minutes) {
        return new Position(state, "2026.1", null, BigDecimal.valueOf(minutes), Position.Turns.NONE, false);
    }

    static Episode open(@Nullable LocalDate anchor) {
        return open(anchor, Level.BELOW);
    }

    static Episode open(@Nullable LocalDate anchor, Level level) {
        return episode(anchor, level, null);
    }

    static Episode episode(@Nullable LocalDate anchor, Level level, Episode.@Nullable Ending ending) {
        Episode.Dates dates = new Episode.Dates(MARCH_12, anchor, null, MARCH_12, MARCH_12);
        return new Episode(
                new UUID(1, 1), SUBJECT, null, Strength.MUST, level, dates, Episode.Restraint.NONE, ending, 0);
    }

    static Episode closed(LocalDate anchor, Cause cause) {
        return episode(anchor, Level.BELOW, new Episode.Ending(MARCH_20, cause));
    }
}
