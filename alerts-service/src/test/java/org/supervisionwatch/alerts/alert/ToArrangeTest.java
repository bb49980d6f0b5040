package org.supervisionwatch.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.BusinessDays;
import org.supervisionwatch.alerts.guideline.Holidays;
import org.supervisionwatch.alerts.guideline.Session;
import org.supervisionwatch.alerts.guideline.Session.Status;
import org.supervisionwatch.alerts.testing.Rules;

/** What there is to arrange. She works on Tuesdays and Wednesdays; 3 March 2026 is a Tuesday. */
class ToArrangeTest {

    private final List<Session> sessions = new ArrayList<>();
    private boolean late;
    private @Nullable LocalDate awayOn;

    @Test
    void aCancellationIsToBeRebookedAfterFiveBusinessDays() {
        session("2026-03-03", Status.CANCELLED);
        assertThat(on("2026-03-09")).isEmpty();
        assertThat(on("2026-03-10")).containsExactly(Kind.REBOOK);
    }

    @Test
    void whoIsBookedOrWasSeenSinceHasNothingToRebook() {
        session("2026-03-03", Status.CANCELLED);
        session("2026-03-18", Status.BOOKED);
        assertThat(on("2026-03-11")).isEmpty();
    }

    @Test
    void whoWasAwayOnTheDayHasNothingToMakeUpFor() {
        session("2026-03-03", Status.CANCELLED);
        awayOn = LocalDate.of(2026, 3, 3);
        assertThat(on("2026-03-11")).isEmpty();
    }

    @Test
    void whoIsLateHasAnAlertAlready() {
        session("2026-03-03", Status.CANCELLED);
        late = true;
        assertThat(on("2026-03-11")).isEmpty();
    }

    @Test
    void whatWasRecordedByMistakeAndNeverBookedIsNotToBeRebooked() {
        sessions.add(Session.individual(LocalDate.of(2026, 3, 3), Status.CANCELLED, "skills", 60));
        assertThat(on("2026-03-11")).isEmpty();
    }

    @Test
    void twoMissedInARowAreSpokenOfAndOneBetweenThemEndsIt() {
        session("2026-03-03", Status.MISSED);
        assertThat(on("2026-03-04")).isEmpty();
        session("2026-03-10", Status.MISSED);
        assertThat(on("2026-03-10")).contains(Kind.MISSED_AGAIN);
        session("2026-03-17", Status.HELD);
        assertThat(on("2026-03-17")).doesNotContain(Kind.MISSED_AGAIN);
    }

    @Test
    void aSeriesOnDaysOnWhichSheDoesNotWorkClashes() {
        session("2026-03-12", Status.BOOKED);
        assertThat(on("2026-03-03")).isEmpty();
        session("2026-03-19", Status.BOOKED);
        assertThat(on("2026-03-03")).containsExactly(Kind.SLOT_CLASH);
        assertThat(on("2026-03-13")).isEmpty();
    }

    private void session(String on, Status status) {
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
                plain.date().minusDays(14),
                null));
    }

    private Set<Kind> on(String day) {
        return new ToArrange(
                        Rules.weekly("1", "skills", 7).counts(),
                        late,
                        sessions,
                        date -> Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY).contains(date.getDayOfWeek()),
                        date -> date.equals(awayOn),
                        new BusinessDays(Holidays.NONE))
                .on(LocalDate.parse(day));
    }
}
