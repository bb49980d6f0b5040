package org.supervisionwatch.alerts.episode.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.supervisionwatch.chassis.publish.PublicationRecorder;
import org.supervisionwatch.chassis.sql.Sql;

/** Marks episodes for publication. The episodes of an erased person are published as tombstones, whatever their state here. */
@ApplicationScoped
public class EpisodeNews {

    private static final String TOPIC = "alerts.v1";

    private static final String IS_ERASED = """
            select coalesce(h.erased, false) as erased
              from episode e left join held_version h on h.topic = 'staff.v1' and h.key = e.person_id
             where e.id = :episode
            """;
    private static final String OPEN =
            "select id from episode where person_id = any (:people) and closed_at is null order by id";
    private static final String ALL = "select id from episode where person_id = any (:people) order by id";

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

    /** Marks an episode. To be called in the transaction that has changed it. */
    void changed(UUID episode) {
        if (sql.of(IS_ERASED).with("episode", episode).first(Boolean.class).orElse(false)) {
            publications.erased(TOPIC, episode);
        } else {
            publications.changed(TOPIC, episode);
        }
    }

    /** Marks the open episodes of these people, because roster facts such as their supervisors may have changed. */
    public void republishOpen(Collection<UUID> people) {
        sql.of(OPEN).with("people", people).list(UUID.class).forEach(id -> publications.changed(TOPIC, id));
    }

    /** Marks all episodes of these people as tombstones, because they were erased. */
    public void erased(Collection<UUID> people) {
        sql.of(ALL).with("people", people).list(UUID.class).forEach(id -> publications.erased(TOPIC, id));
    }
}
