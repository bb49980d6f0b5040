package org.supervisionwatch.alerts.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Watching.checked;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.standing.store.WakeUpSchedule;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Watching;
import org.supervisionwatch.chassis.sql.Sql;

/** Several evaluators at once. */
@QuarkusTest
class EvaluatorTest extends ServiceTest {

    private static final int PEOPLE = 700;

    private final StandingFlow flow;
    private final WakeUpSchedule schedule;
    private final Sql sql;

    @Inject
    EvaluatorTest(StandingFlow flow, WakeUpSchedule schedule, Sql sql) {
        this.flow = flow;
        this.schedule = schedule;
        this.sql = sql;
    }

    @Test
    void severalEvaluatorsShareTheWorkAndEachPersonIsEvaluatedOnce() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        events.organisation(org);
        IntStream.range(0, PEOPLE)
                .forEach(i ->
                        events.person(APerson.in(org, "E" + i, "Person " + i).pwp("t1", today().minusYears(1))));
        eventually(() -> assertThat(checked(org)).isEqualTo(PEOPLE));
        eventually(() -> assertThat(longestWait()).isZero());
        String before = fingerprint(org);
        long evaluated = flow.evaluated();

        sql.of("""
                insert into person_mark select id, now() from person where organisation_id = :organisation
                """).with("organisation", org.id()).run();
        CompletableFuture.allOf(CompletableFuture.runAsync(this::drain), CompletableFuture.runAsync(this::drain))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        eventually(() -> assertThat(longestWait()).isZero());

        assertThat(flow.evaluated() - evaluated).isEqualTo(PEOPLE);
        assertThat(fingerprint(org)).isEqualTo(before);
    }

    private void drain() {
        while (flow.evaluateDue() > 0) {
            // the next batch
        }
    }

    private Duration longestWait() {
        return schedule.oldestOpen(Watching.now());
    }

    private String fingerprint(AnOrganisation org) {
        return sql.of("""
                        select count(*) || ' ' || max(h.at) || ' ' || (select max(changed_at) from standing) as print
                          from standing_history h where h.organisation_id = :organisation
                        """).with("organisation", org.id()).only(String.class);
    }
}
