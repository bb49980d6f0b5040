package org.supervisionwatch.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.alert.Acknowledgement.Reason;
import org.supervisionwatch.alerts.alert.Episode.Restraint;
import org.supervisionwatch.alerts.alert.Hold.Because;
import org.supervisionwatch.alerts.alert.Situation.Asked;
import org.supervisionwatch.alerts.alert.Situation.Away;
import org.supervisionwatch.alerts.guideline.Rule.Strength;
import org.supervisionwatch.alerts.pack.Alerts.Audience;

/** What keeps a lapse from being told, over some days. Tuesday 3 March 2026 was the due date, and from Friday 6 March she is below. */
class HoldsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 3);
    private static final LocalDate BELOW = LocalDate.of(2026, 3, 6);
    private static final UUID SESSION = new UUID(7, 7);
    private static final Situation UNKNOWN =
            new Situation(false, null, null, true, LocalDate.of(2026, 3, 31), null, RecordBy.DEFAULT);
    private static final List<Rung> RUNGS =
            List.of(rung(0, Level.BELOW, "2026-03-06"), rung(1, Level.ESCALATED, "2026-03-13"));

    @Test
    void nothingHoldsALapseOfWhichTheSupervisorHasSpoken() {
        assertThat(at("2026-03-06T08:00", lapse(), recorded("2026-03-05"))).isEqualTo(Restraint.NONE);
    }

    @Test
    void aSupervisorWhoHasRecordedNothingSinceTheDueDateHasUntilTheEndOfMonday() {
        Restraint friday = at("2026-03-06T08:00", lapse(), recorded("2026-03-02"));
        assertThat(friday.hold()).isEqualTo(new Hold(Because.AWAITING_RECORD, BELOW, LocalDate.of(2026, 3, 9), null));
        assertThat(at("2026-03-09T23:59", lapse(), recorded("2026-03-02")).hold())
                .isNotNull();

        Restraint tuesday = at("2026-03-10T08:00", lapse(friday), recorded("2026-03-02"));
        assertThat(tuesday.hold()).isNull();
        assertThat(tuesday.unrecorded()).isTrue();
        assertThat(tuesday.heldDays()).isEqualTo(4);
    }

    @Test
    void aBookingWithoutAnOutcomeIsAwaitedEvenIfOthersAreRecorded() {
        Situation booked = new Situation(true, null, LocalDate.of(2026, 3, 4), true, BELOW, null, RecordBy.DEFAULT);
        assertThat(at("2026-03-06T08:00", lapse(), booked).hold())
                .satisfies(hold -> assertThat(hold.because()).isEqualTo(Because.AWAITING_RECORD));
    }

    @Test
    void anOrganisationMayGiveLessTime() {
        Situation strict = new Situation(true, null, null, true, null, null, RecordBy.of("mon 07:30"));
        assertThat(at("2026-03-09T07:29", lapse(), strict).hold()).isNotNull();
        assertThat(at("2026-03-09T07:30", lapse(), strict).unrecorded()).isTrue();
    }

    @Test
    void herOwnAbsenceHoldsItUntilSheWorksAgainAndTheNextStepIsLaterByAsMuch() {
        Situation ill = away("2026-03-09", "2026-03-17");
        Restraint held = at("2026-03-09T08:00", lapse(), ill);
        assertThat(held.hold())
                .isEqualTo(new Hold(Because.ABSENCE, LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 16), null));
        assertThat(Review.of(lapse(held), RUNGS, ill, LocalDateTime.parse("2026-03-13T08:00"))
                        .level())
                .isEqualTo(Level.BELOW);

        Review back = Review.of(lapse(held), RUNGS, recorded("2026-03-16"), LocalDateTime.parse("2026-03-17T08:00"));
        assertThat(back.lines()).containsExactly(new Review.Line("released", "works_again"));
        assertThat(back.restraint().heldDays()).isEqualTo(8);
        assertThat(back.level()).isEqualTo(Level.BELOW);
        assertThat(Review.of(
                                lapse(back.restraint()),
                                RUNGS,
                                recorded("2026-03-20"),
                                LocalDateTime.parse("2026-03-21T08:00"))
                        .level())
                .isEqualTo(Level.ESCALATED);
    }

    @Test
    void aBookingThatWasAskedForHoldsItAndItsCancellationBringsItBackOnce() {
        Situation booked = asked(new Asked.Booked(SESSION, LocalDate.of(2026, 3, 12)));
        Restraint held = at("2026-03-09T08:00", lapse(), booked);
        assertThat(held.hold()).satisfies(hold -> assertThat(hold.sessionId()).isEqualTo(SESSION));

        Review back = Review.of(
                lapse(held), RUNGS, asked(new Asked.Cancelled(SESSION)), LocalDateTime.parse("2026-03-11T08:00"));
        assertThat(back.lines()).containsExactly(new Review.Line("released", "booking_cancelled"));
        assertThat(back.restraint().backOn()).isEqualTo(LocalDate.of(2026, 3, 11));

        Review next = Review.of(
                lapse(back.restraint()), RUNGS, recorded("2026-03-11"), LocalDateTime.parse("2026-03-12T08:00"));
        assertThat(next.lines()).isEmpty();
        assertThat(next.restraint().backOn()).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void anExemptionEndsWithItsDay() {
        Situation exempt = asked(new Asked.Exemption(LocalDate.of(2026, 3, 20)));
        assertThat(at("2026-03-20T08:00", lapse(), exempt).hold()).isNotNull();
        assertThat(at("2026-03-21T08:00", lapse(), exempt).hold()).isNull();
    }

    @Test
    void anAcknowledgementKeepsItFromClimbingUntilItsDayIsOver() {
        Acknowledgement taken = new Acknowledgement("Lee Lead", Reason.SESSION_ARRANGED, LocalDate.of(2026, 3, 16));
        Episode lapse = lapse(new Restraint(null, 0, false, null, taken));
        assertThat(Review.of(lapse, RUNGS, recorded("2026-03-16"), LocalDateTime.parse("2026-03-16T08:00"))
                        .level())
                .isEqualTo(Level.BELOW);

        Review after = Review.of(lapse, RUNGS, recorded("2026-03-17"), LocalDateTime.parse("2026-03-17T08:00"));
        assertThat(after.restraint().acknowledgement()).isNull();
        assertThat(after.level()).isEqualTo(Level.ESCALATED);
        assertThat(after.lines())
                .containsExactly(
                        new Review.Line("acknowledgement_ended", "day_passed"),
                        new Review.Line("escalated", "step_due"));
    }

    @Test
    void anAbsenceIsCountedFromItsFirstDayHoweverLateSomebodyLooks() {
        Restraint held = at("2026-03-09T08:00", lapse(), away("2026-03-07", "2026-03-17"));
        assertThat(held.hold()).satisfies(hold -> assertThat(hold.since()).isEqualTo(LocalDate.of(2026, 3, 7)));
        assertThat(at("2026-03-17T08:00", lapse(held), recorded("2026-03-16")).heldDays())
                .isEqualTo(10);
    }

    @Test
    void daysBeforeItWasKnownThatSheIsBelowAreNotCountedAgainAsHeld() {
        Episode known = alerted("2026-03-10", Restraint.NONE);
        Restraint held = at("2026-03-10T08:00", known, away("2026-02-23", "2026-03-17"));
        Restraint back = at("2026-03-17T08:00", alerted("2026-03-10", held), recorded("2026-03-16"));
        assertThat(back.heldDays()).isEqualTo(7);
        assertThat(known.putOffDays(back)).as("from the 6th to the 17th").isEqualTo(11);
    }

    @Test
    void noDayIsHeldTwice() {
        Restraint awaited = at("2026-03-06T08:00", lapse(), recorded("2026-03-02"));
        Restraint ill = at("2026-03-09T08:00", lapse(awaited), away("2026-03-05", "2026-03-17"));
        assertThat(ill.heldDays()).isEqualTo(3);
        assertThat(at("2026-03-17T08:00", lapse(ill), recorded("2026-03-16")).heldDays())
                .isEqualTo(11);
    }

    @Test
    void whileTheFactsAllowNoVerdictItClimbsNoFurtherAndTheStepsComeLaterByAsMuch() {
        Review unknown = Review.of(lapse(), RUNGS, UNKNOWN, LocalDateTime.parse("2026-03-10T08:00"));
        assertThat(unknown.lines()).containsExactly(new Review.Line("held", "not_known"));
        Review later = Review.of(lapse(unknown.restraint()), RUNGS, UNKNOWN, LocalDateTime.parse("2026-03-30T08:00"));
        assertThat(later).isEqualTo(new Review(Level.BELOW, unknown.restraint(), List.of()));

        Review known = Review.of(
                lapse(unknown.restraint()), RUNGS, recorded("2026-03-30"), LocalDateTime.parse("2026-03-31T08:00"));
        assertThat(known.lines()).containsExactly(new Review.Line("released", "known_again"));
        assertThat(known.restraint().heldDays()).isEqualTo(21);
        assertThat(known.level()).isEqualTo(Level.BELOW);
    }

    @Test
    void aHoldThatIsTakenBackIsNotSaidToBeOver() {
        LocalDateTime noon = LocalDateTime.parse("2026-03-09T12:00");
        for (Asked asked : List.of(
                new Asked.Exemption(LocalDate.of(2026, 3, 20)), new Asked.Booked(SESSION, LocalDate.of(2026, 3, 12)))) {
            Restraint held = at("2026-03-09T08:00", lapse(), asked(asked));
            assertThat(Review.of(lapse(held), RUNGS, recorded("2026-03-08"), noon)
                            .lines())
                    .containsExactly(new Review.Line("released", "taken_back"));
        }
    }

    @Test
    void aLookThatFindsNothingNewRemembersNothing() {
        Situation ill = away("2026-03-09", null);
        Restraint held = at("2026-03-09T08:00", lapse(), ill);
        assertThat(Review.of(lapse(held), RUNGS, ill, LocalDateTime.parse("2026-03-12T08:00")))
                .isEqualTo(new Review(Level.BELOW, held, List.of()));
    }

    private static Restraint at(String moment, Episode lapse, Situation situation) {
        return Holds.restraint(lapse, situation, LocalDateTime.parse(moment));
    }

    private static Situation recorded(String on) {
        return new Situation(true, null, null, true, LocalDate.parse(on), null, RecordBy.DEFAULT);
    }

    private static Situation asked(Asked asked) {
        return new Situation(true, null, null, true, LocalDate.of(2026, 3, 31), asked, RecordBy.DEFAULT);
    }

    private static Situation away(String from, @Nullable String back) {
        LocalDate backOn = back == null ? null : LocalDate.parse(back);
        return new Situation(true, new Away(LocalDate.parse(from), backOn), null, true, null, null, RecordBy.DEFAULT);
    }

    private static Episode lapse() {
        return lapse(Restraint.NONE);
    }

    private static Episode lapse(Restraint restraint) {
        return alerted("2026-03-06", restraint);
    }

    private static Episode alerted(String on, Restraint restraint) {
        return new Episode(
                new UUID(1, 1),
                Subject.lapse(new UUID(0, 1), new UUID(0, 2), "nhs-tt-pwp", "cm-weekly", null),
                new UUID(2, 2),
                Strength.MUST,
                Level.BELOW,
                new Episode.Dates(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 2, 24), DUE, BELOW, LocalDate.parse(on)),
                restraint,
                null,
                0);
    }

    private static Rung rung(int number, Level level, String on) {
        LocalDate day = LocalDate.parse(on);
        return new Rung(number, level, Set.of(Audience.TEAM_LEAD), day, day);
    }
}
