package org.supervisionwatch.benchmark.load;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long each of many took. */
public final class TakenTimes {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    public void add(long taken) {
        nanos.add(taken);
    }

    /** The milliseconds that this part of them, such as 0.99, did not exceed. */
    public double millis(double part) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, Math.ceil(part * sorted.length) - 1)] / 1e6;
    }
}
