package org.supervisionwatch.benchmark.work;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How rows are to be measured.
 *
 * @param brief smaller and sooner, to see whether something has changed at all
 * @param history how many times as many sessions each person has
 * @param replicas how many of alerts-service there are
 */
public record MeasurementContext(Path root, boolean brief, int history, int replicas) {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The number for a full run, or that for a short one. */
    int size(int full, int shorter) {
        return brief ? shorter : full;
    }

    LocalDate today() {
        return LocalDate.now(ZONE);
    }

    static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    public void progress(String line, Object... values) {
        System.err.println("measure: " + line.formatted(values));
    }
}
