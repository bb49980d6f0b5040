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
 * Looks at every open episode of an organisation, before its mails are composed and whenever somebody has asked for a hold: is it held,
 * is it still awaited, has it climbed. Its callers own the transaction; said twice it changes nothing.
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

    /** @param zone the organisation's */
    public void review(UUID organisationId, ZoneId zone, Instant at) {
        LocalDateTime wall = LocalDateTime.ofInstant(at, zone);
        Moment now = new Moment(at, wall.toLocalDate());
        List<Episode> open = store.openOf(organisationId);
        List<Episode> lapses = open.stream()
                .filter(episode -> episode.subject().kind() == Kind.LAPSE)
                .toList();
        Map<UUID, Situation> known = situations.of(organisationId, lapses, now.on());
        Map<UUID, List<Rung>> steps = rungs.of(lapses.stream().map(Episode::id).toList());
        for (Episode lapse : lapses) {
            Situation situation = known.get(lapse.id());
            if (situation != null) {
                List<Rung> hers = steps.getOrDefault(lapse.id(), List.of());
                book.enter(lapse, Review.of(lapse, hers, situation, wall), hers, now);
            }
        }
        store.dropStaleRequests(organisationId, now.on());
        arrangements.review(organisationId, open, now);
    }
}
