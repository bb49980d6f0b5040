package org.supervisionwatch.benchmark.work;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.supervisionwatch.benchmark.limit.PlainCopy;
import org.supervisionwatch.benchmark.limit.StreamsFold;
import org.supervisionwatch.benchmark.load.TestPopulation;
import org.supervisionwatch.benchmark.report.MeasuredFigure;

/**
 * Row 3: sessions that alerts-service has never seen, until the last standing rests on them. All can be read from the same moment on, which
 * is when the time begins. The JVM is warm from a smaller replay of another organisation.
 */
public final class SessionReplayMeasurement {

    private static final List<String> TABLES = List.of("session", "attendance");
    private static final String WORK = "replay of sessions to the last standing";

    private static final String SIZES = """
            select %s from (
                select relname as name, pg_total_relation_size(relid) as size,
                       pg_total_relation_size(relid) / sum(pg_total_relation_size(relid)) over () as share
                  from pg_stat_user_tables where schemaname = 'public' order by 2 desc) as sizes
            """;

    private static final String LARGEST =
            "string_agg(name || ' ' || round(100 * share) || ' %', ', ') filter (where share > 0.02)";

    private final MeasurementContext context;
    private final AlertsAlone product;
    private final TestPopulation population;

    private SessionReplayMeasurement(MeasurementContext context, AlertsAlone product) {
        this.context = context;
        this.product = product;
        this.population =
                new TestPopulation(1, context.size(20_000, 2_000), 100, 50 * context.history(), context.today());
    }

    /** Row 3. */
    public static List<MeasuredFigure> measure(MeasurementContext context) throws Exception {
        try (AlertsAlone product = AlertsAlone.start(context)) {
            return new SessionReplayMeasurement(context, product).rows();
        }
    }

    /** When all was taken in, when everybody's standing was there, and how often each person was evaluated until then. */
    private record ReplayCourse(double takenIn, double settled, double evaluations) {

        @Override
        public String toString() {
            return "taken in after %.1f s, last standing after %.1f s; each person evaluated %.1f times"
                    .formatted(takenIn, settled, evaluations);
        }
    }

    private List<MeasuredFigure> rows() throws Exception {
        product.warmUp(context, population);
        product.load(context, population.withoutSessions());
        context.progress("publishing %d sessions", population.sessions());
        product.publisher().sessions(population);
        ReplayCourse course = replay();
        double perSecond = population.sessions() / course.settled;
        List<MeasuredFigure> rows =
                new ArrayList<>(product.stack().withoutServices(() -> besides(perSecond, course.toString())));
        rows.add(disk());
        return rows;
    }

    private ReplayCourse replay() throws Exception {
        context.progress("taking them in");
        long evaluated = product.view().evaluated();
        long begun = System.nanoTime();
        product.view().awaitTakenIn(product.publisher().ends("sessions.v1"));
        double takenIn = MeasurementContext.seconds(begun);
        product.view().awaitStandings(population.organisation(), population.people(), population.lastSince());
        product.view().awaitNobodyDue();
        double settled = MeasurementContext.seconds(begun);
        product.view().checkNothingIsParked();
        return new ReplayCourse(
                takenIn, settled, (double) (product.view().evaluated() - evaluated) / population.people());
    }

    private List<MeasuredFigure> besides(double perSecond, String course) throws Exception {
        Map<TopicPartition, Long> ends = product.publisher().ends("sessions.v1");
        context.progress("a plain consumer beside it");
        double copied = PlainCopy.ofSessions().perSecond(product.stack(), ends, TABLES);
        context.progress("Kafka Streams beside it");
        double folded = new StreamsFold(
                        product.stack().ports().bootstrapServers(),
                        product.stack().data().resolve("streams"))
                .perSecond(population.sessions());
        return List.of(
                MeasuredFigure.rate(
                                "3", WORK, perSecond, "a second", "consume, parse and COPY, one thread", copied, 0.2)
                        .noting(course),
                MeasuredFigure.rate("3a", WORK, perSecond, "a second", "a Kafka Streams fold, one thread", folded, 0.4),
                MeasuredFigure.atLeast("3b", WORK, perSecond, "a second", 20_000));
    }

    /** With indexes, and with what is no longer needed but not yet freed. */
    private MeasuredFigure disk() throws SQLException {
        long people = population.people() + population.people() / AlertsAlone.WARM_UP;
        double kilobytes = product.view().count(SIZES.formatted("sum(size)")) / 1000.0 / people;
        return MeasuredFigure.plain(
                        "3c", "disk, a person with %d sessions".formatted(population.sessionsEach()), kilobytes, "kB")
                .noting(product.view().text(SIZES.formatted(LARGEST)));
    }
}
