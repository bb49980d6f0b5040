package org.supervisionwatch.local.launch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Where everything will listen. Decided before anything is started, so that a taken port is said once and clearly. */
record LaunchPorts(Map<LaunchEndpoint, Integer> byPlace, List<String> moved) {

    private static final int FURTHER = 200;

    int of(LaunchEndpoint place) {
        return byPlace.getOrDefault(place, place.defaultPort());
    }

    String url(LaunchEndpoint place) {
        return "http://127.0.0.1:" + of(place) + "/";
    }

    /**
     * The ports that were set, else the defaults; Kafka and PostgreSQL move up to a free one if their default is taken.
     *
     * @throws LaunchFailure naming every other port that is taken, and its option
     */
    static LaunchPorts choose(Map<LaunchEndpoint, Integer> set, IntPredicate isFree) {
        Map<LaunchEndpoint, Integer> chosen = new EnumMap<>(LaunchEndpoint.class);
        Set<Integer> used = new HashSet<>(set.values());
        List<String> taken = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        for (LaunchEndpoint place : LaunchEndpoint.values()) {
            int wanted = set.getOrDefault(place, place.defaultPort());
            boolean ours = !set.containsKey(place) && used.contains(wanted) || chosen.containsValue(wanted);
            if (isFree.test(wanted) && !ours) {
                chosen.put(place, wanted);
            } else if (place.moves() && !set.containsKey(place)) {
                int other = nextFree(wanted, port -> isFree.test(port) && !used.contains(port));
                chosen.put(place, other);
                moved.add("Port " + wanted + " is taken: " + place.shown() + " listens on " + other + ".");
            } else {
                taken.add("Port " + wanted + " for " + place.shown()
                        + " is taken: stop what listens there, or choose another with " + place.option() + ".");
            }
            used.add(chosen.getOrDefault(place, wanted));
        }
        if (!taken.isEmpty()) {
            throw new LaunchFailure(LaunchFailure.UNAVAILABLE, String.join("\n", taken));
        }
        return new LaunchPorts(chosen, moved);
    }

    private static int nextFree(int from, IntPredicate isFree) {
        for (int port = from + 1; port <= from + FURTHER; port++) {
            if (isFree.test(port)) {
                return port;
            }
        }
        throw new LaunchFailure(
                LaunchFailure.UNAVAILABLE, "No free port between " + from + " and " + (from + FURTHER) + ".");
    }
}
