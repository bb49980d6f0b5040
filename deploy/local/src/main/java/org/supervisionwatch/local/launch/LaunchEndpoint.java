package org.supervisionwatch.local.launch;

import java.util.List;
import java.util.Locale;

/** The parts that listen on a local port, with their default ports. */
enum LaunchEndpoint {
    STAFF("staff", "staff-service", 8081, false),
    SUPERVISION("supervision", "supervision-service", 8082, false),
    ALERTS("alerts", "alerts-service", 8083, false),
    MAILBOX("mailbox", "the mailbox", 8025, false),
    SMTP("smtp", "the SMTP server", 1025, false),
    KAFKA("kafka", "Kafka", 9092, true),
    POSTGRES("postgres", "PostgreSQL", 5432, true);

    /** The places that are services of ours, in the order in which they are started. */
    static final List<LaunchEndpoint> SERVICES = List.of(STAFF, SUPERVISION, ALERTS);

    private final String id;
    final String displayName;
    final int defaultPort;
    final boolean moves;

    LaunchEndpoint(String id, String displayName, int defaultPort, boolean moves) {
        this.id = id;
        this.displayName = displayName;
        this.defaultPort = defaultPort;
        this.moves = moves;
    }

    /** The option that sets its port. */
    String option() {
        return "--" + id + "-port";
    }

    /** The environment variable that sets its port, if the option does not. */
    String variable() {
        return "WATCH_" + id.toUpperCase(Locale.ROOT) + "_PORT";
    }

    /** The name of a service's database. */
    String database() {
        return id;
    }

    /** @throws LaunchFailure if no service is called so */
    static LaunchEndpoint service(String name) {
        return SERVICES.stream()
                .filter(place -> place.displayName.equals(name))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure(
                        LaunchFailure.USAGE,
                        "There is no service " + name + " that --dev could start; there are "
                                + String.join(", ", names()) + "."));
    }

    static List<String> names() {
        return SERVICES.stream().map(place -> place.displayName).toList();
    }
}
