package org.supervisionwatch.alerts.notification.delivery.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.supervisionwatch.alerts.freshness.DataGapStore;
import org.supervisionwatch.alerts.freshness.FeedWatch;
import org.supervisionwatch.alerts.notification.delivery.queue.MailRun;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.chassis.intake.RestoreCheck;

/** Decides whether a run may be composed: everything known at its instant has arrived and been evaluated, and there is no data gap. */
@ApplicationScoped
public class RunReadiness {

    private final FeedProgress progress;
    private final RestoreCheck restored;
    private final DataGapStore gaps;
    private final MailRunStore runs;

    RunReadiness(FeedProgress progress, RestoreCheck restored, DataGapStore gaps, MailRunStore runs) {
        this.progress = progress;
        this.restored = restored;
        this.gaps = gaps;
        this.runs = runs;
    }

    /** Every feed is looked at, so that each that is behind is asked. */
    private List<String> behind(Instant moment) {
        return FeedWatch.TOPICS.stream()
                .filter(feed -> !progress.isThrough(feed, moment))
                .toList();
    }

    public boolean mayCompose(MailRun run, Instant now) {
        return restored.done()
                && behind(run.needsThrough()).isEmpty()
                && gaps.inForce(run.organisationId()).isEmpty()
                && !runs.hasOpenWakes(run.organisationId(), now);
    }
}
