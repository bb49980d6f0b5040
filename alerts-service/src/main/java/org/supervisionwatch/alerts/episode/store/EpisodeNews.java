package org.supervisionwatch.alerts.episode.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.chassis.publish.PublicationRecorder;
import org.supervisionwatch.chassis.sql.Sql;

/** Marks episodes for publication. The episodes of an erased person are published as tombstones, whatever their state here. */
@ApplicationScoped
public class EpisodeNews {

    private static final String TOPIC = "alerts.v1";

    private static final String ERASED = """
            select e.id from episode e join held_version h on h.topic = 'staff.v1' and h.key = e.person_id
             where e.id = any (:episodes) and h.erased
            """;
    private static final String OPEN = "select id from episode where person_id = any (:people) and closed_at is null";
    private static final String ALL = "select id from episode where person_id = any (:people)";

    private final Sql sql;
    private final PublicationRecorder publications;

    EpisodeNews(Sql sql, PublicationRecorder publications) {
        this.sql = sql;
        this.publications = publications;
    }

    /** The logical name of the topic. */
    public static String topic() {
        return TOPIC;
    }

    /** Marks episodes. To be called in the transaction that has changed them. */
    void changed(Collection<UUID> episodes) {
        if (!episodes.isEmpty()) {
            List<UUID> erased = sql.of(ERASED).with("episodes", episodes).list(UUID.class);
            publications.erased(TOPIC, erased);
            publications.changed(
                    TOPIC, episodes.stream().filter(id -> !erased.contains(id)).toList());
        }
    }

    /** Marks the open episodes of these people, because roster facts such as their supervisors may have changed. */
    public void republishOpen(Collection<UUID> people) {
        publications.changed(TOPIC, sql.of(OPEN).with("people", people).list(UUID.class));
    }

    /** Marks all episodes of these people as tombstones, because they were erased. */
    public void erased(Collection<UUID> people) {
        publications.erased(TOPIC, sql.of(ALL).with("people", people).list(UUID.class));
    }
}
