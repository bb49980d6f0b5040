package org.supervisionwatch.local.launch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The options of deploy/up.
 *
 * @param ports those that were set, by option or environment
 * @param aot whether this run makes the AOT caches that are missing, for the next
 * @param dev the service that runs in dev mode, compiled anew whenever its sources change; null if all run as packaged
 */
record LaunchOptions(
        Path data,
        Map<LaunchEndpoint, Integer> ports,
        boolean fresh,
        boolean sample,
        boolean aot,
        @Nullable LaunchEndpoint dev) {

    /**
     * @param root where {@code .local-data} is, if no other folder is named
     * @throws LaunchFailure for an unknown option or an invalid value
     */
    static LaunchOptions parse(String[] args, Map<String, String> environment, Path root) {
        String data = environment.getOrDefault(
                "WATCH_DATA", root.resolve(".local-data").toString());
        Map<LaunchEndpoint, Integer> ports = portsOf(environment);
        boolean fresh = false;
        boolean sample = true;
        boolean aot = true;
        @Nullable LaunchEndpoint dev = null;
        Deque<String> left = new ArrayDeque<>(Arrays.asList(args));
        while (!left.isEmpty()) {
            String option = left.removeFirst();
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--no-sample" -> sample = false;
                case "--no-aot" -> aot = false;
                case "--dev" -> dev = LaunchEndpoint.service(value(option, left));
                case "--data" -> data = value(option, left);
                default -> ports.put(endpointOf(option), port(option, value(option, left)));
            }
        }
        return new LaunchOptions(Path.of(data).toAbsolutePath().normalize(), ports, fresh, sample, aot, dev);
    }

    private static Map<LaunchEndpoint, Integer> portsOf(Map<String, String> environment) {
        Map<LaunchEndpoint, Integer> ports = new EnumMap<>(LaunchEndpoint.class);
        for (LaunchEndpoint place : LaunchEndpoint.values()) {
            if (environment.containsKey(place.variable())) {
                ports.put(place, port(place.variable(), environment.get(place.variable())));
            }
        }
        return ports;
    }

    private static LaunchEndpoint endpointOf(String option) {
        return Arrays.stream(LaunchEndpoint.values())
                .filter(endpoint -> endpoint.option().equals(option))
                .findFirst()
                .orElseThrow(() -> usage("There is no option " + option + "; deploy/up --help lists them."));
    }

    private static String value(String option, Deque<String> left) {
        try {
            return left.removeFirst();
        } catch (NoSuchElementException e) {
            throw usage(option + " needs a value.");
        }
    }

    private static int port(String name, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw usage(name + " needs a port between 1 and 65535, not " + value + ".");
    }

    private static LaunchFailure usage(String message) {
        return new LaunchFailure(LaunchFailure.USAGE, message);
    }
}
