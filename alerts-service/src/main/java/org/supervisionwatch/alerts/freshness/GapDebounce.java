package org.supervisionwatch.alerts.freshness;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells conditions that last from those that pass by themselves. Measures by a clock that cannot be moved and that stops while the computer
 * sleeps. Not safe for use by several threads.
 */
public final class GapDebounce {

    private final long nanos;
    private final Map<String, Long> since = new HashMap<>();

    public GapDebounce(Duration longEnough) {
        nanos = longEnough.toNanos();
    }

    /**
     * @param seen what holds now; what held before and does not now starts again
     * @param nanoTime as {@link System#nanoTime}
     * @return what has held without a break for long enough
     */
    public Set<String> outlasted(Set<String> seen, long nanoTime) {
        since.keySet().retainAll(seen);
        seen.forEach(each -> since.putIfAbsent(each, nanoTime));
        return seen.stream()
                .filter(each -> nanoTime - since.getOrDefault(each, nanoTime) >= nanos)
                .collect(Collectors.toSet());
    }
}
