package org.supervisionwatch.benchmark.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.supervisionwatch.benchmark.limit.PlainInserts;
import org.supervisionwatch.benchmark.limit.PlainInserts.TableCopy;
import org.supervisionwatch.benchmark.load.SessionPosts;
import org.supervisionwatch.benchmark.load.SessionPosts.PostResult;
import org.supervisionwatch.benchmark.load.TestPopulation;
import org.supervisionwatch.benchmark.product.BenchmarkStack;
import org.supervisionwatch.benchmark.product.ProcessFigures;
import org.supervisionwatch.benchmark.report.MeasuredFigure;

/** Rows 1 and 2: sessions posted over 32 connections, with alerts-service paused, and with everything running. */
public final class PostMeasurement {

    static final int CONNECTIONS = 32;

    /** What a request writes. */
    private static final List<TableCopy> WRITTEN = List.of(
            new TableCopy("session", List.of("id", "external_id")), new TableCopy("publication", List.of("key")));

    /** Sessions of a person in a year. */
    private static final int YEAR = 60;

    private static final String AGE = """
            insert into session
            select (jsonb_populate_record(one, jsonb_build_object(
                        'id', uuidv7(), 'external_id', one.external_id || '-' || week, 'date', one.date - 7 * week))).*
              from (select distinct on (person_ids) session as one from session order by person_ids) as each(one),
                   generate_series(1, %d) as week
            """;

    private static final String BESIDE = "plain inserts of the same rows, 32 clients, a second";

    private PostMeasurement() {}

    /** Row 1. */
    public static List<MeasuredFigure> alertsPaused(MeasurementContext context) throws Exception {
        try (RunningProduct product = RunningProduct.start(context, population(context))) {
            SessionPosts posts = new SessionPosts(product.supervisionUri(), product.population());
            product.alerts().process().pause();
            context.progress("warming up");
            posts.run(CONNECTIONS, Duration.ofSeconds(context.size(40, 15)), 0);
            age(context, product.stack());
            context.progress("posting");
            PostResult result = posts.run(CONNECTIONS, Duration.ofSeconds(context.size(60, 15)), 0);
            double limit = product.stack().withoutServices(() -> limit(context, product.stack()));
            return List.of(MeasuredFigure.rate(
                            "1", "POST /sessions, alerts-service paused", result.rate(), "a second", BESIDE, limit, 0.5)
                    .noting(spread(result)));
        }
    }

    /** Row 2. */
    public static List<MeasuredFigure> allRunning(MeasurementContext context) throws Exception {
        try (RunningProduct product = RunningProduct.start(context, population(context))) {
            SessionPosts posts = new SessionPosts(product.supervisionUri(), product.population());
            long pid = product.supervision().process().pid();
            context.progress("warming up");
            posts.run(CONNECTIONS, Duration.ofSeconds(context.size(40, 15)), 0);
            double heapBefore = ProcessFigures.heapAfterCollection(pid);
            int seconds = context.size(600, 60);
            context.progress("posting for %d s", seconds);
            PostResult result = posts.run(CONNECTIONS, Duration.ofSeconds(seconds), 0);
            double heapAfter = ProcessFigures.heapAfterCollection(pid);
            double limit = product.stack().withoutServices(() -> limit(context, product.stack()));
            List<MeasuredFigure> rows = new ArrayList<>(rates(result, seconds, limit));
            rows.add(MeasuredFigure.atMost("2b", "heap of supervision-service grown", heapAfter - heapBefore, "MiB", 5)
                    .noting("from %.0f to %.0f MiB, after full collections".formatted(heapBefore, heapAfter)));
            return rows;
        }
    }

    private static List<MeasuredFigure> rates(PostResult result, int seconds, double limit) {
        int part = seconds / 10;
        double second = result.rate(part, 2 * part);
        double last = result.rate(seconds - part, seconds);
        return List.of(
                MeasuredFigure.rate(
                                "2",
                                "POST /sessions, everything running",
                                result.rate(),
                                "a second",
                                BESIDE,
                                limit,
                                0.25)
                        .noting(spread(result)),
                MeasuredFigure.atLeast("2a", "the last tenth of the time, of the second", last / second, "times", 0.95)
                        .noting("%.0f after %.0f a second".formatted(last, second)));
    }

    /** With a longer history everybody gets sessions in the past, copies of one that was posted. */
    private static void age(MeasurementContext context, BenchmarkStack stack) throws SQLException {
        if (context.history() > 1) {
            context.progress("%d sessions each beforehand", YEAR * context.history());
            try (Connection connection = stack.database("supervision");
                    Statement statement = connection.createStatement()) {
                statement.execute(AGE.formatted(YEAR * context.history()));
                statement.execute("analyze session");
            }
        }
    }

    static TestPopulation population(MeasurementContext context) {
        return new TestPopulation(1, context.size(5_000, 1_000), 50, 1, context.today());
    }

    static String spread(PostResult result) {
        return "p50 %.1f ms, p99 %.1f ms; %d not recorded"
                .formatted(
                        result.times().millis(0.5),
                        result.times().millis(0.99),
                        result.refused().get());
    }

    private static double limit(MeasurementContext context, BenchmarkStack stack) throws SQLException {
        context.progress("plain inserts beside it");
        PlainInserts inserts = PlainInserts.of(stack, "supervision", WRITTEN);
        inserts.perSecond(CONNECTIONS, Duration.ofSeconds(5));
        return inserts.perSecond(CONNECTIONS, Duration.ofSeconds(context.size(20, 10)));
    }
}
