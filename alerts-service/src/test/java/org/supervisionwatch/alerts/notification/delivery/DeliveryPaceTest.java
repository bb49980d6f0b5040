package org.supervisionwatch.alerts.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.sql;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.MailGate;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.notification.delivery.queue.MailQueue;

/** How fast mails are sent, and in which order. Nothing is committed, so that no sender sees these mails. */
@QuarkusTest
class DeliveryPaceTest extends ServiceTest {

    @Test
    void noMoreMailsLeaveWithinAMinuteThanThePaceAllowsAndThoseToOpsGoFirst() {
        MailQueue queue = Arc.container().instance(MailQueue.class).get();
        QuarkusTransaction.begin();
        try {
            isolate();
            UUID organisation = UUID.randomUUID();
            UUID run = sql().one(
                            "insert into run (organisation_id, kind, planned_at) values (?, 'daily', now()) returning id",
                            row -> row.uuid("id"),
                            organisation)
                    .orElseThrow();
            UUID first = queued(organisation, run, null);
            queued(organisation, run, null);
            UUID toOps = queued(organisation, null, "a thing");
            attemptsWithinTheMinute(first, MailGate.PER_MINUTE - 2);

            assertThat(queue.lease()).map(MailQueue.LeasedMail::id).contains(toOps);
            assertThat(queue.lease()).isPresent();
            assertThat(queue.lease()).isEmpty();
            sql().run("update mail_attempt set started_at = now() - interval '61 seconds' where mail_id = ?", first);
            assertThat(queue.lease()).isPresent();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Keeps attempts that are made meanwhile out of sight. */
    private static void isolate() {
        sql().run("set transaction isolation level repeatable read");
    }

    private static UUID queued(UUID organisation, @Nullable UUID run, @Nullable String about) {
        UUID id = UUID.randomUUID();
        sql().run("""
                insert into mail (id, run_id, about, organisation_id, recipient, state, subject, message_id, source, next_attempt_at)
                values (?, ?, ?, ?, ?, 'queued', 's', ?, '', now() - interval '1 day')
                """, id, run, about, organisation, id + "@example.org", id.toString());
        return id;
    }

    /** Fills up the attempts of the last minute to this number, counting those of other tests. */
    private static void attemptsWithinTheMinute(UUID mail, int wanted) {
        sql().run("""
                insert into mail_attempt (mail_id, number)
                select ?, -n from generate_series(1, ? - (select count(*)::integer from mail_attempt
                                                            where started_at > now() - interval '1 minute')) n
                """, mail, wanted);
    }
}
