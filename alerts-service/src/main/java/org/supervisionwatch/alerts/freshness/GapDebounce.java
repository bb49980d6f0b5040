package org.supervisionwatch.alerts.freshness;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what has lasted from what passes by itself. Counts by a clock that nobody moves and that stands still while the computer
 * sleeps. Not for several threads.
 */
public final class GapDebounce {

    private final long nanos;
    private final Map<String, Long> since = new HashMap<>();

    public GapDebounce(Duration patience) {
        nanos = patience.toNanos();
    }

    /**
     * @param seen what is so now; what was so before and is not now begins anew
     * @param nanoTime as {@link System#nanoTime}
     * @return what has been so without a break for long enough
     */
    public Set<String> outlasted(Set<String> seen, long nanoTime) {
        since.keySet().retainAll(seen);
        seen.forEach(each -> since.putIfAbsent(each, nanoTime));
        return seen.stream()
                .filter(each -> nanoTime - since.getOrDefault(each, nanoTime) >= nanos)
                .collect(Collectors.toSet());
    }
}
