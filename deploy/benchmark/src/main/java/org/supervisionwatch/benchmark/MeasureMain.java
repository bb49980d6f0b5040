package org.supervisionwatch.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supervisionwatch.benchmark.report.ResultTable;
import org.supervisionwatch.benchmark.report.RowResult;
import org.supervisionwatch.benchmark.report.StallWatch;
import org.supervisionwatch.benchmark.row.EngineRow;
import org.supervisionwatch.benchmark.row.EvaluationRow;
import org.supervisionwatch.benchmark.row.IdleRow;
import org.supervisionwatch.benchmark.row.LaunchRow;
import org.supervisionwatch.benchmark.row.MailRow;
import org.supervisionwatch.benchmark.row.MeasuredRow;
import org.supervisionwatch.benchmark.row.MidnightRow;
import org.supervisionwatch.benchmark.row.PageRow;
import org.supervisionwatch.benchmark.row.PeopleReplayRow;
import org.supervisionwatch.benchmark.row.PostRows;
import org.supervisionwatch.benchmark.row.RowContext;
import org.supervisionwatch.benchmark.row.SessionReplayRow;
import org.supervisionwatch.benchmark.row.VisibilityRow;
import org.supervisionwatch.local.process.WatchRoot;

/** Measures rows of the table one after the other, each on a stack of its own, and prints what came out. */
public final class MeasureMain {

    /** By number, in the order of the table. */
    static final Map<String, MeasuredRow> ROWS = rows();

    private MeasureMain() {}

    private static Map<String, MeasuredRow> rows() {
        Map<String, MeasuredRow> rows = new LinkedHashMap<>();
        rows.put("1", PostRows::alertsPaused);
        rows.put("2", PostRows::allRunning);
        rows.put("3", SessionReplayRow::measure);
        rows.put("4", PeopleReplayRow::measure);
        rows.put("5", EvaluationRow::measure);
        rows.put("6", EngineRow::measure);
        rows.put("7", MidnightRow::measure);
        rows.put("8", VisibilityRow::measure);
        rows.put("9", LaunchRow::measure);
        rows.put("10", IdleRow::measure);
        rows.put("11", MailRow::measure);
        rows.put("12", PageRow::measure);
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
        Path root = WatchRoot.find();
        Map<String, Object> machine = machine(options);
        StallWatch stalls = StallWatch.start();
        List<RowResult> results = new ArrayList<>();
        for (String row : options.rows()) {
            System.err.println("measure: row " + row);
            results.addAll(ROWS.get(row)
                    .measure(new RowContext(root, options.brief(), options.history(), options.replicas())));
            machine.put("stalledSeconds", stalls.seconds());
            // After each row: what is measured stays if the next one fails.
            new ResultTable(machine, results).writeTo(root.resolve("target/measure/results.json"));
        }
        System.out.println(machine);
        System.out.print(new ResultTable(machine, results).text());
        System.exit(0);
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
