package org.supervisionwatch.alerts.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mails;
import static org.supervisionwatch.alerts.testing.Mornings.moveToNextRun;
import static org.supervisionwatch.alerts.testing.Mornings.sql;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.now;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.MailGate;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.notification.delivery.queue.MailRun;
import org.supervisionwatch.alerts.notification.delivery.queue.MailStore;
import org.supervisionwatch.alerts.notification.delivery.queue.RunKind;
import org.supervisionwatch.alerts.testing.AnOrganisation;

/** Which undelivered mails a later run replaces. Rolled back at the end, so that no beat sees it. */
@QuarkusTest
class TakingUpTest extends ServiceTest {

    @Inject
    MailStore store;

    private AnOrganisation north;

    @BeforeEach
    void aMailThatTheServerDoesNotAccept() {
        north = live("t1");
        below(north, "E1", "Ann Part", "t1");
        System.setProperty(MailGate.MODE, "closed");
        moveToNextRun(north);
        eventually(() -> {
            events.heartbeats(now());
            assertThat(triedAndPostponed()).isEqualTo(1);
        });
        QuarkusTransaction.begin();
    }

    @AfterEach
    void undo() {
        QuarkusTransaction.rollback();
        System.clearProperty(MailGate.MODE);
    }

    @Test
    void aQueuedMailIsReplaced() {
        assertThat(carriedOver()).hasSize(1);
    }

    @Test
    void aWithdrawnMailThatIsNotComposedAgainYetIsReplacedToo() {
        assertThat(store.withdrawStale(Duration.ZERO, now())).isPositive();

        assertThat(carriedOver()).hasSize(1);
    }

    @Test
    void aMailThatMayHaveBeenSentBeforeARestoreIsNotReplaced() {
        Instant now = now();
        sql().of(
                        "insert into restore (restored_to, noticed_at, caught_up_at) values (:restored_to, :noticed_at, :caught_up_at)")
                .with("restored_to", now)
                .with("noticed_at", now)
                .with("caught_up_at", now)
                .run();

        assertThat(carriedOver()).isEmpty();
    }

    /** Postpones the next attempt: a mail that is just being tried may have been sent. */
    private int triedAndPostponed() {
        sql().of(
                        "update mail set next_attempt_at = now() + interval '1 hour' where organisation_id = :organisation and attempts > 0 and leased_until is null")
                .with("organisation", north.id())
                .run();
        return mails(
                north,
                "state = 'queued' and leased_until is null and attempts > 0 and next_attempt_at > now() + interval '50 minutes'");
    }

    private Set<String> carriedOver() {
        Instant now = now();
        return store.withdrawOlder(new MailRun(
                UUID.randomUUID(), north.id(), RunKind.DAILY, ZoneId.of("Europe/London"), null, now, now, now, false));
    }
}
