package org.supervisionwatch.benchmark.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.supervisionwatch.benchmark.report.MeasuredFigure;
import org.supervisionwatch.jmh.EngineBenchmark;

/** Row 6: the engine by itself, as JMH measures it. */
public final class EngineMeasurement {

    private EngineMeasurement() {}

    /** Row 6. */
    public static List<MeasuredFigure> measure(MeasurementContext context) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(EngineBenchmark.class.getSimpleName())
                        .forks(context.size(2, 1))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        List<MeasuredFigure> rows = new ArrayList<>();
        for (RunResult result : results) {
            String name = result.getPrimaryResult().getLabel();
            double score = result.getPrimaryResult().getScore();
            rows.add(
                    switch (name) {
                        case "intervalWithSixtySessions" ->
                            MeasuredFigure.atLeast(
                                    "6", "engine, interval with 60 sessions", score, "a second and core", 500_000);
                        case "blockOfTwelveWeeks" ->
                            MeasuredFigure.atLeast(
                                    "6a", "engine, a 12-week block", score, "a second and core", 100_000);
                        default -> MeasuredFigure.plain("6b", "engine, " + name, score, "a second and core");
                    });
        }
        return rows;
    }
}
