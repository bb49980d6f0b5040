package org.supervisionwatch.benchmark.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.supervisionwatch.benchmark.load.SessionHabit;
import org.supervisionwatch.benchmark.load.TestPopulation;
import org.supervisionwatch.benchmark.product.BenchmarkStack;
import org.supervisionwatch.benchmark.report.MeasuredFigure;

/** Row 7: the clock is moved past midnight, when three of ten people become overdue and nothing is new for the others. */
public final class MidnightMeasurement {

    private static final String UPSERT = """
            insert into plain.standing select * from public.standing where changed_at >= '%s'
            on conflict (person_id, assignment_id, pack, requirement) do update
               set state = excluded.state, standing = excluded.standing, changed_at = excluded.changed_at
            """;

    private MidnightMeasurement() {}

    /** Row 7. */
    public static List<MeasuredFigure> measure(MeasurementContext context) throws Exception {
        TestPopulation population =
                new TestPopulation(1, context.size(100_000, 10_000), 100, 1, context.today(), SessionHabit.SELDOM);
        Instant midnight = population
                .today()
                .plusDays(1)
                .atStartOfDay(MeasurementContext.ZONE)
                .toInstant();
        try (AlertsAlone product = AlertsAlone.start(context)) {
            product.load(context, population);
            context.progress("midnight");
            long begun = System.nanoTime();
            product.publisher().travel(product.view().travel(midnight));
            product.view().awaitNobodyDue();
            double taken = MeasurementContext.seconds(begun);
            long changed =
                    product.view().count("select count(*) from standing where evaluated_on > ?", population.today());
            double upsert = product.stack().withoutServices(() -> upsert(product.stack(), midnight));
            return List.of(
                    MeasuredFigure.atMost("7", "midnight, %d people".formatted(population.people()), taken, "s", 20)
                            .besideDuration("upsert of as many rows, s", upsert)
                            .noting("%d standings changed".formatted(changed)));
        }
    }

    /** Twice: into an empty table, and over the rows that are there then, which counts. */
    private static double upsert(BenchmarkStack stack, Instant midnight) throws SQLException {
        try (Connection connection = stack.database("alerts");
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists plain cascade");
            statement.execute("create schema plain");
            statement.execute("create table plain.standing (like public.standing including all)");
            String upsert = UPSERT.formatted(midnight.minus(Duration.ofSeconds(1)));
            statement.execute(upsert);
            long begun = System.nanoTime();
            statement.execute(upsert);
            return MeasurementContext.seconds(begun);
        }
    }
}
