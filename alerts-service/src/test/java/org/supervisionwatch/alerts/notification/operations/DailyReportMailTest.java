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

/** Those who run the service hear from it every day; silence means that it is down. */
@QuarkusTest
class DailyReportMailTest extends ServiceTest {

    @AfterEach
    void feedsAreAlive() {
        events.revive();
    }

    @Test
    void anHourAfterTheTimeOfMailingOpsHearThatTheRunsAreDoneThoughNobodyElseWasWrittenTo() {
        AnOrganisation north = watched();
        moveToNextRun(north);
        settle(north);
        anHourLater(north);
        assertThat(word(north).subject()).contains("Service " + north.code(), "runs done");
        assertThat(word(north).text())
                .contains("composed", "People: 0 of 1 evaluated, 1 not watched", "Feed sessions.v1: complete up to");
        assertThat(mailbox(north)).isEmpty();
    }

    @Test
    @DisplayName("Lesson 3: A sender that does not run is noticed")
    void aRunThatWasNotDoneIsPutIntoTheSubjectAndTheNextDaysWordTellsOfTheWholeTime() {
        AnOrganisation north = watched();
        events.silence("sessions.v1");
        moveToNextRun(north);
        anHourLater(north);
        assertThat(word(north).subject()).contains("1 run NOT DONE");
        assertThat(word(north).text()).contains("NOT composed", "Nobody has been told");

        events.revive();
        settle(north);
        Watching.moveClock(Watching.now().plus(Duration.ofDays(4)));
        settle(north);
        eventually(() -> assertThat(words(north)).hasSize(2));
        assertThat(word(north).subject()).contains("runs done");
        assertThat(word(north).text()).contains("Every run that was planned from");
    }

    @Test
    void aRunThatIsStillNotDoneIsInTheWordOfEveryDayUntilItIs() {
        AnOrganisation north = watched();
        events.silence("sessions.v1");
        moveToNextRun(north);
        anHourLater(north);
        moveToNextRun(north);
        Watching.moveClock(Watching.now().plus(Duration.ofMinutes(61)));
        eventually(() -> assertThat(words(north)).hasSize(2));
        assertThat(word(north).subject()).contains("2 runs NOT DONE");

        events.revive();
        settle(north);
        Watching.moveClock(Watching.now().plus(Duration.ofDays(1)));
        settle(north);
        eventually(() -> assertThat(words(north)).hasSize(3));
        assertThat(word(north).subject()).contains("runs done");
    }

    @Test
    void theWordComesOnceADayUnderAnIdThatNeverChanges() {
        AnOrganisation north = watched();
        moveToNextRun(north);
        settle(north);
        anHourLater(north);
        Watching.moveClock(Watching.now().plus(Duration.ofMinutes(30)));
        settle(north);
        assertThat(words(north)).hasSize(1);
        assertThat(Mornings.source(word(north))).contains("Auto-Submitted: auto-generated");
        assertThat(word(north).messageId()).isEqualTo(storedId(north));
    }

    /** With one person whose role nobody knows. The first word is due on the day after. */
    private AnOrganisation watched() {
        AnOrganisation north = live("river").withOps();
        events.organisation(north);
        events.person(APerson.in(north, "E1", "Ann Unknown")
                .period("A1", null, "river", Watching.today().minusDays(400), null));
        eventually(() -> assertThat(Mornings.sql()
                        .one(
                                "select organisation_id from daily_word where organisation_id = ?",
                                row -> row.uuid("organisation_id"),
                                north.id()))
                .isPresent());
        return north;
    }

    private static void anHourLater(AnOrganisation organisation) {
        Watching.moveClock(Watching.now().plus(Duration.ofMinutes(61)));
        eventually(() -> assertThat(words(organisation)).isNotEmpty());
    }

    private static List<Mail> words(AnOrganisation organisation) {
        return opsMailbox(organisation).stream()
                .filter(mail -> mail.subject().contains("run"))
                .toList();
    }

    private static Mail word(AnOrganisation organisation) {
        return words(organisation).getLast();
    }

    private static String storedId(AnOrganisation organisation) {
        return Mornings.sql()
                .one(
                        "select message_id from mail where organisation_id = ? and about like 'daily/%'",
                        row -> row.text("message_id"), organisation.id())
                .orElseThrow();
    }
}
