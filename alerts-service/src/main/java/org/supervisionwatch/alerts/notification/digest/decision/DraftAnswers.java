package org.supervisionwatch.alerts.notification.digest.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.guideline.catalogue.DraftAcknowledgementStore;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.catalogue.PackVersion;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.PackSignOff;

/**
 * Which drafts an organisation has answered for. Pure.
 *
 * @param days on which that was, by {@link DraftAcknowledgementStore#key}
 */
public record DraftAnswers(PackCatalogue shelf, UUID organisationId, Map<String, LocalDate> days) {

    public DraftAnswers {
        days = Map.copyOf(days);
    }

    /** @param version of the pack under which she stands today; null if nobody knows any more */
    public PackSignOff of(Episode episode, @Nullable String version) {
        String pack = episode.subject().pack();
        if (!Pack.isDraft(shelf.status(organisationId, pack, version))) {
            return new PackSignOff(false, null);
        }
        LocalDate answeredOn = version == null ? null : days.get(DraftAcknowledgementStore.key(pack, version));
        return new PackSignOff(true, answeredOn == null ? null : heardFrom(episode, answeredOn));
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

    private Stream<PackVersion> versions(String pack) {
        return shelf.of(organisationId).stream()
                .filter(edition -> edition.pack().id().equals(pack));
    }

    private Optional<LocalDate> tellableFrom(PackVersion edition) {
        Pack pack = edition.pack();
        return Pack.isDraft(pack.status())
                ? Optional.ofNullable(days.get(DraftAcknowledgementStore.key(pack.id(), pack.version())))
                : Optional.of(pack.effective().from());
    }
}
