package org.supervisionwatch.benchmark.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.supervisionwatch.benchmark.load.EventPublisher;
import org.supervisionwatch.benchmark.load.TestPopulation;
import org.supervisionwatch.benchmark.product.AlertsView;
import org.supervisionwatch.benchmark.product.BenchmarkStack;
import org.supervisionwatch.benchmark.product.ProcessFigures;
import org.supervisionwatch.benchmark.report.RowResult;
import org.supervisionwatch.local.process.ServiceProcess;

/** Row 11: the next daily run of an organisation in which nobody has had a session for two years, each team with a lead of its own. */
public final class MailRow {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MailRow() {}

    /** Row 11. */
    public static List<RowResult> measure(RowContext context) throws Exception {
        int leads = context.size(2_000, 200);
        TestPopulation population = new TestPopulation(1, 3 * leads, leads, 0, context.today());
        try (BenchmarkStack stack = BenchmarkStack.start(context.root());
                EventPublisher publisher = ReplayRows.publisher(stack)) {
            ServiceProcess alerts = stack.service("alerts-service");
            try (AlertsView view = new AlertsView(stack, alerts.uri())) {
                context.progress("loading %d people", population.people());
                publisher.organisation(population);
                publisher.people(population);
                view.awaitStandings(population.people());
                view.awaitNobodyDue();
                view.checkNothingIsParked();
                view.http().put(path(population) + "/guidelines/nhs-tt-pwp/acknowledgement", """
                        {"acknowledgeDraft":true,"by":"benchmark"}""");
                long pid = alerts.process().pid();
                double heapBefore = ProcessFigures.heapAfterCollection(pid);
                Instant at = next(view, population);
                context.progress("travelling to %s", at);
                publisher.travel(view.travel(at.minusSeconds(1)));
                view.awaitNobodyDue();
                long episodes = view.count("select count(*) from episode where closed_at is null");
                long begun = System.nanoTime();
                HeapPeak peak = new HeapPeak();
                awaitComposed(view, at, peak);
                double taken = ReplayRows.seconds(begun);
                long mails = view.count("select count(*) from mail");
                return List.of(
                        RowResult.atMost("11", "a daily run composed", taken, "s", 30)
                                .noting("%d mails, %d open episodes".formatted(mails, episodes)),
                        RowResult.plain("11a", "heap while it was composed, at most", peak.megabytes, "MiB")
                                .noting("%.0f MiB before, of 512".formatted(heapBefore)));
            }
        }
    }

    private static final class HeapPeak {
        private double megabytes;

        void look(AlertsView view) throws IOException {
            megabytes = Math.max(megabytes, view.heapUsed() / 1024 / 1024);
        }
    }

    private static void awaitComposed(AlertsView view, Instant at, HeapPeak peak) throws SQLException, IOException {
        view.await("the run composed", () -> {
            peak.look(view);
            return view.count(
                            "select count(*) from run where kind = 'daily' and planned_at >= ?::timestamptz and composed_at is not null",
                            at.minus(Duration.ofSeconds(1)).toString())
                    > 0;
        });
    }

    private static Instant next(AlertsView view, TestPopulation population) throws IOException {
        JsonNode schedule =
                JSON.readTree(view.http().get(path(population) + "/teams/team-0/schedule").body());
        return Instant.parse(schedule.path("next").path(0).path("at").asText());
    }

    private static String path(TestPopulation population) {
        return "/organisations/" + population.code();
    }
}
