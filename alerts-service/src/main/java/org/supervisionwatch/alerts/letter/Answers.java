package org.supervisionwatch.alerts.letter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Episode;
import org.supervisionwatch.alerts.letter.Snapshot.Signing;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.shelf.DraftAcknowledgements;
import org.supervisionwatch.alerts.shelf.Edition;
import org.supervisionwatch.alerts.shelf.Shelf;

/**
 * Which drafts an organisation has answered for. Pure.
 *
 * @param days on which that was, by {@link DraftAcknowledgements#key}
 */
record Answers(Shelf shelf, UUID organisationId, Map<String, LocalDate> days) {

    Answers {
        days = Map.copyOf(days);
    }

    /** @param version of the pack under which she stands today; null if nobody knows any more */
    Signing of(Episode episode, @Nullable String version) {
        String pack = episode.subject().pack();
        if (!Pack.isDraft(shelf.status(organisationId, pack, version))) {
            return new Signing(false, null);
        }
        LocalDate answeredOn = version == null ? null : days.get(DraftAcknowledgements.key(pack, version));
        return new Signing(true, answeredOn == null ? null : heardFrom(episode, answeredOn));
    }

    /** A new version that is answered for later takes nothing back: what leads could hear of under an earlier one they could hear of then. */
    private LocalDate heardFrom(Episode episode, LocalDate answeredOn) {
        String pack = episode.subject().pack();
        LocalDate known = episode.knownBelowOn();
        LocalDate since = known == null ? episode.openedOn() : known;
        return shelf.inForce(organisationId, pack, since)
                .flatMap(this::tellableFrom)
                .filter(day -> !day.isAfter(since))
                .or(() -> versions(pack)
                        .flatMap(edition -> tellableFrom(edition).stream())
                        .filter(day -> day.isAfter(since))
                        .min(Comparator.naturalOrder()))
                .orElse(answeredOn);
    }

    private Stream<Edition> versions(String pack) {
        return shelf.of(organisationId).stream()
                .filter(edition -> edition.pack().id().equals(pack));
    }

    private Optional<LocalDate> tellableFrom(Edition edition) {
        Pack pack = edition.pack();
        return Pack.isDraft(pack.status())
                ? Optional.ofNullable(days.get(DraftAcknowledgements.key(pack.id(), pack.version())))
                : Optional.of(pack.effective().from());
    }
}
