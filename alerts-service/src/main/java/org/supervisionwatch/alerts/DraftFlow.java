package org.supervisionwatch.alerts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.shelf.DraftAcknowledgements;
import org.supervisionwatch.alerts.shelf.DraftAcknowledgements.Acknowledged;
import org.supervisionwatch.alerts.shelf.Edition;
import org.supervisionwatch.alerts.shelf.Packs;

/** Answers for drafts of packs. The next run sees it. */
@ApplicationScoped
public class DraftFlow {

    private final Packs packs;
    private final DraftAcknowledgements acknowledgements;
    private final Clock clock;

    DraftFlow(Packs packs, DraftAcknowledgements acknowledgements, Clock clock) {
        this.packs = packs;
        this.acknowledgements = acknowledgements;
        this.clock = clock;
    }

    /** The version of a pack that an organisation is under. @param acknowledged null: nobody has answered for it */
    public record Draft(
            String pack,
            String version,
            String status,
            @Nullable Acknowledged acknowledged) {

        boolean isDraft() {
            return Pack.isDraft(status);
        }
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    /** Empty if no version of the pack is in force on the day. */
    public Optional<Draft> draft(UUID organisationId, String pack, LocalDate today) {
        return packs.fresh()
                .inForce(organisationId, pack, today)
                .map(Edition::pack)
                .map(it -> new Draft(
                        it.id(),
                        it.version(),
                        it.status(),
                        acknowledgements
                                .of(organisationId, it.id(), it.version())
                                .orElse(null)));
    }

    public Draft acknowledge(UUID organisationId, Draft draft, String by) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            acknowledgements.save(organisationId, draft.pack(), draft.version(), by, now);
            return new Draft(
                    draft.pack(),
                    draft.version(),
                    draft.status(),
                    acknowledgements
                            .of(organisationId, draft.pack(), draft.version())
                            .orElseThrow());
        });
    }
}
