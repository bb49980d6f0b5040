package org.supervisionwatch.alerts.kernel.wake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.supervisionwatch.chassis.intake.FeedProgress;

/**
 * Has the evaluator wait while a feed is being caught up, by this replica or another: else it would evaluate each person once for every few
 * batches, from half of what has happened. After a minute it waits no longer, so that feeds which never quite catch up starve nobody.
 */
@ApplicationScoped
public class CatchUpWait {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private final FeedProgress progress;
    private volatile long lastCaughtUp = System.nanoTime();

    CatchUpWait(FeedProgress progress) {
        this.progress = progress;
    }

    /** Whether people may be evaluated. To be asked every few seconds: the minute begins when it was last asked and no feed was behind. */
    public boolean isOver() {
        if (!progress.isCatchingUp()) {
            lastCaughtUp = System.nanoTime();
            return true;
        }
        return System.nanoTime() - lastCaughtUp > LONGEST;
    }
}
