package org.supervisionwatch.alerts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.supervisionwatch.chassis.intake.FeedProgress;

/** Whether a run may be composed: everything that was true at its instant has arrived and been judged. */
@ApplicationScoped
public class Readiness {

    private static final List<String> FEEDS = List.of("organisations.v1", "staff.v1", "sessions.v1");

    private final FeedProgress progress;
    private final RunStore runs;

    Readiness(FeedProgress progress, RunStore runs) {
        this.progress = progress;
        this.runs = runs;
    }

    public boolean mayCompose(Run run, Instant now) {
        return FEEDS.stream().noneMatch(feed -> progress.completeThrough(feed).isBefore(run.needsThrough()))
                && !runs.hasOpenWakes(run.organisationId(), now);
    }
}
