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
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.freshness.FeedWatch;
import org.supervisionwatch.alerts.freshness.FreshnessFlow;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.kernel.wake.CatchUpWait;
import org.supervisionwatch.alerts.kernel.wake.EvaluationTrigger;
import org.supervisionwatch.alerts.standing.evaluation.StandingChange;
import org.supervisionwatch.alerts.standing.store.StandingGauges;
import org.supervisionwatch.alerts.standing.store.StandingUpdater;
import org.supervisionwatch.alerts.standing.store.StandingsChanged;
import org.supervisionwatch.alerts.standing.store.WakeUpSchedule;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/**
 * Takes the people who are due for evaluation, reads their facts, has {@code PersonEvaluator} work out their standings, stores what has
 * changed, and schedules the next day on which anything may change. A new fact, midnight, downtime and a moved clock are handled alike.
 * While a feed is too far behind or being caught up nobody is evaluated, nor is anybody of an organisation whose last business day had far
 * too few sessions: what has not arrived yet is not a lapse.
 */
@ApplicationScoped
@ChangesState
public class StandingFlow {

    private static final Logger LOG = Logger.getLogger(StandingFlow.class);
    private static final int AT_MOST = 500;

    /** After a replay there are nearly as many marks as there were events. */
    private static final int TAKE_OVER_SECONDS = 600;

    private final CatalogueCache packs;
    private final CatchUpWait catchUp;
    private final FeedWatch feeds;
    private final FreshnessFlow freshness;
    private final WakeUpSchedule schedule;
    private final StandingUpdater standings;
    private final StandingGauges gauges;
    private final EvaluationTrigger trigger;
    private final Event<StandingsChanged> standingsChanged;
    private final Clock clock;
    private final Counter evaluations;
    private final Timer duration;
    private @Nullable Thread thread;

    StandingFlow(
            CatalogueCache packs,
            CatchUpWait catchUp,
            FeedWatch feeds,
            FreshnessFlow freshness,
            WakeUpSchedule schedule,
            StandingUpdater standings,
            StandingGauges gauges,
            EvaluationTrigger trigger,
            Event<StandingsChanged> standingsChanged,
            Clock clock,
            MeterRegistry meters) {
        this.packs = packs;
        this.catchUp = catchUp;
        this.feeds = feeds;
        this.freshness = freshness;
        this.schedule = schedule;
        this.standings = standings;
        this.gauges = gauges;
        this.trigger = trigger;
        this.standingsChanged = standingsChanged;
        this.clock = clock;
        this.evaluations = Counter.builder("watch.evaluations")
                .description("People evaluated")
                .register(meters);
        this.duration = Timer.builder("watch.evaluation.batch")
                .description("Time to evaluate a batch of people, including reading facts and writing standings")
                .register(meters);
    }

    void start(@Observes StartupEvent startup) {
        thread = Thread.ofPlatform().name("evaluator").daemon().start(this::evaluateOnSignal);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Waits for signals; after each, evaluates until nobody is due any more. */
    private void evaluateOnSignal() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                trigger.await();
                if (evaluateSome(() -> schedule.isAnybodyDue(clock.instant()) ? evaluateDue() : 0) == AT_MOST) {
                    evaluateSideBySide();
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Two batches at a time, as if there were another replica: while one waits for the database, the other is evaluated. */
    private void evaluateSideBySide() throws InterruptedException {
        Thread second = Thread.ofPlatform().name("evaluator-2").daemon().start(this::evaluateAll);
        try {
            evaluateAll();
            second.join();
        } finally {
            second.interrupt();
        }
    }

    private void evaluateAll() {
        int taken = AT_MOST;
        while (taken == AT_MOST && !Thread.currentThread().isInterrupted()) {
            taken = evaluateSome(this::evaluateDue);
        }
    }

    /** @return how many people were evaluated; 0 if it failed */
    private static int evaluateSome(IntSupplier evaluation) {
        try {
            return evaluation.getAsInt();
        } catch (RuntimeException failure) {
            LOG.error("Standings could not be evaluated; trying again at the next signal", failure);
            return 0;
        }
    }

    /**
     * Evaluates one batch in a transaction of its own. Several evaluators share the work: people taken by one are skipped by the others.
     *
     * @return how many people were evaluated
     */
    public int evaluateDue() {
        Instant now = clock.instant();
        if (!catchUp.isOver() || !freshness.isVolumeChecked(now) || !feeds.allCurrent(now)) {
            return 0;
        }
        QuarkusTransaction.requiringNew().timeout(TAKE_OVER_SECONDS).run(() -> schedule.takeOverMarks(now));
        return duration.record(() -> QuarkusTransaction.requiringNew().call(() -> evaluateBatch(now)));
    }

    @ReadsSnapshot
    public void measure() {
        gauges.refresh();
    }

    /** How many people were evaluated since the start. */
    long evaluated() {
        return (long) evaluations.count();
    }

    private int evaluateBatch(Instant now) {
        packs.held();
        List<UUID> people = schedule.claim(now, AT_MOST);
        if (people.isEmpty()) {
            return 0;
        }
        List<StandingChange> changes = standings.evaluate(people, now);
        if (!changes.isEmpty()) {
            standingsChanged.fire(new StandingsChanged(changes));
        }
        evaluations.increment(people.size());
        return people.size();
    }
}
