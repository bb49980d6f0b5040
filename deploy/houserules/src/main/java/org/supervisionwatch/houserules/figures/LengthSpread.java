package org.supervisionwatch.houserules.figures;

import java.util.Collection;
import java.util.List;

/** How lengths are spread: half are at most the median, nine in ten at most p90. */
record LengthSpread(int count, int median, int p90, int max) {

    static LengthSpread of(Collection<Integer> lengths) {
        List<Integer> sorted = lengths.stream().sorted().toList();
        return sorted.isEmpty()
                ? new LengthSpread(0, 0, 0, 0)
                : new LengthSpread(sorted.size(), at(sorted, 50), at(sorted, 90), sorted.getLast());
    }

    private static int at(List<Integer> sorted, int percent) {
        return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }
}
