package org.supervisionwatch.benchmark.row;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.supervisionwatch.benchmark.limit.EngineAlone;
import org.supervisionwatch.benchmark.load.EventPublisher;
import org.supervisionwatch.benchmark.load.TestPopulation;
import org.supervisionwatch.benchmark.product.AlertsView;
import org.supervisionwatch.benchmark.product.BenchmarkStack;
import org.supervisionwatch.benchmark.product.ProcessFigures;
import org.supervisionwatch.benchmark.report.RowResult;
import org.supervisionwatch.local.process.ServiceProcess;

/**
 * Row 5: everybody is evaluated again and again, because bank holidays are proclaimed for days years ahead. First nothing changes for
 * anybody; then the standings have been taken away before, so that each is written.
 */
public final class EvaluationRow {

    private static final LocalDate FAR_AWAY = LocalDate.of(2039, 3, 1);
    private static final String RESULTS = "truncate standing, standing_history, person_watch, rule_in_force";

    private final RowContext context;
    private final BenchmarkStack stack;
    private final AlertsView view;
    private final TestPopulation population;
    private final long service;
    private int holiday;

    private EvaluationRow(
            RowContext context, BenchmarkStack stack, AlertsView view, TestPopulation population, long service) {
        this.context = context;
        this.stack = stack;
        this.view = view;
        this.population = population;
        this.service = service;
    }

    /** Row 5. */
    public static List<RowResult> measure(RowContext context) throws Exception {
        TestPopulation population =
                new TestPopulation(1, context.size(5_000, 1_000), 50, 60 * context.history(), context.today());
        try (BenchmarkStack stack = BenchmarkStack.start(context.root());
                EventPublisher publisher = ReplayRows.publisher(stack)) {
            ServiceProcess alerts = stack.service("alerts-service");
            try (AlertsView view = new AlertsView(stack, alerts.uri())) {
                context.progress("loading %d people with %d sessions each", population.people(), population.sessionsEach());
                publisher.organisation(population);
                publisher.people(population);
                publisher.sessions(population);
                view.awaitAnchors(population.people(), population.today().minusDays(7));
                view.awaitNobodyDue();
                view.checkNothingIsParked();
                return new EvaluationRow(
                                context, stack, view, population, alerts.process().pid())
                        .rows();
            }
        }
    }

    /** @param databaseCores how many cores PostgreSQL uses while alerts-service uses one */
    private record EvaluationSpeed(double perSecond, double perCore, double databaseCores) {}

    private List<RowResult> rows() throws Exception {
        int rounds = context.size(10, 5);
        speed(rounds, false);
        EvaluationSpeed unchanged = speed(rounds, false);
        EvaluationSpeed written = speed(rounds, true);
        context.progress("the engine alone beside it");
        double engine = EngineAlone.of(population).perSecond(context.size(10, 4));
        List<RowResult> rows = new ArrayList<>(rows("5", "evaluation, all standings written", written, engine));
        rows.addAll(rows("5c", "evaluation, nothing changes", unchanged, engine));
        return rows;
    }

    private static List<RowResult> rows(String row, String work, EvaluationSpeed speed, double engine) {
        return List.of(
                RowResult.atLeast(row, work, speed.perCore, "people a second and core", 3_000)
                        .noting("%.0f a second; a core is one of alerts-service, PostgreSQL takes %.1f beside it"
                                .formatted(speed.perSecond, speed.databaseCores)),
                RowResult.rate(
                        row + "'",
                        "the engine's part of alerts-service's processor time",
                        speed.perCore,
                        "people a second and core",
                        "the engine alone on the same facts",
                        engine,
                        0.33));
    }

    private EvaluationSpeed speed(int rounds, boolean fromNothing) throws Exception {
        context.progress("%d rounds, %s", rounds, fromNothing ? "each from nothing" : "nothing changes");
        double seconds = 0;
        double before = cpu();
        double databaseBefore = databaseCpu();
        for (int round = 0; round < rounds; round++) {
            if (fromNothing) {
                view.run(RESULTS);
            }
            seconds += round();
        }
        double people = (double) rounds * population.people();
        double core = cpu() - before;
        return new EvaluationSpeed(people / seconds, people / core, (databaseCpu() - databaseBefore) / core);
    }

    private double round() throws Exception {
        long wanted = view.evaluated() + population.people();
        long begun = System.nanoTime();
        view.http().put("/calendars/england-and-wales/overrides/" + FAR_AWAY.plusDays(holiday++), """
                {"kind":"added","why":"measured","by":"benchmark"}""");
        view.await("everybody evaluated", () -> view.evaluated() >= wanted);
        return ReplayRows.seconds(begun);
    }

    private double cpu() {
        return ProcessFigures.cpu(ProcessHandle.of(service).stream());
    }

    private double databaseCpu() throws IOException {
        return ProcessFigures.cpu(ProcessFigures.postgres(stack.data()));
    }
}
