package org.supervisionwatch.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The command line of {@link StackMain}. Port 0 means any free one; without a control port there is no control. */
record StackOptions(
        Set<String> parts,
        Path data,
        int kafkaPort,
        int postgresPort,
        int smtpPort,
        int mailboxPort,
        @Nullable Integer controlPort,
        @Nullable Long parent,
        @Nullable String topicsPrefix,
        List<String> databases,
        boolean durable,
        @Nullable Duration idle) {

    private static final Set<String> ALL = Set.of("kafka", "postgres", "mail");
    private static final Set<String> KNOWN = Set.of("""
            data kafka-port postgres-port smtp-port mailbox-port control-port parent topics-prefix databases durable \
            idle-seconds""".split(" "));

    static final String USAGE = """
            StackMain all|kafka,postgres,mail --data DIR [--kafka-port N] [--postgres-port N] [--smtp-port N]
                [--mailbox-port N] [--control-port N] [--parent PID] [--topics-prefix P] [--databases a,b] [--durable false]
                [--idle-seconds N]""";

    static StackOptions parse(String[] args) {
        if (args.length % 2 == 0) {
            throw new IllegalArgumentException("Each option has one value.");
        }
        Set<String> parts = args[0].equals("all") ? ALL : Set.of(args[0].split(","));
        if (!ALL.containsAll(parts)) {
            throw new IllegalArgumentException("The parts are kafka, postgres and mail, not " + args[0]);
        }
        Map<String, String> given = pairs(args);
        return new StackOptions(
                parts,
                Path.of(given.get("data")).toAbsolutePath(),
                Integer.parseInt(given.getOrDefault("kafka-port", "0")),
                Integer.parseInt(given.getOrDefault("postgres-port", "0")),
                Integer.parseInt(given.getOrDefault("smtp-port", "0")),
                Integer.parseInt(given.getOrDefault("mailbox-port", "0")),
                given.containsKey("control-port") ? Integer.valueOf(given.get("control-port")) : null,
                given.containsKey("parent") ? Long.valueOf(given.get("parent")) : null,
                given.get("topics-prefix"),
                databases(given),
                !given.getOrDefault("durable", "true").equals("false"),
                idle(given));
    }

    private static List<String> databases(Map<String, String> given) {
        String names = given.get("databases");
        return names == null ? List.of() : List.of(names.split(","));
    }

    private static @Nullable Duration idle(Map<String, String> given) {
        String seconds = given.get("idle-seconds");
        return seconds == null ? null : Duration.ofSeconds(Long.parseLong(seconds));
    }

    private static Map<String, String> pairs(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 1; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : args[i];
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("There is no option " + args[i]);
            }
            given.put(name, args[i + 1]);
        }
        if (!given.containsKey("data")) {
            throw new IllegalArgumentException("--data is missing.");
        }
        return given;
    }
}
