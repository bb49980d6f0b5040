package org.supervisionwatch.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Cause;
import org.supervisionwatch.alerts.alert.Episode;
import org.supervisionwatch.alerts.alert.EpisodeStore;
import org.supervisionwatch.alerts.alert.EpisodeStore.Moment;
import org.supervisionwatch.alerts.alert.Episodes;
import org.supervisionwatch.alerts.alert.Next;
import org.supervisionwatch.alerts.alert.Position;
import org.supervisionwatch.alerts.alert.Subject;
import org.supervisionwatch.alerts.standing.StandingChange;
import org.supervisionwatch.alerts.standing.StandingSummary;
import org.supervisionwatch.alerts.standing.StandingsChanged;

/**
 * From standings that changed to episodes. Runs in the evaluator's transaction, which holds the people's wake-ups: nobody
 * else decides about them meanwhile.
 */
@ApplicationScoped
public class AlertFlow {

    private final EpisodeStore store;
    private final MeterRegistry meters;

    AlertFlow(EpisodeStore store, MeterRegistry meters) {
        this.store = store;
        this.meters = meters;
    }

    void decide(@Observes StandingsChanged news) {
        Set<UUID> people = news.changes().stream().map(StandingChange::personId).collect(Collectors.toSet());
        Map<Subject, List<Episode>> known = store.ofPeople(people).stream()
                .collect(Collectors.groupingBy(each -> each.subject().ofAnyWindow()));
        for (StandingChange change : news.changes()) {
            Subject subject = subjectOf(change);
            List<Episode> hers = known.getOrDefault(subject.ofAnyWindow(), List.of());
            hers.forEach(episode -> supersede(episode, subject, change));
            List<Episode> ofWindow =
                    hers.stream().filter(each -> each.subject().equals(subject)).toList();
            apply(subject, change, decision(ofWindow, change));
        }
    }

    private void supersede(Episode episode, Subject subject, StandingChange change) {
        if (!episode.open() || episode.subject().equals(subject)) {
            return;
        }
        boolean inPost = change.teamId() != null;
        Optional<Cause> cause = inPost ? Episodes.superseded(change.after().state()) : Optional.of(Cause.LEFT);
        cause.ifPresent(known -> apply(episode.subject(), change, new Next.Close(episode, known)));
    }

    private static Next decision(List<Episode> known, StandingChange change) {
        // A post always has a team while it lasts.
        boolean inPost = change.teamId() != null;
        Position before = change.before() == null ? null : positionOf(change.before());
        return Episodes.next(known, before, positionOf(change.after()), inPost);
    }

    private void apply(Subject subject, StandingChange change, Next next) {
        Moment now = new Moment(change.at(), change.on());
        switch (next) {
            case Next.Open(var anchor) -> {
                UUID id = store.open(change.organisationId(), change.teamId(), subject, anchor, now);
                remember(id, subject, "opened", "below_guideline", now);
            }
            case Next.Reopen(var closed) -> {
                store.reopen(closed.id(), change.teamId());
                remember(closed.id(), subject, "reopened", "same_anchor", now);
            }
            case Next.KeepOpen(var open, var anchor) -> {
                store.keep(open.id(), anchor, change.teamId());
                remember(open.id(), subject, "kept_open", "still_late", now);
            }
            case Next.Close(var open, var cause) -> {
                store.close(open.id(), cause, now);
                remember(open.id(), subject, "closed", cause.code(), now);
            }
            case Next.Freeze(var open) -> remember(open.id(), subject, "frozen", "not_known", now);
            case Next.Quiet(var reason) -> stayQuiet(subject, reason, now);
        }
    }

    private void stayQuiet(Subject subject, Next.Reason reason, Moment now) {
        if (reason != Next.Reason.NOT_LATE) {
            remember(null, subject, "quiet", reason.name().toLowerCase(Locale.ROOT), now);
        }
    }

    private void remember(@Nullable UUID episode, Subject subject, String transition, String reason, Moment now) {
        store.remember(episode, subject, transition, reason, now);
        meters.counter("watch_episodes", "transition", transition).increment();
    }

    private static Subject subjectOf(StandingChange change) {
        return new Subject(
                change.personId(),
                change.assignmentId(),
                change.pack(),
                change.requirement(),
                change.after().windowFromOn());
    }

    private static Position positionOf(StandingSummary standing) {
        return new Position(standing.state(), standing.anchorOn(), standing.credited(), standing.packVersion());
    }
}
