package org.supervisionwatch.local.launch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** The ports of all parts. Chosen before anything is started, so that taken ports are reported at once. */
record LaunchPorts(Map<LaunchEndpoint, Integer> byEndpoint, List<String> moved) {

    private static final int MAX_OFFSET = 200;

    int of(LaunchEndpoint endpoint) {
        return byEndpoint.getOrDefault(endpoint, endpoint.defaultPort);
    }

    String url(LaunchEndpoint endpoint) {
        return "http://127.0.0.1:" + of(endpoint) + "/";
    }

    /**
     * Chooses the given ports, else the defaults; Kafka and PostgreSQL use the next free one if their default is taken.
     *
     * @throws LaunchFailure listing every other port that is taken, with its option
     */
    static LaunchPorts choose(Map<LaunchEndpoint, Integer> set, IntPredicate isFree) {
        Map<LaunchEndpoint, Integer> chosen = new EnumMap<>(LaunchEndpoint.class);
        Set<Integer> used = new HashSet<>(set.values());
        List<String> taken = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        for (LaunchEndpoint endpoint : LaunchEndpoint.values()) {
            int wanted = set.getOrDefault(endpoint, endpoint.defaultPort);
            boolean ours = !set.containsKey(endpoint) && used.contains(wanted) || chosen.containsValue(wanted);
            if (isFree.test(wanted) && !ours) {
                chosen.put(endpoint, wanted);
            } else if (endpoint.moves && !set.containsKey(endpoint)) {
                int other = nextFree(wanted, port -> isFree.test(port) && !used.contains(port));
                chosen.put(endpoint, other);
                moved.add("Port " + wanted + " is taken: " + endpoint.displayName + " listens on " + other + ".");
            } else {
                taken.add("Port " + wanted + " for " + endpoint.displayName
                        + " is taken: stop what listens there, or choose another with " + endpoint.option() + ".");
            }
            used.add(chosen.getOrDefault(endpoint, wanted));
        }
        if (!taken.isEmpty()) {
            throw new LaunchFailure(LaunchFailure.UNAVAILABLE, String.join("\n", taken));
        }
        return new LaunchPorts(chosen, moved);
    }

    private static int nextFree(int from, IntPredicate isFree) {
        for (int port = from + 1; port <= from + MAX_OFFSET; port++) {
            if (isFree.test(port)) {
                return port;
            }
        }
        throw new LaunchFailure(
                LaunchFailure.UNAVAILABLE, "No free port between " + from + " and " + (from + MAX_OFFSET) + ".");
    }
}
