package org.supervisionwatch.benchmark.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.supervisionwatch.benchmark.limit.PlainCopy;
import org.supervisionwatch.benchmark.limit.StreamsFold;
import org.supervisionwatch.benchmark.load.EventPublisher;
import org.supervisionwatch.benchmark.load.TestPopulation;
import org.supervisionwatch.benchmark.product.AlertsView;
import org.supervisionwatch.benchmark.product.BenchmarkStack;
import org.supervisionwatch.benchmark.report.RowResult;
import org.supervisionwatch.local.process.ServiceProcess;

/**
 * Rows 3 and 4: sessions, and people, that alerts-service has never seen, until the last standing rests on them. All events of a topic can
 * be read from the same moment on, which is when the time begins. The JVM is warm from a smaller replay of another organisation.
 */
public final class ReplayRows {

    private static final List<String> SESSION_TABLES = List.of("session", "attendance");
    private static final List<String> PEOPLE_TABLES =
            List.of("person", "assignment_period", "assignment_term", "pattern_period", "person_supervisor");

    private static final int WARM_UP = 10;

    private ReplayRows() {}

    /** Row 3. */
    public static List<RowResult> sessions(RowContext context) throws Exception {
        TestPopulation population =
                new TestPopulation(1, context.size(20_000, 2_000), 100, 50 * context.history(), context.today());
        try (BenchmarkStack stack = BenchmarkStack.start(context.root());
                EventPublisher publisher = publisher(stack)) {
            ServiceProcess alerts = stack.service("alerts-service");
            try (AlertsView view = new AlertsView(stack, alerts.uri())) {
                warmUp(context, publisher, view, population);
                publisher.organisation(population);
                publisher.people(population);
                view.awaitStandings(population.people() + population.people() / WARM_UP);
                view.awaitNobodyDue();
                long evaluated = view.evaluated();
                context.progress("publishing %d sessions", population.sessions());
                publisher.sessions(population);
                context.progress("taking them in");
                long begun = System.nanoTime();
                Map<TopicPartition, Long> ends = publisher.ends("sessions.v1");
                view.awaitTakenIn(ends);
                double takenIn = seconds(begun);
                view.awaitAnchors(population.people() + population.people() / WARM_UP, population.today().minusDays(7));
                view.awaitNobodyDue();
                double settled = seconds(begun);
                double evaluations = (double) (view.evaluated() - evaluated) / population.people();
                view.checkNothingIsParked();
                alerts.process().pause();
                List<RowResult> rows = besides(context, stack, ends, population.sessions() / settled);
                rows.set(0, rows.getFirst().noting("taken in after %.1f s, last standing after %.1f s; each person evaluated %.1f times"
                        .formatted(takenIn, settled, evaluations)));
                alerts.process().resume();
                return rows;
            }
        }
    }

    private static List<RowResult> besides(
            RowContext context, BenchmarkStack stack, Map<TopicPartition, Long> ends, double perSecond)
            throws Exception {
        String work = "replay of sessions to the last standing";
        List<RowResult> rows = new ArrayList<>();
        context.progress("a plain consumer beside it");
        double copied = PlainCopy.ofSessions().perSecond(stack, ends, SESSION_TABLES);
        rows.add(RowResult.rate("3", work, perSecond, "a second", "consume, parse and COPY, one thread", copied, 0.2));
        context.progress("Kafka Streams beside it");
        long sessions = ends.values().stream().mapToLong(Long::longValue).sum() * 9 / 10;
        double folded = new StreamsFold(stack.ports().bootstrapServers(), stack.data().resolve("streams"))
                .perSecond(sessions);
        rows.add(RowResult.rate("3a", work, perSecond, "a second", "a Kafka Streams fold, one thread", folded, 0.4));
        rows.add(RowResult.atLeast("3b", work, perSecond, "a second", 20_000));
        return rows;
    }

    /** Row 4. */
    public static List<RowResult> people(RowContext context) throws Exception {
        TestPopulation population = new TestPopulation(1, context.size(100_000, 10_000), 100, 0, context.today());
        try (BenchmarkStack stack = BenchmarkStack.start(context.root());
                EventPublisher publisher = publisher(stack)) {
            ServiceProcess alerts = stack.service("alerts-service");
            try (AlertsView view = new AlertsView(stack, alerts.uri())) {
                warmUp(context, publisher, view, population);
                publisher.organisation(population);
                context.progress("publishing %d people", population.people());
                publisher.people(population);
                context.progress("taking them in");
                long begun = System.nanoTime();
                Map<TopicPartition, Long> ends = publisher.ends("staff.v1");
                view.awaitTakenIn(ends);
                double takenIn = seconds(begun);
                view.awaitStandings(population.people() + population.people() / WARM_UP);
                view.awaitNobodyDue();
                double settled = seconds(begun);
                view.checkNothingIsParked();
                alerts.process().pause();
                context.progress("a plain consumer beside it");
                double copied = PlainCopy.ofPeople().perSecond(stack, ends, PEOPLE_TABLES);
                alerts.process().resume();
                return List.of(RowResult.rate(
                                "4",
                                "staff.v1 to the last standing",
                                population.people() / settled,
                                "a second",
                                "consume, parse and COPY, one thread",
                                copied,
                                0.3)
                        .noting("taken in after %.1f s, last standing after %.1f s".formatted(takenIn, settled)));
            }
        }
    }

    /** The publisher stands for staff-service and supervision-service, which do not run. */
    static EventPublisher publisher(BenchmarkStack stack) {
        return new EventPublisher(stack.ports().bootstrapServers())
                .beating("organisations.v1", "staff.v1", "sessions.v1");
    }

    /** Another organisation, a tenth of the size, with sessions. */
    static void warmUp(RowContext context, EventPublisher publisher, AlertsView view, TestPopulation population)
            throws Exception {
        TestPopulation smaller = new TestPopulation(
                0,
                population.people() / WARM_UP,
                population.teams(),
                Math.max(3, population.sessionsEach()),
                population.today());
        context.progress("warming up with %d people and %d sessions", smaller.people(), smaller.sessions());
        publisher.organisation(smaller);
        publisher.people(smaller);
        publisher.sessions(smaller);
        view.awaitAnchors(smaller.people(), smaller.today().minusDays(7));
        view.awaitNobodyDue();
    }

    static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
