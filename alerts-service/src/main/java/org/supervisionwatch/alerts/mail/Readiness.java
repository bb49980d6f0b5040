package org.supervisionwatch.alerts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.supervisionwatch.alerts.grey.FeedWatch;
import org.supervisionwatch.alerts.grey.GreyStore;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.chassis.intake.RestoreCheck;

/** Whether a run may be composed: everything that was true at its instant has arrived and been judged. */
@ApplicationScoped
public class Readiness {

    private final FeedProgress progress;
    private final RestoreCheck restored;
    private final GreyStore grey;
    private final RunStore runs;

    Readiness(FeedProgress progress, RestoreCheck restored, GreyStore grey, RunStore runs) {
        this.progress = progress;
        this.restored = restored;
        this.grey = grey;
        this.runs = runs;
    }

    public boolean mayCompose(Run run, Instant now) {
        return restored.done()
                && FeedWatch.TOPICS.stream()
                        .noneMatch(feed -> progress.completeThrough(feed).isBefore(run.needsThrough()))
                && grey.inForce(run.organisationId()).isEmpty()
                && !runs.hasOpenWakes(run.organisationId(), now);
    }
}
