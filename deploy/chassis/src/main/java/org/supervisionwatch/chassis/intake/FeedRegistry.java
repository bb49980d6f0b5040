package org.supervisionwatch.chassis.intake;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The feeds of this service. */
@Singleton
class FeedRegistry {

    private final List<EventFeed<?>> all;
    private final String prefix;

    FeedRegistry(
            @Any Instance<EventFeed<?>> all, @ConfigProperty(name = "watch.topics.prefix") Optional<String> prefix) {
        this.all = List.copyOf(all.stream().toList());
        this.prefix = prefix.orElse("");
    }

    List<EventFeed<?>> all() {
        return all;
    }

    /** @param topic its logical name */
    EventFeed<?> of(String topic) {
        return find(topic).orElseThrow(() -> new IllegalArgumentException("no feed of topic " + topic));
    }

    Optional<EventFeed<?>> find(String topic) {
        return all.stream()
                .<EventFeed<?>>map(feed -> feed)
                .filter(feed -> feed.topic().equals(topic))
                .findFirst();
    }

    /** The feed of a topic by its name on the broker, which includes the prefix. */
    Optional<EventFeed<?>> ofRealName(String name) {
        return name.startsWith(prefix) ? find(name.substring(prefix.length())) : Optional.empty();
    }
}
