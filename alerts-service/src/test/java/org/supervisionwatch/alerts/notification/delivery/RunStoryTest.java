package org.supervisionwatch.alerts.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.alerts;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mailbox;
import static org.supervisionwatch.alerts.testing.Mornings.mails;
import static org.supervisionwatch.alerts.testing.Mornings.moveToNextRun;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Mornings.runs;
import static org.supervisionwatch.alerts.testing.Mornings.settle;
import static org.supervisionwatch.alerts.testing.Mornings.sql;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Watching;

/** A run that several replicas compose at once, facts that arrive at the last moment, and steps that fall due during downtime. */
@QuarkusTest
class RunStoryTest extends ServiceTest {

    @Inject
    MailFlow mail;

    @Inject
    DeliveryFlow delivery;

    @Test
    @DisplayName("Lesson 5: However many try, one mail comes of it")
    void howeverManyReplicasTryThereIsOneMail() throws Exception {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");
        moveToNextRun(north);
        events.heartbeats(Watching.now());
        try (ExecutorService replicas = Executors.newFixedThreadPool(6)) {
            List<Future<?>> tries = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                tries.add(replicas.submit(mail::beat));
                tries.add(replicas.submit(delivery::beat));
            }
            for (Future<?> each : tries) {
                each.get();
            }
        }
        settle(north);
        assertThat(mailbox(north)).hasSize(1);
        assertThat(mails(north, "state = 'accepted'")).isOne();
    }

    @Test
    @DisplayName("Lesson 6: Leave that arrives before the mail is known to the mail")
    void leaveThatArrivesBeforeTheMailIsKnownToTheMail() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        moveToNextRun(north);
        mail.beat();
        assertThat(mails(north, "true")).as("the feeds are not complete").isZero();

        events.person(ann.away("long", today().minusDays(20), null));
        eventually(() -> assertThat(alerts(north, "closed", "E1")).hasSize(1));
        settle(north);
        assertThat(mailbox(north)).noneSatisfy(it -> assertThat(it.text()).contains("Ann Part"));
    }

    @Test
    @DisplayName("Lesson 4: A step that is due survives a restart")
    void aStepThatFellDueInDowntimeIsNotifiedAfterwards() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");
        String alert = (String) alerts(north, "open", "E1").getFirst().get("id");
        nextMorning(north);
        LocalDate due = stepsOf(alert).get(1);
        assertThat(due)
                .as("a week after it was first known")
                .isEqualTo(today().minusDays(1).plusDays(7));
        Watching.moveClock(due.plusDays(2).atTime(9, 0).toInstant(ZoneOffset.UTC));
        eventually(() -> assertThat(runs(north, "planned_at >= '" + due + "'")).isPositive());
        settle(north);
        assertThat(mailbox(north))
                .filteredOn(it -> it.to().contains("clinical." + north.code() + "@example.org"))
                .as("a step whose day has passed is notified by the next run")
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("Ann Part"));
    }

    @Test
    void aReopenedEpisodeEscalatesLaterByTheDaysItWasClosed() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        nextMorning(north);
        String alert = (String) alerts(north, "open", "E1").getFirst().get("id");
        List<LocalDate> before = stepsOf(alert);
        ASession held = ASession.caseManagement(north, today()).attendedBy(ann);
        events.session(held);
        eventually(() -> assertThat(alerts(north, "closed", "E1")).hasSize(1));

        Watching.moveClock(Watching.now().plus(Duration.ofDays(3)));
        events.session(held.withdrawn(today()));
        eventually(() -> assertThat(alerts(north, "open", "E1"))
                .singleElement()
                .satisfies(open -> assertThat(open).containsEntry("id", alert)));
        assertThat(stepsOf(alert))
                .as("the lead's as it was, the others three days later")
                .containsExactly(
                        before.get(0), before.get(1).plusDays(3), before.get(2).plusDays(3));
    }

    private static List<LocalDate> stepsOf(String alert) {
        return sql().of("select due_on from episode_rung where episode_id = :episode order by number")
                .with("episode", UUID.fromString(alert))
                .list(LocalDate.class);
    }
}
