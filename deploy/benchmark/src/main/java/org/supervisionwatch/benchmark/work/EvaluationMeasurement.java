package org.supervisionwatch.benchmark.work;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.supervisionwatch.benchmark.limit.EngineAlone;
import org.supervisionwatch.benchmark.load.TestPopulation;
import org.supervisionwatch.benchmark.product.ProcessFigures;
import org.supervisionwatch.benchmark.report.MeasuredFigure;

/**
 * Row 5: everybody is evaluated again and again, because bank holidays are proclaimed for days years ahead. First nothing changes for
 * anybody; then the standings have been taken away before, so that each is written.
 */
public final class EvaluationMeasurement {

    private static final LocalDate FAR_AWAY = LocalDate.of(2039, 3, 1);
    private static final String FORGET =
            "delete from standing; delete from standing_history; delete from person_watch; delete from rule_in_force";

    private final MeasurementContext context;
    private final AlertsAlone product;
    private final TestPopulation population;
    private int holiday;

    private EvaluationMeasurement(MeasurementContext context, AlertsAlone product) {
        this.context = context;
        this.product = product;
        this.population =
                new TestPopulation(1, context.size(5_000, 1_000), 50, 60 * context.history(), context.today());
    }

    /** Row 5. */
    public static List<MeasuredFigure> measure(MeasurementContext context) throws Exception {
        try (AlertsAlone product = AlertsAlone.start(context)) {
            return new EvaluationMeasurement(context, product).rows();
        }
    }

    /** @param databaseCores how many cores PostgreSQL uses while alerts-service uses one */
    private record EvaluationSpeed(double perSecond, double perCore, double databaseCores) {}

    private List<MeasuredFigure> rows() throws Exception {
        product.load(context, population);
        int rounds = context.size(10, 5);
        speed(rounds, false);
        EvaluationSpeed unchanged = speed(rounds, false);
        EvaluationSpeed written = speed(rounds, true);
        context.progress("the engine alone beside it");
        double engine = EngineAlone.of(population).perSecond(context.size(10, 4));
        List<MeasuredFigure> rows = new ArrayList<>(rows("5", "evaluation, all standings written", written, engine));
        rows.addAll(rows("5b", "evaluation, nothing changes", unchanged, engine));
        return rows;
    }

    private static List<MeasuredFigure> rows(String row, String work, EvaluationSpeed speed, double engine) {
        return List.of(
                MeasuredFigure.atLeast(row, work, speed.perCore, "people a second and core", 3_000)
                        .noting("%.0f a second; the core is one of alerts-service, PostgreSQL takes %.1f beside it"
                                .formatted(speed.perSecond, speed.databaseCores)),
                MeasuredFigure.rate(
                        row + "'",
                        "the engine's part of that",
                        speed.perCore,
                        "people a second and core",
                        "the engine alone on the same facts",
                        engine,
                        0.33));
    }

    private EvaluationSpeed speed(int rounds, boolean fromNothing) throws Exception {
        context.progress("%d rounds, %s", rounds, fromNothing ? "each from nothing" : "nothing changes");
        double seconds = 0;
        double before = serviceCpu();
        double databaseBefore = databaseCpu();
        for (int round = 0; round < rounds; round++) {
            if (fromNothing) {
                product.view().run(FORGET);
            }
            seconds += round();
        }
        double people = (double) rounds * population.people();
        double cpu = serviceCpu() - before;
        return new EvaluationSpeed(people / seconds, people / cpu, (databaseCpu() - databaseBefore) / cpu);
    }

    private double round() throws IOException, SQLException {
        long wanted = product.view().evaluated() + population.people();
        long begun = System.nanoTime();
        product.view().http().put("/calendars/england-and-wales/overrides/" + FAR_AWAY.plusDays(holiday++), """
                {"kind":"added","why":"measured","by":"benchmark"}""");
        product.view().await("everybody evaluated", () -> product.view().evaluated() >= wanted);
        return MeasurementContext.seconds(begun);
    }

    private double serviceCpu() {
        return ProcessFigures.cpu(ProcessHandle.of(product.pid()).stream());
    }

    private double databaseCpu() throws IOException {
        return ProcessFigures.cpu(ProcessFigures.postgres(product.stack().data()));
    }
}
