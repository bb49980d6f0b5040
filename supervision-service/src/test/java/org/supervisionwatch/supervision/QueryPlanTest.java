package org.supervisionwatch.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hibernate keeps the plan of each query that it has not seen before: one that is new in each request slows down all others. */
@QuarkusTest
class QueryPlanTest extends TownCase {

    @Inject
    EntityManagerFactory factory;

    private Statistics statistics;

    @BeforeEach
    void count() {
        statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void recordingSessionsPlansNoQueryAnew() {
        recordOn(today.minusDays(40));
        long planned = statistics.getQueryPlanCacheMissCount();

        for (int day = 1; day <= 20; day++) {
            recordOn(today.minusDays(day));
        }

        assertThat(statistics.getQueryPlanCacheMissCount()).isEqualTo(planned);
    }

    private void recordOn(LocalDate day) {
        Api.RecordedSession held = api.record(Body.held(day));
        api.post(Body.group(day)).statusCode(201);
        api.post(Body.held(day)).statusCode(409);
        api.get("/" + held.id()).statusCode(200);
    }
}
