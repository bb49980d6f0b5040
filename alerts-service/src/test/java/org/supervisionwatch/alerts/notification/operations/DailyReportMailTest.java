package org.supervisionwatch.alerts.notification.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mailbox;
import static org.supervisionwatch.alerts.testing.Mornings.moveToNextRun;
import static org.supervisionwatch.alerts.testing.Mornings.opsMailbox;
import static org.supervisionwatch.alerts.testing.Mornings.settle;
import static org.supervisionwatch.alerts.testing.Watching.eventually;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings;
import org.supervisionwatch.alerts.testing.Mornings.Mail;
import org.supervisionwatch.alerts.testing.Watching;

/** The daily report to ops; a day without it means that the service is down. */
@QuarkusTest
class DailyReportMailTest extends ServiceTest {

    @AfterEach
    void resumeHeartbeats() {
        events.resumeHeartbeats();
    }

    @Test
    void anHourAfterTheMailTimeOpsAreToldThatTheRunsAreCompletedEvenIfNobodyElseWasMailed() {
        AnOrganisation north = watched();
        moveToNextRun(north);
        settle(north);
        anHourLater(north);
        assertThat(report(north).subject()).contains("Service " + north.code(), "all runs completed");
        assertThat(report(north).text())
                .contains("composed", "People: 0 of 1 evaluated, 1 not watched", "Feed sessions.v1: complete up to");
        assertThat(mailbox(north)).isEmpty();
    }

    @Test
    @DisplayName("Lesson 3: A sender that does not run is noticed")
    void aRunNotCompletedIsInTheSubjectAndTheNextReportCoversTheWholeTime() {
        AnOrganisation north = watched();
        events.stopHeartbeat("sessions.v1");
        moveToNextRun(north);
        anHourLater(north);
        assertThat(report(north).subject()).contains("1 run not completed");
        assertThat(report(north).text()).contains("NOT composed", "nobody has been notified");

        events.resumeHeartbeats();
        settle(north);
        Watching.moveClock(Watching.now().plus(Duration.ofDays(4)));
        settle(north);
        eventually(() -> assertThat(reports(north)).hasSize(2));
        assertThat(report(north).subject()).contains("all runs completed");
        assertThat(report(north).text()).contains("Every run planned from");
    }

    @Test
    void aRunNotCompletedIsInEveryReportUntilItIs() {
        AnOrganisation north = watched();
        events.stopHeartbeat("sessions.v1");
        moveToNextRun(north);
        anHourLater(north);
        moveToNextRun(north);
        Watching.moveClock(Watching.now().plus(Duration.ofMinutes(61)));
        eventually(() -> assertThat(reports(north)).hasSize(2));
        assertThat(report(north).subject()).contains("2 runs not completed");

        events.resumeHeartbeats();
        settle(north);
        Watching.moveClock(Watching.now().plus(Duration.ofDays(1)));
        settle(north);
        eventually(() -> assertThat(reports(north)).hasSize(3));
        assertThat(report(north).subject()).contains("all runs completed");
    }

    @Test
    void theReportIsSentOnceADayUnderAnIdThatNeverChanges() {
        AnOrganisation north = watched();
        moveToNextRun(north);
        settle(north);
        anHourLater(north);
        Watching.moveClock(Watching.now().plus(Duration.ofMinutes(30)));
        settle(north);
        assertThat(reports(north)).hasSize(1);
        assertThat(Mornings.source(report(north))).contains("Auto-Submitted: auto-generated");
        assertThat(report(north).messageId()).isEqualTo(storedId(north));
    }

    /** An organisation with one person whose role is not known. The first report is due on the next day. */
    private AnOrganisation watched() {
        AnOrganisation north = live("river").withOps();
        events.organisation(north);
        events.person(APerson.in(north, "E1", "Ann Unknown")
                .period("A1", null, "river", Watching.today().minusDays(400), null));
        eventually(() -> assertThat(Mornings.sql()
                        .of("select organisation_id::text from daily_word where organisation_id = :organisation")
                        .with("organisation", north.id())
                        .first(String.class))
                .isPresent());
        return north;
    }

    private static void anHourLater(AnOrganisation organisation) {
        Watching.moveClock(Watching.now().plus(Duration.ofMinutes(61)));
        eventually(() -> assertThat(reports(organisation)).isNotEmpty());
    }

    private static List<Mail> reports(AnOrganisation organisation) {
        return opsMailbox(organisation).stream()
                .filter(mail -> mail.subject().contains("run"))
                .toList();
    }

    private static Mail report(AnOrganisation organisation) {
        return reports(organisation).getLast();
    }

    private static String storedId(AnOrganisation organisation) {
        return Mornings.sql()
                .of("select message_id from mail where organisation_id = :organisation and about like 'daily/%'")
                .with("organisation", organisation.id())
                .first(String.class)
                .orElseThrow();
    }
}
