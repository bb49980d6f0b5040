package org.supervisionwatch.alerts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.supervisionwatch.chassis.sql.Sql;

/** Whether a run may be composed: everything that was true at its instant has arrived and been judged. */
@ApplicationScoped
public class Readiness {

    private static final List<String> FEEDS = List.of("organisations.v1", "staff.v1", "sessions.v1");

    private final Sql sql;
    private final RunStore runs;

    Readiness(Sql sql, RunStore runs) {
        this.sql = sql;
        this.runs = runs;
    }

    public boolean mayCompose(Run run, Instant now) {
        return FEEDS.stream().allMatch(feed -> completeThrough(feed, run.needsThrough()))
                && !runs.hasOpenWakes(run.organisationId(), now);
    }

    private boolean completeThrough(String feed, Instant at) {
        return sql.one(
                        "select min(through) >= ? and count(through) = count(*) as complete from feed_progress where topic = ?",
                        row -> row.flag("complete"),
                        at,
                        feed)
                .orElse(false);
    }
}
