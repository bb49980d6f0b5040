package org.supervisionwatch.alerts.standing.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.standing.evaluation.WatchReason;

/**
 * Gauges of standings: {@code watch_standings} by state, {@code watch_people_not_watched} by reason, {@code
 * watch_people_in_post} and {@code watch_wake_oldest_age_seconds}. A scrape reads memory only; NaN until they were read for the first time.
 */
@ApplicationScoped
public class StandingGauges {

    private final StandingStore standings;
    private final WatchStore watches;
    private final WakeUpSchedule schedule;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile @Nullable WatchCounts counts;

    StandingGauges(
            StandingStore standings, WatchStore watches, WakeUpSchedule schedule, MeterRegistry meters, Clock clock) {
        this.standings = standings;
        this.watches = watches;
        this.schedule = schedule;
        this.meters = meters;
        this.clock = clock;
    }

    private record WatchCounts(
            Map<String, Integer> byState, Map<String, Integer> notWatched, int inPost, double oldestWakeSeconds) {}

    void register(@Observes StartupEvent startup) {
        for (StandingState state : StandingState.values()) {
            gauge(
                            "watch.standings",
                            "standings in this state",
                            now -> now.byState().getOrDefault(state.name(), 0))
                    .tag("state", state.name())
                    .register(meters);
        }
        for (WatchReason reason : WatchReason.values()) {
            gauge(
                            "watch.people.not.watched",
                            "people in post who are not watched, by reason",
                            now -> now.notWatched().getOrDefault(reason.code(), 0))
                    .tag("reason", reason.code())
                    .register(meters);
        }
        gauge("watch.people.in.post", "people in post", WatchCounts::inPost).register(meters);
        gauge(
                        "watch.wake.oldest.age",
                        "how long the person who has waited longest has waited to be evaluated",
                        WatchCounts::oldestWakeSeconds)
                .baseUnit("seconds")
                .register(meters);
    }

    /** Reads the gauges' values anew. */
    public void refresh() {
        Map<String, Integer> watch = watches.countByReason();
        int inPost = watch.values().stream().mapToInt(Integer::intValue).sum();
        double oldest = schedule.oldestOpen(clock.instant()).toMillis() / 1000.0;
        counts = new WatchCounts(standings.countByState(), watch, inPost, oldest);
    }

    private Gauge.Builder<StandingGauges> gauge(String name, String description, ToDoubleFunction<WatchCounts> value) {
        return Gauge.builder(name, this, gauges -> {
                    WatchCounts now = gauges.counts;
                    return now == null ? Double.NaN : value.applyAsDouble(now);
                })
                .description(description);
    }
}
