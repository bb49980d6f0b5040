package org.supervisionwatch.alerts.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Watching.checked;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.chassis.sql.Sql;

/** Several evaluators at once. */
@QuarkusTest
class EvaluatorTest extends ServiceTest {

    private static final int PEOPLE = 700;

    private final StandingFlow flow;
    private final Sql sql;

    @Inject
    EvaluatorTest(StandingFlow flow, Sql sql) {
        this.flow = flow;
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
        eventually(() -> assertThat(due()).isZero());
        String before = fingerprint(org);
        long evaluated = flow.evaluated();

        sql.of("""
                update person_wake set wake_at = '-infinity'
                 where person_id in (select id from person where organisation_id = :organisation)
                """).with("organisation", org.id()).run();
        CompletableFuture.allOf(CompletableFuture.runAsync(this::drain), CompletableFuture.runAsync(this::drain))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        eventually(() -> assertThat(due()).isZero());

        assertThat(flow.evaluated() - evaluated).isEqualTo(PEOPLE);
        assertThat(fingerprint(org)).isEqualTo(before);
    }

    private void drain() {
        while (flow.evaluateDue() > 0) {
            // the next batch
        }
    }

    private int due() {
        return sql.of("select count(*) from person_wake where wake_at = '-infinity'")
                .only(Integer.class);
    }

    private String fingerprint(AnOrganisation org) {
        return sql.of("""
                        select count(*) || ' ' || max(h.at) || ' ' || (select max(changed_at) from standing) as print
                          from standing_history h where h.organisation_id = :organisation
                        """).with("organisation", org.id()).only(String.class);
    }
}
