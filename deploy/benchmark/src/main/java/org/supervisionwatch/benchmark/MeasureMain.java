package org.supervisionwatch.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.supervisionwatch.benchmark.report.FigureTable;
import org.supervisionwatch.benchmark.report.MeasuredFigure;
import org.supervisionwatch.benchmark.report.StallWatch;
import org.supervisionwatch.benchmark.work.EngineMeasurement;
import org.supervisionwatch.benchmark.work.EvaluationMeasurement;
import org.supervisionwatch.benchmark.work.IdleMeasurement;
import org.supervisionwatch.benchmark.work.LaunchMeasurement;
import org.supervisionwatch.benchmark.work.MailMeasurement;
import org.supervisionwatch.benchmark.work.MeasurementContext;
import org.supervisionwatch.benchmark.work.MidnightMeasurement;
import org.supervisionwatch.benchmark.work.PageMeasurement;
import org.supervisionwatch.benchmark.work.PeopleReplayMeasurement;
import org.supervisionwatch.benchmark.work.PostMeasurement;
import org.supervisionwatch.benchmark.work.SessionReplayMeasurement;
import org.supervisionwatch.benchmark.work.VisibilityMeasurement;
import org.supervisionwatch.benchmark.work.WorkMeasurement;
import org.supervisionwatch.local.process.WatchRoot;

/** Measures rows of the table one after the other, each on a stack of its own, and prints what came out. */
public final class MeasureMain {

    /** By number, in the order of the table. */
    static final Map<String, WorkMeasurement> ROWS = rows();

    private MeasureMain() {}

    private static Map<String, WorkMeasurement> rows() {
        Map<String, WorkMeasurement> rows = new LinkedHashMap<>();
        rows.put("1", PostMeasurement::alertsPaused);
        rows.put("2", PostMeasurement::allRunning);
        rows.put("3", SessionReplayMeasurement::measure);
        rows.put("4", PeopleReplayMeasurement::measure);
        rows.put("5", EvaluationMeasurement::measure);
        rows.put("6", EngineMeasurement::measure);
        rows.put("7", MidnightMeasurement::measure);
        rows.put("8", VisibilityMeasurement::measure);
        rows.put("9", LaunchMeasurement::measure);
        rows.put("10", IdleMeasurement::measure);
        rows.put("11", MailMeasurement::measure);
        rows.put("12", PageMeasurement::measure);
        return rows;
    }

    public static void main(String[] arguments) throws Exception {
        MeasureOptions options;
        try {
            options = MeasureOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("deploy/measure: " + e.getMessage() + "; see deploy/measure --help");
            System.exit(64);
            return;
        }
        measure(options);
        System.exit(0);
    }

    private static void measure(MeasureOptions options) throws Exception {
        MeasurementContext context =
                new MeasurementContext(WatchRoot.find(), options.brief(), options.history(), options.replicas());
        Map<String, Object> machine = machine(options);
        StallWatch stalls = StallWatch.start();
        List<MeasuredFigure> figures = new ArrayList<>();
        for (String row : options.rows()) {
            context.progress("row %s", row);
            WorkMeasurement work = Objects.requireNonNull(ROWS.get(row), "the options name known rows only");
            figures.addAll(work.measure(context));
            machine.put("stalledSeconds", stalls.seconds());
            // After each row: what is measured stays if the next one fails.
            new FigureTable(machine, figures).writeTo(context.root().resolve("target/measure/results.json"));
        }
        System.out.println(machine);
        System.out.print(new FigureTable(machine, figures).text());
    }

    private static Map<String, Object> machine(MeasureOptions options) {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("at", Instant.now().toString());
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("loadBefore", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        machine.put("java", Runtime.version().toString());
        machine.put("short", options.brief());
        machine.put("history", options.history());
        machine.put("replicas", options.replicas());
        return machine;
    }
}
