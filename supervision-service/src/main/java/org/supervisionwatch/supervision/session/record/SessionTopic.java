package org.supervisionwatch.supervision.session.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.supervisionwatch.chassis.publish.PublishedTopic;

/** Publishes the full state of sessions on {@code sessions.v1}; loads a batch in two queries. */
@ApplicationScoped
public class SessionTopic implements PublishedTopic {

    public static final String NAME = "sessions.v1";

    private final SessionStore store;

    SessionTopic(SessionStore store) {
        this.store = store;
    }

    @Override
    public String topic() {
        return NAME;
    }

    @Override
    public String eventType() {
        return "org.supervisionwatch.session.v1";
    }

    @Override
    public Map<UUID, SessionEvent> load(Map<UUID, Long> versions) {
        return store.histories(store.list("id in ?1", versions.keySet())).stream()
                .map(session ->
                        SessionEvent.of(session, versions.getOrDefault(session.row().id, session.row().version)))
                .collect(Collectors.toMap(SessionEvent::id, Function.identity()));
    }
}
