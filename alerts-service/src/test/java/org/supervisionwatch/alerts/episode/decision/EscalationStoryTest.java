package org.supervisionwatch.alerts.episode.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From sessions to notifications, day by day: the PWP pack, case management every week with two days of grace. */
class EscalationStoryTest {

    @Test
    void aLapseGoesToTheLeadThenTheClinicalLeadThenTheServiceManager() {
        Mornings story = new Mornings("cm-weekly", "2026-03-03")
                .held("2026-03-02", "2026-03-02")
                .supervisorRecordsForOthers("2026-03-11")
                .until("2026-04-10");
        assertThat(story.notified())
                .containsExactly(
                        "2026-03-12 below to [team_lead]",
                        "2026-03-19 escalated to [clinical_lead]",
                        "2026-03-26 escalated to [service_manager]");
    }

    @Test
    void twelveWeeksHeldInTimeAndRecordedOnFridayAfternoonsNotifyNobody() {
        Mornings story = new Mornings("cm-weekly", "2026-01-05");
        LocalDate tuesday = LocalDate.of(2025, 12, 30);
        for (int week = 0; week < 13; week++) {
            story.held(
                    tuesday.plusWeeks(week).toString(),
                    tuesday.plusWeeks(week).plusDays(3).toString());
        }
        assertThat(story.until("2026-03-27").notified()).isEmpty();
    }

    @Test
    void aMissingRecordIsNotifiedAfterTheNextMondayAsNotRecorded() {
        Mornings story = new Mornings("cm-weekly", "2026-03-03")
                .held("2026-03-02", "2026-03-02")
                .booked("2026-03-09")
                .until("2026-03-20");
        assertThat(story.notified()).containsExactly("2026-03-17 below to [team_lead] (not recorded)");
    }

    @Test
    @DisplayName("Lesson 10: Planned absence is no failure")
    void aFortnightOfLeaveNotifiesNobodyAndTheNextDueDateIsCountedFromTheReturn() {
        Mornings story = new Mornings("cm-weekly", "2026-03-03")
                .held("2026-03-02", "2026-03-02")
                .supervisorRecordsForOthers("2026-03-11")
                .away("2026-03-09", "2026-03-22")
                .until("2026-03-25");
        assertThat(story.notified()).isEmpty();
        assertThat(story.supervisorRecordsForOthers("2026-03-25")
                        .until("2026-03-27")
                        .notified())
                .containsExactly("2026-03-26 below to [team_lead]");
    }

    @Test
    void duringAnAbsenceNothingIsNotifiedAndTheStepsAreLater() {
        // Two days off while the person is late close nothing, because no whole week is absent.
        Mornings story = new Mornings("cm-weekly", "2026-03-03")
                .held("2026-03-02", "2026-03-02")
                .supervisorRecordsForOthers("2026-03-11")
                .away("2026-03-12", "2026-03-13")
                .until("2026-03-24");
        assertThat(story.notified())
                .containsExactly("2026-03-16 below to [team_lead]", "2026-03-23 escalated to [clinical_lead]");
    }

    @Test
    void aLapseThatBecomesKnownLateIsEscalatedAsManyDaysLater() {
        // Below since 12 March, first evaluated on the 24th: the lead first, the others as many days later as
        // otherwise.
        Mornings story = new Mornings("cm-weekly", "2026-03-24")
                .held("2026-03-02", "2026-03-02")
                .supervisorRecordsForOthers("2026-03-11")
                .until("2026-04-10");
        assertThat(story.notified())
                .containsExactly(
                        "2026-03-24 below to [team_lead]",
                        "2026-03-31 escalated to [clinical_lead]",
                        "2026-04-07 escalated to [service_manager]");
    }

    @Test
    @DisplayName("Lesson 21: A starter has a due date from the first day")
    void aStarterIsNotifiedFromTheFirstDueDateOn() {
        // In post from Monday 2 March without a session: a week at first, two days of grace, so below from Thursday.
        Mornings story = new Mornings("cm-weekly", "2026-03-02")
                .startsOn("2026-03-02")
                .supervisorRecordsForOthers("2026-03-11")
                .until("2026-03-13");
        assertThat(story.notified()).containsExactly("2026-03-12 below to [team_lead]");
    }

    @Test
    void overABankHolidayMondayTheFirstMailIsOnTheNextBusinessDay() {
        // Easter Monday is 6 April 2026: below from Saturday, notified on Tuesday.
        Mornings story = new Mornings("cm-weekly", "2026-03-26")
                .held("2026-03-25", "2026-03-25")
                .supervisorRecordsForOthers("2026-04-03")
                .until("2026-04-08");
        assertThat(story.notified()).containsExactly("2026-04-07 below to [team_lead]");
    }

    @Test
    void aReopenedLapseIsEscalatedLaterByTheDaysItWasClosed() {
        // Below since 12 March and notified; closed from the 13th on, until all sessions are withdrawn on 8 April.
        Mornings story = new Mornings("cm-weekly", "2026-03-03")
                .held("2026-03-02", "2026-03-02")
                .supervisorRecordsForOthers("2026-03-11")
                .until("2026-03-12");
        List<String> sessions = List.of("2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30");
        sessions.forEach(on -> story.held(on, on.equals("2026-03-09") ? "2026-03-12" : on));
        story.until("2026-04-07");
        sessions.forEach(story::withdrawn);
        assertThat(story.until("2026-05-01").notified())
                .containsExactly(
                        "2026-03-12 below to [team_lead]",
                        "2026-04-14 escalated to [clinical_lead]",
                        "2026-04-21 escalated to [service_manager]");
    }

    @Test
    void aLateRecordIsACauseOfItsOwn() {
        Mornings story = new Mornings("cm-weekly", "2026-03-03")
                .held("2026-03-02", "2026-03-02")
                .supervisorRecordsForOthers("2026-03-11")
                .until("2026-03-12")
                .held("2026-03-09", "2026-03-12")
                .until("2026-03-13");
        assertThat(story.firstEpisode().cause()).isEqualTo(ClosingCause.LATE_RECORD);
    }
}
