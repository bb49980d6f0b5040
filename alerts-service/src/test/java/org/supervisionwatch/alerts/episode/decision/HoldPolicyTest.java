package org.supervisionwatch.alerts.episode.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement.AcknowledgementReason;
import org.supervisionwatch.alerts.episode.decision.Episode.EpisodeRestraint;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold.HoldCause;
import org.supervisionwatch.alerts.episode.decision.LapseSituation.RequestedHold;
import org.supervisionwatch.alerts.episode.decision.LapseSituation.SituationAbsence;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;

/** Holds of a lapse over some days. Tuesday 3 March 2026 was the due date, and from Friday 6 March the person is below. */
class HoldPolicyTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 3);
    private static final LocalDate BELOW = LocalDate.of(2026, 3, 6);
    private static final UUID SESSION = new UUID(7, 7);
    private static final LapseSituation UNKNOWN =
            new LapseSituation(false, null, null, true, LocalDate.of(2026, 3, 31), null, RecordBy.DEFAULT);
    private static final List<EscalationStep> STEPS =
            List.of(step(0, EpisodeLevel.BELOW, "2026-03-06"), step(1, EpisodeLevel.ESCALATED, "2026-03-13"));

    @Test
    void aLapseIsNotOnHoldOnceTheSupervisorHasRecorded() {
        assertThat(at("2026-03-06T08:00", lapse(), recorded("2026-03-05"))).isEqualTo(EpisodeRestraint.NONE);
    }

    @Test
    void aSupervisorWhoHasRecordedNothingSinceTheDueDateHasUntilTheEndOfMonday() {
        EpisodeRestraint friday = at("2026-03-06T08:00", lapse(), recorded("2026-03-02"));
        assertThat(friday.hold())
                .isEqualTo(new EpisodeHold(HoldCause.AWAITING_RECORD, BELOW, LocalDate.of(2026, 3, 9), null));
        assertThat(at("2026-03-09T23:59", lapse(), recorded("2026-03-02")).hold())
                .isNotNull();

        EpisodeRestraint tuesday = at("2026-03-10T08:00", lapse(friday), recorded("2026-03-02"));
        assertThat(tuesday.hold()).isNull();
        assertThat(tuesday.unrecorded()).isTrue();
        assertThat(tuesday.heldDays()).isEqualTo(4);
    }

    @Test
    void aBookingWithoutAnOutcomeIsAwaitedEvenIfOtherSessionsAreRecorded() {
        LapseSituation booked =
                new LapseSituation(true, null, LocalDate.of(2026, 3, 4), true, BELOW, null, RecordBy.DEFAULT);
        assertThat(at("2026-03-06T08:00", lapse(), booked).hold())
                .satisfies(hold -> assertThat(hold.because()).isEqualTo(HoldCause.AWAITING_RECORD));
    }

    @Test
    void anOrganisationMayGiveLessTime() {
        LapseSituation strict = new LapseSituation(true, null, null, true, null, null, RecordBy.of("mon 07:30"));
        assertThat(at("2026-03-09T07:29", lapse(), strict).hold()).isNotNull();
        assertThat(at("2026-03-09T07:30", lapse(), strict).unrecorded()).isTrue();
    }

    @Test
    void anAbsencePutsALapseOnHoldAndPostponesTheNextStepByAsMuch() {
        LapseSituation sick = away("2026-03-09", "2026-03-17");
        EpisodeRestraint held = at("2026-03-09T08:00", lapse(), sick);
        assertThat(held.hold())
                .isEqualTo(
                        new EpisodeHold(HoldCause.ABSENCE, LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 16), null));
        assertThat(EpisodeReview.of(lapse(held), STEPS, sick, LocalDateTime.parse("2026-03-13T08:00"))
                        .level())
                .isEqualTo(EpisodeLevel.BELOW);

        EpisodeReview back =
                EpisodeReview.of(lapse(held), STEPS, recorded("2026-03-16"), LocalDateTime.parse("2026-03-17T08:00"));
        assertThat(back.lines())
                .containsExactly(new EpisodeReview.ReviewTransition(EpisodeChange.RELEASED, "works_again"));
        assertThat(back.restraint().heldDays()).isEqualTo(8);
        assertThat(back.level()).isEqualTo(EpisodeLevel.BELOW);
        assertThat(EpisodeReview.of(
                                lapse(back.restraint()),
                                STEPS,
                                recorded("2026-03-20"),
                                LocalDateTime.parse("2026-03-21T08:00"))
                        .level())
                .isEqualTo(EpisodeLevel.ESCALATED);
    }

    @Test
    void aRequestedHoldForABookingEndsOnceWithItsCancellation() {
        LapseSituation booked = asked(new RequestedHold.PendingBooking(SESSION, LocalDate.of(2026, 3, 12)));
        EpisodeRestraint held = at("2026-03-09T08:00", lapse(), booked);
        assertThat(held.hold()).satisfies(hold -> assertThat(hold.sessionId()).isEqualTo(SESSION));

        EpisodeReview back = EpisodeReview.of(
                lapse(held),
                STEPS,
                asked(new RequestedHold.CancelledBooking(SESSION)),
                LocalDateTime.parse("2026-03-11T08:00"));
        assertThat(back.lines())
                .containsExactly(new EpisodeReview.ReviewTransition(EpisodeChange.RELEASED, "booking_cancelled"));
        assertThat(back.restraint().backOn()).isEqualTo(LocalDate.of(2026, 3, 11));

        EpisodeReview next = EpisodeReview.of(
                lapse(back.restraint()), STEPS, recorded("2026-03-11"), LocalDateTime.parse("2026-03-12T08:00"));
        assertThat(next.lines()).isEmpty();
        assertThat(next.restraint().backOn()).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void anExemptionEndsWithItsDay() {
        LapseSituation exempt = asked(new RequestedHold.ExemptionHold(LocalDate.of(2026, 3, 20)));
        assertThat(at("2026-03-20T08:00", lapse(), exempt).hold()).isNotNull();
        assertThat(at("2026-03-21T08:00", lapse(), exempt).hold()).isNull();
    }

    @Test
    void anAcknowledgedLapseIsNotEscalatedUntilTheDayIsOver() {
        Acknowledgement taken =
                new Acknowledgement("Lee Lead", AcknowledgementReason.SESSION_ARRANGED, LocalDate.of(2026, 3, 16));
        Episode lapse = lapse(new EpisodeRestraint(null, 0, false, null, taken));
        assertThat(EpisodeReview.of(lapse, STEPS, recorded("2026-03-16"), LocalDateTime.parse("2026-03-16T08:00"))
                        .level())
                .isEqualTo(EpisodeLevel.BELOW);

        EpisodeReview after =
                EpisodeReview.of(lapse, STEPS, recorded("2026-03-17"), LocalDateTime.parse("2026-03-17T08:00"));
        assertThat(after.restraint().acknowledgement()).isNull();
        assertThat(after.level()).isEqualTo(EpisodeLevel.ESCALATED);
        assertThat(after.lines())
                .containsExactly(
                        new EpisodeReview.ReviewTransition(EpisodeChange.ACKNOWLEDGEMENT_ENDED, "day_passed"),
                        new EpisodeReview.ReviewTransition(EpisodeChange.ESCALATED, "step_due"));
    }

    @Test
    void anAbsenceIsCountedFromItsFirstDayHoweverLateTheReview() {
        EpisodeRestraint held = at("2026-03-09T08:00", lapse(), away("2026-03-07", "2026-03-17"));
        assertThat(held.hold()).satisfies(hold -> assertThat(hold.since()).isEqualTo(LocalDate.of(2026, 3, 7)));
        assertThat(at("2026-03-17T08:00", lapse(held), recorded("2026-03-16")).heldDays())
                .isEqualTo(10);
    }

    @Test
    void daysBeforeTheLapseBecameKnownAreNotCountedAgainAsDaysOnHold() {
        Episode known = alerted("2026-03-10", EpisodeRestraint.NONE);
        EpisodeRestraint held = at("2026-03-10T08:00", known, away("2026-02-23", "2026-03-17"));
        EpisodeRestraint back = at("2026-03-17T08:00", alerted("2026-03-10", held), recorded("2026-03-16"));
        assertThat(back.heldDays()).isEqualTo(7);
        assertThat(known.postponedDays(back)).as("from the 6th to the 17th").isEqualTo(11);
    }

    @Test
    void noDayIsCountedTwice() {
        EpisodeRestraint awaited = at("2026-03-06T08:00", lapse(), recorded("2026-03-02"));
        EpisodeRestraint sick = at("2026-03-09T08:00", lapse(awaited), away("2026-03-05", "2026-03-17"));
        assertThat(sick.heldDays()).isEqualTo(3);
        assertThat(at("2026-03-17T08:00", lapse(sick), recorded("2026-03-16")).heldDays())
                .isEqualTo(11);
    }

    @Test
    void whileTheFactsAreNotKnownALapseIsNotEscalatedAndTheStepsArePostponed() {
        EpisodeReview unknown = EpisodeReview.of(lapse(), STEPS, UNKNOWN, LocalDateTime.parse("2026-03-10T08:00"));
        assertThat(unknown.lines())
                .containsExactly(new EpisodeReview.ReviewTransition(EpisodeChange.HELD, "not_known"));
        EpisodeReview later =
                EpisodeReview.of(lapse(unknown.restraint()), STEPS, UNKNOWN, LocalDateTime.parse("2026-03-30T08:00"));
        assertThat(later).isEqualTo(new EpisodeReview(EpisodeLevel.BELOW, unknown.restraint(), List.of()));

        EpisodeReview known = EpisodeReview.of(
                lapse(unknown.restraint()), STEPS, recorded("2026-03-30"), LocalDateTime.parse("2026-03-31T08:00"));
        assertThat(known.lines())
                .containsExactly(new EpisodeReview.ReviewTransition(EpisodeChange.RELEASED, "known_again"));
        assertThat(known.restraint().heldDays()).isEqualTo(21);
        assertThat(known.level()).isEqualTo(EpisodeLevel.BELOW);
    }

    @Test
    void aWithdrawnHoldIsNotShownAsOver() {
        LocalDateTime noon = LocalDateTime.parse("2026-03-09T12:00");
        for (RequestedHold asked : List.of(
                new RequestedHold.ExemptionHold(LocalDate.of(2026, 3, 20)),
                new RequestedHold.PendingBooking(SESSION, LocalDate.of(2026, 3, 12)))) {
            EpisodeRestraint held = at("2026-03-09T08:00", lapse(), asked(asked));
            assertThat(EpisodeReview.of(lapse(held), STEPS, recorded("2026-03-08"), noon)
                            .lines())
                    .containsExactly(new EpisodeReview.ReviewTransition(EpisodeChange.RELEASED, "taken_back"));
        }
    }

    @Test
    void aReviewWithoutChangesAddsNothingToTheHistory() {
        LapseSituation sick = away("2026-03-09", null);
        EpisodeRestraint held = at("2026-03-09T08:00", lapse(), sick);
        assertThat(EpisodeReview.of(lapse(held), STEPS, sick, LocalDateTime.parse("2026-03-12T08:00")))
                .isEqualTo(new EpisodeReview(EpisodeLevel.BELOW, held, List.of()));
    }

    private static EpisodeRestraint at(String moment, Episode lapse, LapseSituation situation) {
        return HoldPolicy.restraint(lapse, situation, LocalDateTime.parse(moment));
    }

    private static LapseSituation recorded(String on) {
        return new LapseSituation(true, null, null, true, LocalDate.parse(on), null, RecordBy.DEFAULT);
    }

    private static LapseSituation asked(RequestedHold asked) {
        return new LapseSituation(true, null, null, true, LocalDate.of(2026, 3, 31), asked, RecordBy.DEFAULT);
    }

    private static LapseSituation away(String from, @Nullable String back) {
        LocalDate backOn = back == null ? null : LocalDate.parse(back);
        return new LapseSituation(
                true, new SituationAbsence(LocalDate.parse(from), backOn), null, true, null, null, RecordBy.DEFAULT);
    }

    private static Episode lapse() {
        return lapse(EpisodeRestraint.NONE);
    }

    private static Episode lapse(EpisodeRestraint restraint) {
        return alerted("2026-03-06", restraint);
    }

    private static Episode alerted(String on, EpisodeRestraint restraint) {
        return new Episode(
                new UUID(1, 1),
                new EpisodeSubject(EpisodeKind.LAPSE, new UUID(0, 1), new UUID(0, 2), "nhs-tt-pwp", "cm-weekly", null),
                new UUID(2, 2),
                RequirementStrength.MUST,
                EpisodeLevel.BELOW,
                new Episode.EpisodeDates(
                        LocalDate.of(2026, 3, 2), null, LocalDate.of(2026, 2, 24), DUE, BELOW, LocalDate.parse(on)),
                restraint,
                null,
                0);
    }

    private static EscalationStep step(int number, EpisodeLevel level, String on) {
        LocalDate day = LocalDate.parse(on);
        return new EscalationStep(number, level, Set.of(AlertAudience.TEAM_LEAD), day, day);
    }
}
