package org.supervisionwatch.alerts.episode.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.supervisionwatch.chassis.publish.PublicationRecorder;
import org.supervisionwatch.chassis.sql.Sql;

/** Notes that an episode is to be published anew. An erased person's episodes are tombstones, whatever becomes of them here. */
@ApplicationScoped
public class EpisodeNews {

    /** The topic's logical name. */
    public static final String TOPIC = "alerts.v1";

    private static final String IS_ERASED = """
            select coalesce(h.erased, false) as erased
              from episode e left join held_version h on h.topic = 'staff.v1' and h.key = e.person_id
             where e.id = ?
            """;
    private static final String OPEN = """
            select id from episode where person_id = any (?::uuid[]) and closed_at is null order by id
            """;
    private static final String ALL = "select id from episode where person_id = any (?::uuid[]) order by id";

    private final Sql sql;
    private final PublicationRecorder publications;

    EpisodeNews(Sql sql, PublicationRecorder publications) {
        this.sql = sql;
        this.publications = publications;
    }

    /** In the transaction that changed it. */
    void changed(UUID episode) {
        if (sql.one(IS_ERASED, row -> row.flag("erased"), episode).orElse(false)) {
            publications.erased(TOPIC, episode);
        } else {
            publications.changed(TOPIC, episode);
        }
    }

    /** What the roster says of these people may be another now, such as who supervises them: their open episodes are told again. */
    public void toldAnew(Collection<UUID> people) {
        sql.list(OPEN, row -> row.uuid("id"), people).forEach(id -> publications.changed(TOPIC, id));
    }

    /** These people are to be forgotten: nothing about them stays on the topic. */
    public void erased(Collection<UUID> people) {
        sql.list(ALL, row -> row.uuid("id"), people).forEach(id -> publications.erased(TOPIC, id));
    }
}
