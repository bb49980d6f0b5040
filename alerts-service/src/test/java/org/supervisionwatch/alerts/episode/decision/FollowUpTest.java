package org.supervisionwatch.alerts.episode.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.FollowUp.FollowUpCause;
import org.supervisionwatch.alerts.episode.decision.SlotClash.MeetingSlot;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.testing.Rules;

/** Follow-ups of somebody who works on Tuesdays and Wednesdays; 3 March 2026 is a Tuesday. */
class FollowUpTest {

    private final List<Session> sessions = new ArrayList<>();
    private final Map<String, MeetingSlot> slots = new HashMap<>();
    private @Nullable LocalDate due;
    private @Nullable LocalDate awayOn;
    private @Nullable LocalDate holiday;

    @Test
    void aCancellationIsToBeRebookedAfterFiveBusinessDays() {
        session("2026-03-03", SessionStatus.CANCELLED);
        assertThat(on("2026-03-09")).isEmpty();
        assertThat(on("2026-03-10")).containsExactly(EpisodeKind.REBOOK);
    }

    @Test
    void aBookingOrSessionSinceMeansThereIsNothingToRebook() {
        session("2026-03-03", SessionStatus.CANCELLED);
        session("2026-03-18", SessionStatus.BOOKED);
        assertThat(on("2026-03-11")).isEmpty();
    }

    @Test
    void laterDatesOfASeriesReplaceACancelledOneOnlyIfTheyComeInTime() {
        due = LocalDate.of(2026, 3, 17);
        session("2026-03-03", SessionStatus.CANCELLED);
        session("2026-03-24", SessionStatus.BOOKED, "2026-01-05");
        session("2026-03-31", SessionStatus.BOOKED, null);
        assertThat(on("2026-03-11")).containsExactly(EpisodeKind.REBOOK);
        session("2026-03-17", SessionStatus.BOOKED, null);
        assertThat(on("2026-03-11")).isEmpty();
    }

    @Test
    void aDateBookedAfterTheCancellationIsEnoughEvenIfItIsLate() {
        due = LocalDate.of(2026, 3, 17);
        session("2026-03-03", SessionStatus.CANCELLED);
        session("2026-03-24", SessionStatus.BOOKED, "2026-03-04");
        assertThat(on("2026-03-11")).isEmpty();
    }

    @Test
    void afterASecondCancellationTheLaterOneIsTheCause() {
        session("2026-03-24", SessionStatus.CANCELLED, "2026-01-05", "2026-03-03");
        assertThat(rebookKnownOn("2026-03-17")).isEqualTo("2026-03-03");
        session("2026-03-18", SessionStatus.CANCELLED, "2026-03-11", "2026-03-12");
        assertThat(on("2026-03-17")).isEmpty();
        assertThat(rebookKnownOn("2026-03-19")).isEqualTo("2026-03-12");
    }

    @Test
    void aCancellationOnADayOfAbsenceNeedsNoNewDate() {
        session("2026-03-03", SessionStatus.CANCELLED);
        awayOn = LocalDate.of(2026, 3, 3);
        assertThat(on("2026-03-11")).isEmpty();
    }

    @Test
    void aSessionThatWasNeverBookedNeedsNoNewDate() {
        sessions.add(Session.individual(LocalDate.of(2026, 3, 3), SessionStatus.CANCELLED, "skills", 60));
        assertThat(on("2026-03-11")).isEmpty();
    }

    @Test
    void twoMissedInARowAreAFollowUpUntilASessionIsHeld() {
        session("2026-03-03", SessionStatus.MISSED);
        assertThat(on("2026-03-04")).isEmpty();
        session("2026-03-10", SessionStatus.MISSED);
        assertThat(on("2026-03-10")).contains(EpisodeKind.MISSED_AGAIN);
        session("2026-03-17", SessionStatus.HELD);
        assertThat(on("2026-03-17")).doesNotContain(EpisodeKind.MISSED_AGAIN);
    }

    @Test
    void sessionsMissedDuringAnAbsenceAreLeftOut() {
        session("2026-03-03", SessionStatus.MISSED);
        session("2026-03-10", SessionStatus.MISSED);
        awayOn = LocalDate.of(2026, 3, 10);
        assertThat(on("2026-03-11")).isEmpty();
        session("2026-03-17", SessionStatus.MISSED);
        assertThat(on("2026-03-18")).contains(EpisodeKind.MISSED_AGAIN);
    }

    @Test
    void nobodyMissesASessionOnADayOnWhichTheyDoNotWork() {
        session("2026-03-05", SessionStatus.MISSED);
        session("2026-03-12", SessionStatus.MISSED);
        assertThat(on("2026-03-13")).isEmpty();
        session("2026-03-17", SessionStatus.MISSED);
        assertThat(on("2026-03-18")).as("one on a Tuesday").isEmpty();
        session("2026-03-18", SessionStatus.MISSED);
        assertThat(on("2026-03-18")).contains(EpisodeKind.MISSED_AGAIN);
    }

    @Test
    void nobodyMissesASessionOnABankHoliday() {
        session("2026-03-03", SessionStatus.MISSED);
        session("2026-03-10", SessionStatus.MISSED);
        holiday = LocalDate.of(2026, 3, 10);
        assertThat(on("2026-03-11")).isEmpty();
    }

    @Test
    void aGroupCancelledOnADayThatIsNotWorkedNeedsNoNewDate() {
        session("2026-03-05", SessionStatus.CANCELLED);
        assertThat(on("2026-03-13")).as("its date was agreed with the person").containsExactly(EpisodeKind.REBOOK);
        sessions.replaceAll(FollowUpTest::inGroup);
        assertThat(on("2026-03-13")).isEmpty();
    }

    private void session(String on, SessionStatus status) {
        session(on, status, LocalDate.parse(on).minusDays(14).toString());
    }

    private void session(String on, SessionStatus status, @Nullable String bookedOn) {
        session(on, status, bookedOn, null);
    }

    private void session(String on, SessionStatus status, @Nullable String bookedOn, @Nullable String cancelledOn) {
        Session plain = Session.individual(LocalDate.parse(on), status, "skills", 60);
        sessions.add(new Session(
                on,
                plain.date(),
                plain.status(),
                plain.form(),
                plain.mode(),
                plain.segments(),
                1,
                null,
                Set.of(),
                null,
                null,
                bookedOn == null ? null : LocalDate.parse(bookedOn),
                cancelledOn == null ? null : LocalDate.parse(cancelledOn)));
    }

    private static Session inGroup(Session one) {
        return new Session(
                one.id(),
                one.date(),
                one.status(),
                SessionFormat.GROUP,
                one.mode(),
                one.segments(),
                4,
                null,
                Set.of(),
                null,
                one.recordedOn(),
                one.bookedOn(),
                one.cancelledOn());
    }

    private LocalDate rebookKnownOn(String day) {
        return arranged(day).get(EpisodeKind.REBOOK).knownOn();
    }

    private Set<EpisodeKind> on(String day) {
        return arranged(day).keySet();
    }

    private Map<EpisodeKind, FollowUpCause> arranged(String day) {
        return new FollowUp(
                        Rules.weekly("1", "skills", 7).counts(),
                        due,
                        sessions,
                        slots,
                        date -> Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY).contains(date.getDayOfWeek()),
                        date -> date.equals(awayOn),
                        new BusinessDays(holiday == null ? HolidayDates.NONE : new HolidayDates(Set.of(holiday))))
                .on(LocalDate.parse(day));
    }
}
