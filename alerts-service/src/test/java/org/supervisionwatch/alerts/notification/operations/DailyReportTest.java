package org.supervisionwatch.alerts.notification.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.notification.delivery.queue.MailState;

class DailyReportTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant FROM = Instant.parse("2026-03-27T09:00:00Z");
    private static final Instant THROUGH = Instant.parse("2026-03-30T08:00:00Z");
    private static final Instant RUN = Instant.parse("2026-03-30T07:00:00Z");

    @Test
    void theReportIsDueEveryDayAnHourAfterTheMailTimeInLocalTime() {
        assertThat(due("2026-03-28T09:00:00Z")).isEqualTo("2026-03-28T09:00:00Z");
        assertThat(due("2026-03-28T08:59:59Z")).isEqualTo("2026-03-27T09:00:00Z");
        assertThat(due("2026-03-29T23:00:00Z")).isEqualTo("2026-03-29T08:00:00Z");
    }

    @Test
    void itReportsTheRunsAndWhatBecameOfTheirMails() {
        OperationsDay day = day(new OperationsDay.RunDone(
                RUN,
                RUN.plusSeconds(30),
                Map.of(MailState.ACCEPTED, 40, MailState.QUEUED, 2, MailState.FAILED, 1),
                List.of("lead@example.org")));
        assertThat(DailyReport.subject(day)).isEqualTo("Daily report: all runs completed, Mon 30 Mar 2026");
        assertThat(DailyReport.lines(day))
                .contains(
                        "Every run planned from Fri 27 Mar 09:00 to Mon 30 Mar 09:00 was completed.",
                        "Run planned for Mon 30 Mar 08:00: composed Mon 30 Mar 08:00. Mails: 40 accepted by the mail server,"
                                + " 1 refused (lead@example.org), 2 waiting for the mail server.",
                        "People: 40 of 44 evaluated, 3 not watched (1 facts are missing, 2 role not known), 1 unknown.",
                        "Feed staff.v1: complete up to 3 seconds ago.",
                        "Feed sessions.v1: not complete yet.",
                        "1 address is refused permanently: GET /ops/addresses.");
    }

    @Test
    void aRunThatWasNotCompletedIsInTheSubject() {
        OperationsDay day = day(new OperationsDay.RunDone(RUN, null, Map.of(), List.of()));
        assertThat(DailyReport.subject(day)).isEqualTo("Daily report: 1 run not completed, Mon 30 Mar 2026");
        assertThat(DailyReport.lines(day).getFirst())
                .startsWith("1 planned run was NOT completed, and nobody has been notified of what it was to report.");
        assertThat(DailyReport.lines(day)).contains("Run planned for Mon 30 Mar 08:00: NOT composed. Mails: none.");
    }

    @Test
    void aDayWithoutARunSaysSo() {
        assertThat(DailyReport.lines(day())).contains("No run was planned in this time.");
    }

    @Test
    void septemberIsAbbreviatedAsEverywhereElse() {
        OperationsDay day = new OperationsDay(
                LONDON,
                Instant.parse("2026-08-31T08:00:00Z"),
                Instant.parse("2026-09-01T08:00:00Z"),
                List.of(),
                new OperationsDay.PeopleCount(44, 1, Map.of()),
                List.of(),
                0,
                0);
        assertThat(DailyReport.subject(day)).endsWith(", Tue 1 Sep 2026");
        assertThat(DailyReport.lines(day).getFirst()).contains("from Mon 31 Aug 09:00 to Tue 1 Sep 09:00");
    }

    private static Instant due(String now) {
        return DailyReport.dueBefore(LocalTime.of(8, 0), LONDON, Duration.ofHours(1), Instant.parse(now));
    }

    private static OperationsDay day(OperationsDay.RunDone... runs) {
        return new OperationsDay(
                LONDON,
                FROM,
                THROUGH,
                List.of(runs),
                new OperationsDay.PeopleCount(44, 1, Map.of("no_role", 2, "facts_missing", 1)),
                List.of(
                        new OperationsDay.FeedNow("staff.v1", Duration.ofSeconds(3)),
                        new OperationsDay.FeedNow("sessions.v1", null)),
                1,
                0);
    }
}
