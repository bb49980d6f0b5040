package org.supervisionwatch.alerts.standing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.freshness.FeedWatch;
import org.supervisionwatch.alerts.freshness.FreshnessFlow;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.kernel.wake.EvaluationTrigger;
import org.supervisionwatch.alerts.standing.evaluation.StandingChange;
import org.supervisionwatch.alerts.standing.store.StandingUpdater;
import org.supervisionwatch.alerts.standing.store.StandingsChanged;
import org.supervisionwatch.alerts.standing.store.WakeUpSchedule;

/**
 * Takes people whose time has come, then reads their facts, has the one {@code Evaluator} work out where they stand, writes what changed,
 * and sets the alarm for the next day on which anything may change. A new fact, midnight, downtime and a moved clock are one case.
 * While a feed is further behind than it has promised everybody waits, and so do those of an organisation whose last business day
 * had far too few sessions: what has not arrived yet is no lapse.
 */
@ApplicationScoped
public class StandingFlow {

    private static final Logger LOG = Logger.getLogger(StandingFlow.class);
    private static final int AT_MOST = 500;

    private final CatalogueCache packs;
    private final FeedWatch feeds;
    private final FreshnessFlow grey;
    private final WakeUpSchedule alarmClock;
    private final StandingUpdater standings;
    private final EvaluationTrigger bell;
    private final Event<StandingsChanged> standingsChanged;
    private final Clock clock;
    private final Counter evaluations;
    private final Timer duration;
    private @Nullable Thread thread;

    StandingFlow(
            CatalogueCache packs,
            FeedWatch feeds,
            FreshnessFlow grey,
            WakeUpSchedule alarmClock,
            StandingUpdater standings,
            EvaluationTrigger bell,
            Event<StandingsChanged> standingsChanged,
            Clock clock,
            MeterRegistry meters) {
        this.packs = packs;
        this.feeds = feeds;
        this.grey = grey;
        this.alarmClock = alarmClock;
        this.standings = standings;
        this.bell = bell;
        this.standingsChanged = standingsChanged;
        this.clock = clock;
        this.evaluations = Counter.builder("watch.evaluations")
                .description("People evaluated")
                .register(meters);
        this.duration = Timer.builder("watch.evaluation.batch")
                .description("Time to evaluate a batch of people, facts read and standings written")
                .register(meters);
    }

    void start(@Observes StartupEvent startup) {
        thread = Thread.ofPlatform().name("evaluator").daemon().start(this::answerTheBell);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Evaluates until nobody is left whose time has come. */
    private void answerTheBell() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                bell.await();
                int taken = AT_MOST;
                while (taken == AT_MOST) {
                    taken = evaluateDue();
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failure) {
                LOG.error("Standings could not be evaluated; the next beat tries again", failure);
            }
        }
    }

    /**
     * One batch, in a transaction of its own. Several evaluators share the work: those taken by another are left to it.
     *
     * @return how many people were evaluated
     */
    public int evaluateDue() {
        Instant now = clock.instant();
        if (!grey.isVolumeChecked(now)) {
            return 0;
        }
        return duration.record(() -> QuarkusTransaction.requiringNew().call(() -> evaluateBatch(now)));
    }

    /** People evaluated since the start. */
    long evaluated() {
        return (long) evaluations.count();
    }

    private int evaluateBatch(Instant now) {
        if (!feeds.allCurrent(now)) {
            return 0;
        }
        packs.held();
        List<UUID> people = alarmClock.take(now, AT_MOST);
        if (people.isEmpty()) {
            return 0;
        }
        List<StandingChange> news = standings.evaluate(people, now);
        if (!news.isEmpty()) {
            standingsChanged.fire(new StandingsChanged(news));
        }
        evaluations.increment(people.size());
        return people.size();
    }
}
