package org.supervisionwatch.alerts.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.state;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.standing.store.StandingUpdater;
import org.supervisionwatch.alerts.standing.store.WakeUpSchedule;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Watching;
import org.supervisionwatch.chassis.sql.Sql;

/** Facts that come in while somebody is being evaluated, and while a feed is being caught up. */
@QuarkusTest
class MarkedPeopleTest extends ServiceTest {

    private final WakeUpSchedule schedule;
    private final StandingUpdater standings;
    private final Sql sql;

    @Inject
    MarkedPeopleTest(WakeUpSchedule schedule, StandingUpdater standings, Sql sql) {
        this.schedule = schedule;
        this.standings = standings;
        this.sql = sql;
    }

    @AfterEach
    void catchUp() {
        sql.of("delete from feed_progress where topic = 'elsewhere.v1'").run();
    }

    @Test
    void intakeDoesNotWaitForAnEvaluationAndWhatItTakesInMeanwhileIsNotLost() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson person = somebodyBelow(org);
        ASession session = ASession.caseManagement(org, today()).attendedBy(person);

        QuarkusTransaction.requiringNew().timeout(120).run(() -> {
            claim(person);
            events.session(session);
            eventually(() -> assertThat(attendances(session)).isEqualTo(1));
            await().during(Duration.ofSeconds(1)).until(() -> marks(person) == 1);
        });

        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("ON_TRACK"));
        assertThat(marks(person)).isZero();
    }

    @Test
    void nobodyIsEvaluatedWhileAFeedIsBeingCaughtUp() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson person = somebodyBelow(org);
        ASession session = ASession.caseManagement(org, today()).attendedBy(person);

        sql.of("""
                insert into feed_progress (topic, partition, reader, next_offset, behind_until)
                values ('elsewhere.v1', 0, 1, 7, now() + interval '1 hour')
                """).run();
        events.session(session);
        eventually(() -> assertThat(attendances(session)).isEqualTo(1));
        await().during(Duration.ofSeconds(2))
                .until(() -> state(org, person, "cm-weekly").equals("BELOW_GUIDELINE"));
        assertThat(schedule.oldestOpen(Watching.now())).isPositive();

        catchUp();
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("ON_TRACK"));
    }

    private APerson somebodyBelow(AnOrganisation org) {
        APerson person = APerson.in(org, "E1", "Maria Marked").pwp("t1", today().minusYears(1));
        events.organisation(org);
        events.person(person);
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));
        eventually(() -> assertThat(schedule.oldestOpen(Watching.now())).isZero());
        return person;
    }

    /** As the evaluator does, up to the end of its transaction. */
    private void claim(APerson person) {
        var now = Watching.now();
        sql.of("update person_wake set wake_at = :now where person_id = :person")
                .with("now", now)
                .with("person", person.id())
                .run();
        List<UUID> claimed = schedule.claim(now, 500);
        assertThat(claimed).contains(person.id());
        standings.evaluate(claimed, now);
    }

    /** Read by another transaction than the one that has claimed. */
    private int attendances(ASession session) {
        return count("select count(*) from attendance where session_id = :id", session.id());
    }

    private int marks(APerson person) {
        return count("select count(*) from person_mark where person_id = :id", person.id());
    }

    private int count(String query, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.of(query).with("id", id).only(Integer.class));
    }
}
