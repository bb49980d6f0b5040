package org.supervisionwatch.benchmark.work;

import java.util.ArrayList;
import java.util.List;
import org.supervisionwatch.benchmark.load.TakenTimes;
import org.supervisionwatch.benchmark.load.TestPopulation;
import org.supervisionwatch.benchmark.product.HttpConnection;
import org.supervisionwatch.benchmark.product.HttpConnection.HttpAnswer;
import org.supervisionwatch.benchmark.report.MeasuredFigure;

/** Row 12: what somebody waits for a page about 5,000 people. */
public final class PageMeasurement {

    private static final int WARM_UP = 50;
    private static final int SAMPLES = 100;

    private PageMeasurement() {}

    /** Row 12. */
    public static List<MeasuredFigure> measure(MeasurementContext context) throws Exception {
        TestPopulation population = new TestPopulation(1, context.size(5_000, 1_000), 100, 3, context.today());
        List<MeasuredFigure> rows = new ArrayList<>();
        try (RunningProduct product = RunningProduct.start(context, population)) {
            product.publisher().sessions(population);
            product.view().awaitStandings(population.organisation(), population.people(), population.lastSince());
            product.view().awaitNobodyDue();
            context.progress("asking for pages");
            rows.add(row(product, "12", "status page, first byte, p99", "/"));
            rows.add(row(
                    product,
                    "12a",
                    "GET /standings, first byte, p99",
                    "/organisations/" + population.code() + "/standings"));
        }
        return rows;
    }

    private static MeasuredFigure row(RunningProduct product, String row, String work, String path) throws Exception {
        TakenTimes times = new TakenTimes();
        int size = 0;
        try (HttpConnection alerts =
                new HttpConnection(product.alerts().command().uri())) {
            for (int i = 0; i < WARM_UP + SAMPLES; i++) {
                HttpAnswer answer = alerts.get(path);
                if (answer.status() != 200) {
                    throw new IllegalStateException(path + " was answered with " + answer.status());
                }
                size = answer.body().length;
                if (i >= WARM_UP) {
                    times.add(answer.firstByteNanos());
                }
            }
        }
        return MeasuredFigure.atMost(row, work, times.millis(0.99), "ms", 100)
                .noting("p50 %.1f ms, %d kB, %d people"
                        .formatted(
                                times.millis(0.5),
                                size / 1000,
                                product.population().people()));
    }
}
