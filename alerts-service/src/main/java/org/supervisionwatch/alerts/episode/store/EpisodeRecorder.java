package org.supervisionwatch.alerts.episode.store;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.episode.decision.StandingPosition;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.DecisionMoment;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/** Stores what was decided about episodes, for many of them at once. */
@ApplicationScoped
public class EpisodeRecorder {

    final EpisodeStore store;
    final EpisodeWriter writer;
    final EscalationStepStore steps;
    final CatalogueCache packs;
    final MeterRegistry meters;

    EpisodeRecorder(
            EpisodeStore store,
            EpisodeWriter writer,
            EscalationStepStore steps,
            CatalogueCache packs,
            MeterRegistry meters) {
        this.store = store;
        this.writer = writer;
        this.steps = steps;
        this.packs = packs;
        this.meters = meters;
    }

    /** Begins with nothing decided yet. Its callers own the transaction in which it is written. */
    public EpisodeRecording begin() {
        return new EpisodeRecording(this);
    }

    /** What a decision is about: the subject, and where the person stands. */
    public record EpisodeCase(
            UUID organisationId,
            @Nullable UUID teamId,
            EpisodeSubject subject,
            StandingPosition position,
            DecisionMoment now) {

        /** The case of another kind of episode about the same requirement. */
        public EpisodeCase as(EpisodeKind kind) {
            return new EpisodeCase(organisationId, teamId, subject.as(kind), position, now);
        }

        /** A case about the same person and requirement at the same moment. */
        public EpisodeCase of(EpisodeSubject other, StandingPosition at) {
            return new EpisodeCase(organisationId, teamId, other, at, now);
        }

        /** The pack in the version of the evaluation. */
        public Optional<Pack> pack(PackCatalogue catalogue) {
            return catalogue.byVersion(organisationId, subject.pack(), position.packVersion());
        }
    }
}
