package org.supervisionwatch.alerts.notification.delivery.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.supervisionwatch.alerts.notification.digest.writing.DigestPlanner.SuppressedEpisode;
import org.supervisionwatch.chassis.sql.Sql;

/** Records in the episode history why a due step was not notified: once for each reason, not every day. */
@ApplicationScoped
class SuppressionHistory {

    private static final String ADD = """
            insert into episode_history (episode_id, kind, person_id, assignment_id, pack, requirement, window_from, transition,
                                         reason, level, decided_at, decided_on)
            select e.id, e.kind, e.person_id, e.assignment_id, e.pack, e.requirement, e.window_from, 'not_told', n.reason, e.level, ?, ?
              from episode e cross join (select ?::text as reason) n
             where e.id = ?
               and not exists (select from (select h.transition, h.reason from episode_history h
                                             where h.episode_id = e.id
                                               and h.transition in ('not_told', 'opened', 'reopened', 'held', 'released', 'acknowledged')
                                             order by h.id desc limit 1) latest
                                where latest.transition = 'not_told' and latest.reason = n.reason)
            """;

    private final Sql sql;

    SuppressionHistory(Sql sql) {
        this.sql = sql;
    }

    /** @param today {@code now} as a day in the organisation's zone */
    void add(List<SuppressedEpisode> suppressed, Instant now, LocalDate today) {
        for (SuppressedEpisode one : suppressed) {
            sql.run(ADD, now, today, one.reason().code(), one.episode().id());
        }
    }
}
