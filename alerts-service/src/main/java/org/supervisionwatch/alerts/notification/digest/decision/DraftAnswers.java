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
 * The draft packs that an organisation has acknowledged; says from when on an episode under a draft may be notified. Pure.
 *
 * @param acknowledgedOn the day of each acknowledgement in the organisation's zone, by {@link DraftAcknowledgementStore#key}
 */
public record DraftAnswers(PackCatalogue catalogue, UUID organisationId, Map<String, LocalDate> acknowledgedOn) {

    /** @param version of the pack that applies to the person today; null if it is no longer known */
    public PackSignOff of(Episode episode, @Nullable String version) {
        String pack = episode.subject().pack();
        if (!Pack.isDraft(catalogue.status(organisationId, pack, version))) {
            return new PackSignOff(false, null);
        }
        LocalDate day = version == null ? null : acknowledgedOn.get(DraftAcknowledgementStore.key(pack, version));
        return new PackSignOff(true, day == null ? null : notifiableFrom(episode, day));
    }

    /** Acknowledging a new version later changes nothing for what was already notifiable under an earlier one. */
    private LocalDate notifiableFrom(Episode episode, LocalDate acknowledgedOn) {
        String pack = episode.subject().pack();
        LocalDate known = episode.knownBelowOn();
        LocalDate since = known == null ? episode.openedOn() : known;
        return catalogue
                .inForce(organisationId, pack, since)
                .flatMap(this::signedOffOn)
                .filter(day -> !day.isAfter(since))
                .or(() -> versions(pack)
                        .flatMap(version -> signedOffOn(version).stream())
                        .filter(day -> day.isAfter(since))
                        .min(Comparator.naturalOrder()))
                .orElse(acknowledgedOn);
    }

    private Stream<PackVersion> versions(String pack) {
        return catalogue.of(organisationId).stream()
                .filter(version -> version.pack().id().equals(pack));
    }

    private Optional<LocalDate> signedOffOn(PackVersion version) {
        Pack pack = version.pack();
        return Pack.isDraft(pack.status())
                ? Optional.ofNullable(acknowledgedOn.get(DraftAcknowledgementStore.key(pack.id(), pack.version())))
                : Optional.of(pack.effective().from());
    }
}
