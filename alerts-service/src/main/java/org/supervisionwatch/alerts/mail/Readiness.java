package org.supervisionwatch.alerts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.supervisionwatch.alerts.grey.FeedWatch;
import org.supervisionwatch.alerts.grey.GreyStore;
import org.supervisionwatch.chassis.intake.FeedProgress;

/** Whether a run may be composed: everything that was true at its instant has arrived and been judged. */
@ApplicationScoped
public class Readiness {

    private final FeedProgress progress;
    private final GreyStore grey;
    private final RunStore runs;

    Readiness(FeedProgress progress, GreyStore grey, RunStore runs) {
        this.progress = progress;
        this.grey = grey;
        this.runs = runs;
    }

    public boolean mayCompose(Run run, Instant now) {
        return FeedWatch.TOPICS.stream()
                        .noneMatch(feed -> progress.completeThrough(feed).isBefore(run.needsThrough()))
                && grey.inForce(run.organisationId()).isEmpty()
                && !runs.hasOpenWakes(run.organisationId(), now);
    }
}
