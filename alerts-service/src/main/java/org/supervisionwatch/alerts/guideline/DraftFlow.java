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

/** Answers for drafts of packs. The next run sees it. */
@ApplicationScoped
public class DraftFlow {

    private final CatalogueCache packs;
    private final DraftAcknowledgementStore acknowledgements;
    private final Clock clock;

    DraftFlow(CatalogueCache packs, DraftAcknowledgementStore acknowledgements, Clock clock) {
        this.packs = packs;
        this.acknowledgements = acknowledgements;
        this.clock = clock;
    }

    /** The version of a pack that an organisation is under. @param acknowledged null: nobody has answered for it */
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

    /** Empty if no version of the pack is in force on the day. */
    public Optional<DraftPack> draft(UUID organisationId, String pack, LocalDate today) {
        return packs.fresh()
                .inForce(organisationId, pack, today)
                .map(PackVersion::pack)
                .map(it -> new DraftPack(
                        it.id(),
                        it.version(),
                        it.status(),
                        acknowledgements
                                .of(organisationId, it.id(), it.version())
                                .orElse(null)));
    }

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
