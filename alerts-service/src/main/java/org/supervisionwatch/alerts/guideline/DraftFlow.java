package org.supervisionwatch.alerts.guideline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.DraftAcknowledgementStore;
import org.supervisionwatch.alerts.guideline.catalogue.DraftAcknowledgementStore.AcknowledgedDraft;
import org.supervisionwatch.alerts.guideline.catalogue.PackVersion;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/** Reads and stores acknowledgements of draft packs. The next notification run takes them into account. */
@ApplicationScoped
public class DraftFlow {

    private final CatalogueCache catalogueCache;
    private final DraftAcknowledgementStore acknowledgements;
    private final Clock clock;

    DraftFlow(CatalogueCache catalogueCache, DraftAcknowledgementStore acknowledgements, Clock clock) {
        this.catalogueCache = catalogueCache;
        this.acknowledgements = acknowledgements;
        this.clock = clock;
    }

    /** The version of a pack in force for an organisation. @param acknowledged null if it has not been acknowledged */
    public record DraftPack(
            String pack,
            String version,
            String status,
            @Nullable AcknowledgedDraft acknowledged) {

        boolean isDraft() {
            return Pack.isDraft(status);
        }
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    /** The version of the pack in force on the day; empty if there is none. */
    public Optional<DraftPack> draft(UUID organisationId, String pack, LocalDate today) {
        return catalogueCache
                .fresh()
                .inForce(organisationId, pack, today)
                .map(PackVersion::pack)
                .map(version -> new DraftPack(
                        version.id(),
                        version.version(),
                        version.status(),
                        acknowledgements
                                .of(organisationId, version.id(), version.version())
                                .orElse(null)));
    }

    /** Stores an acknowledgement of this version, unless there is one already. */
    public DraftPack acknowledge(UUID organisationId, DraftPack draft, String by) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            acknowledgements.save(organisationId, draft.pack(), draft.version(), by, now);
            return new DraftPack(
                    draft.pack(),
                    draft.version(),
                    draft.status(),
                    acknowledgements
                            .of(organisationId, draft.pack(), draft.version())
                            .orElseThrow());
        });
    }
}
