package org.supervisionwatch.houserules;

import com.tngtech.archunit.core.domain.JavaClass;

/** What makes a class a door: something outside the service calls it, over HTTP, over Kafka or by time. Named by text: no framework here. */
final class Doors {

    private static final String TIMER = "io.quarkus.scheduler.Scheduled";
    private static final String CONSUMER = "org.eclipse.microprofile.reactive.messaging.Incoming";

    private Doors() {}

    static boolean isDoor(JavaClass candidate) {
        return candidate.isAnnotatedWith("jakarta.ws.rs.Path")
                || candidate.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(CONSUMER))
                || hasTimer(candidate);
    }

    static boolean hasTimer(JavaClass candidate) {
        return candidate.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(TIMER));
    }

    /** A corridor walks data through the rooms and owns the transaction. */
    static boolean isCorridor(JavaClass candidate) {
        return candidate.getSimpleName().endsWith("Flow");
    }

    static JavaClass outermost(JavaClass nested) {
        return nested.getEnclosingClass().map(Doors::outermost).orElse(nested);
    }
}
