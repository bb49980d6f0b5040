package org.supervisionwatch.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.alert.EpisodeStore.Moment;

/**
 * Looks at every open episode of an organisation before its mails are composed: is it held, is a record still awaited, has it climbed.
 * Its callers own the transaction; said twice it changes nothing.
 */
@ApplicationScoped
public class Reviews {

    private final EpisodeStore store;
    private final RungStore rungs;
    private final Situations situations;
    private final Arrangements arrangements;
    private final EpisodeBook book;

    Reviews(EpisodeStore store, RungStore rungs, Situations situations, Arrangements arrangements, EpisodeBook book) {
        this.store = store;
        this.rungs = rungs;
        this.situations = situations;
        this.arrangements = arrangements;
        this.book = book;
    }

    /**
     * Looks at one alone, about which somebody has asked for something. It does not climb, and is not back: that is the next run's to say.
     *
     * @param zone the organisation's
     */
    public void reviewHolds(UUID organisationId, Episode episode, ZoneId zone, Instant at) {
        LocalDateTime wall = LocalDateTime.ofInstant(at, zone);
        Moment now = new Moment(at, wall.toLocalDate());
        Situation situation =
                situations.of(organisationId, List.of(episode), now.on()).get(episode.id());
        if (situation != null && !(situation.asked() instanceof Situation.Asked.Cancelled)) {
            List<Rung> hers = rungs.of(List.of(episode.id())).getOrDefault(episode.id(), List.of());
            book.enter(episode, Review.of(episode, hers, situation, wall).atLevel(episode.level()), hers, now);
        }
    }

    /** @param zone the organisation's */
    public void review(UUID organisationId, ZoneId zone, Instant at) {
        LocalDateTime wall = LocalDateTime.ofInstant(at, zone);
        Moment now = new Moment(at, wall.toLocalDate());
        List<Episode> open = store.openOf(organisationId);
        Map<UUID, Situation> known = situations.of(organisationId, open, now.on());
        Map<UUID, List<Rung>> steps = rungs.of(open.stream().map(Episode::id).toList());
        for (Episode episode : open) {
            Situation situation = known.get(episode.id());
            if (situation != null) {
                List<Rung> hers = steps.getOrDefault(episode.id(), List.of());
                book.enter(episode, Review.of(episode, hers, situation, wall), hers, now);
            }
        }
        store.dropStaleRequests(organisationId, now.on());
        arrangements.review(organisationId, open, now);
    }
}
