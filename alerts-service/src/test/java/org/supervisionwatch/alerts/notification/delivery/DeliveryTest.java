package org.supervisionwatch.alerts.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mailbox;
import static org.supervisionwatch.alerts.testing.Mornings.mails;
import static org.supervisionwatch.alerts.testing.Mornings.moveToNextRun;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Mornings.settle;
import static org.supervisionwatch.alerts.testing.Mornings.source;
import static org.supervisionwatch.alerts.testing.Mornings.sql;
import static org.supervisionwatch.alerts.testing.Watching.eventually;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.MailGate;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings.Mail;
import org.supervisionwatch.alerts.testing.Watching;

/** Delivery when the server is unavailable, its reply is lost, or it refuses. */
@QuarkusTest
class DeliveryTest extends ServiceTest {

    @AfterEach
    void resetMailGate() {
        System.clearProperty(MailGate.MODE);
        System.clearProperty(MailGate.REFUSED);
        System.clearProperty(MailGate.SENDER);
        sql().of("update mail set next_attempt_at = now() where state = 'queued'")
                .run();
    }

    /** While the server is unavailable one mail is tried at a time: mails of other tests must not come before ours. */
    private static void letOthersWait(AnOrganisation organisation) {
        sql().of(
                        "update mail set next_attempt_at = now() + interval '1 hour' where state = 'queued' and organisation_id <> :organisation")
                .with("organisation", organisation.id())
                .run();
    }

    @Test
    @DisplayName("Lesson 2: A mail counts as sent when the server has accepted it")
    void aMailWaitsForAnUnavailableServerAndEveryAttemptIsRecorded() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");
        System.setProperty(MailGate.MODE, "closed");
        moveToNextRun(north);
        composeNow(north);
        letOthersWait(north);
        eventually(() -> assertThat(attempts(north, "unreachable")).isGreaterThanOrEqualTo(2));
        assertThat(mailbox(north)).isEmpty();

        System.clearProperty(MailGate.MODE);
        settle(north);
        assertThat(attempts(north, "accepted")).isOne();
        assertThat(mailbox(north))
                .singleElement()
                .satisfies(mail -> assertThat(mail.messageId()).isEqualTo(stored(north)));
    }

    @Test
    void ifTheReplyIsLostTheSameBytesAreSentAgainUnderTheSameId() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");
        System.setProperty(MailGate.MODE, "silent");
        moveToNextRun(north);
        composeNow(north);
        eventually(() -> assertThat(attempts(north, "unknown")).isPositive());

        System.clearProperty(MailGate.MODE);
        settle(north);
        List<Mail> copies = mailbox(north);
        assertThat(copies).hasSizeGreaterThanOrEqualTo(2);
        assertThat(copies).extracting(Mail::messageId).containsOnly(stored(north));
        assertThat(copies.stream().map(copy -> source(copy)).distinct()).hasSize(1);
    }

    @Test
    void aMailThatIsNotAcceptedInTimeIsWithdrawnAndComposedAgain() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");
        System.setProperty(MailGate.MODE, "closed");
        moveToNextRun(north);
        composeNow(north);
        sql().of("update mail set queued_at = queued_at - interval '3 hours' where organisation_id = :organisation")
                .with("organisation", north.id())
                .run();
        eventually(() -> assertThat(mails(north, "state = 'withdrawn'")).isOne());

        composeNow(north);
        System.clearProperty(MailGate.MODE);
        settle(north);
        assertThat(mails(north, "state = 'accepted'")).isOne();
        assertThat(mailbox(north))
                .singleElement()
                .satisfies(mail -> assertThat(mail.messageId()).isEqualTo(stored(north)));
    }

    @Test
    void outsideProductionNoMailIsSentToARealAddress() {
        AnOrganisation north = live("river");
        north.teamWith(
                "river",
                "leads",
                List.of(Map.of(
                        "external",
                        Map.of("name", "Lee", "email", "lee." + north.code() + "@hospital.nhs.uk"),
                        "from",
                        "2020-01-01",
                        "deputy",
                        false)));
        events.organisation(north);
        below(north, "E1", "Ann Part", "river");
        nextMorning(north);
        assertThat(mails(north, "state = 'withheld' and reason is not null")).isOne();
        assertThat(mailbox(north)).isEmpty();
    }

    private void composeNow(AnOrganisation organisation) {
        eventually(() -> {
            events.heartbeats(Watching.now());
            assertThat(mails(organisation, "state = 'queued'")).isOne();
        });
    }

    private static int attempts(AnOrganisation organisation, String outcome) {
        return sql().of("""
                        select count(*) from mail_attempt a join mail m on m.id = a.mail_id
                         where m.organisation_id = :organisation and a.outcome = :outcome
                        """)
                .with("organisation", organisation.id())
                .with("outcome", outcome)
                .only(Integer.class);
    }

    private static String stored(AnOrganisation organisation) {
        return sql().of("select message_id from mail where organisation_id = :organisation and state = 'accepted'")
                .with("organisation", organisation.id())
                .first(String.class)
                .orElseThrow();
    }
}
