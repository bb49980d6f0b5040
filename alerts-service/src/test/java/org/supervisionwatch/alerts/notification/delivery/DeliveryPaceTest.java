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
            UUID run = dailyRun(organisation);
            UUID first = queued(organisation, run, null);
            queued(organisation, run, null);
            UUID toOps = queued(organisation, null, "a thing");
            attemptsWithinTheMinute(first, MailGate.PER_MINUTE - 2);

            assertThat(queue.lease()).map(MailQueue.LeasedMail::id).contains(toOps);
            assertThat(queue.lease()).isPresent();
            assertThat(queue.lease()).isEmpty();
            sql().of("update mail_attempt set started_at = now() - interval '61 seconds' where mail_id = :mail")
                    .with("mail", first)
                    .run();
            assertThat(queue.lease()).isPresent();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static UUID dailyRun(UUID organisation) {
        return sql().of(
                        "insert into run (organisation_id, kind, planned_at) values (:organisation_id, 'daily', now()) returning id")
                .with("organisation_id", organisation)
                .only(UUID.class);
    }

    /** Keeps attempts that are made meanwhile out of sight. */
    private static void isolate() {
        sql().of("set transaction isolation level repeatable read").run();
    }

    private static UUID queued(UUID organisation, @Nullable UUID run, @Nullable String about) {
        UUID id = UUID.randomUUID();
        sql().of("""
                insert into mail (id, run_id, about, organisation_id, recipient, state, subject, message_id, source, next_attempt_at)
                values (:id, :run_id, :about, :organisation_id, :recipient, 'queued', 's', :message_id, '', now() - interval '1 day')
                """)
                .with("id", id)
                .with("run_id", run)
                .with("about", about)
                .with("organisation_id", organisation)
                .with("recipient", id + "@example.org")
                .with("message_id", id.toString())
                .run();
        return id;
    }

    /** Fills up the attempts of the last minute to this number, counting those of other tests. */
    private static void attemptsWithinTheMinute(UUID mail, int wanted) {
        sql().of("""
                insert into mail_attempt (mail_id, number)
                select :mail, -n from generate_series(1, :wanted - (select count(*)::integer from mail_attempt
                                                            where started_at > now() - interval '1 minute')) n
                """).with("mail", mail).with("wanted", wanted).run();
    }
}
