package org.supervisionwatch.alerts.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supervisionwatch.chassis.intake.FeedProgress;

/** Finds the feeds that are further behind than they may be. */
@ApplicationScoped
public class FeedWatch {

    /** Every standing depends on all of them. */
    public static final List<String> TOPICS = List.of("organisations.v1", "staff.v1", "sessions.v1");

    private final FeedProgress progress;
    private final FeedConfig config;

    FeedWatch(FeedProgress progress, FeedConfig config) {
        this.progress = progress;
        this.config = config;
    }

    /**
     * A feed that is too far behind.
     *
     * @param through until when it is complete; empty if it never was
     */
    public record FeedBehind(String topic, Optional<Instant> through) {}

    /**
     * Whether people may be evaluated: time goes on without facts, and somebody would fall below the guideline because of what is only
     * not known yet.
     */
    public boolean allCurrent(Instant now) {
        return behind(now).isEmpty();
    }

    /** The feeds that are too far behind at an instant. */
    public List<FeedBehind> behind(Instant now) {
        return TOPICS.stream().flatMap(topic -> look(topic, now)).toList();
    }

    private Stream<FeedBehind> look(String topic, Instant now) {
        if (progress.isThrough(topic, now.minus(config.cadence(topic)))) {
            return Stream.empty();
        }
        Instant through = progress.completeThrough(topic);
        return Stream.of(
                new FeedBehind(topic, through.equals(FeedProgress.NEVER) ? Optional.empty() : Optional.of(through)));
    }
}
