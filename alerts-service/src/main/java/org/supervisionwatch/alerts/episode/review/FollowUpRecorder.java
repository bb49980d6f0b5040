package org.supervisionwatch.alerts.episode.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.episode.decision.FollowUp.FollowUpCause;
import org.supervisionwatch.alerts.episode.decision.FollowUpPlan;
import org.supervisionwatch.alerts.episode.review.FollowUpReader.AskedStanding;
import org.supervisionwatch.alerts.episode.review.FollowUpReader.PlannedFollowUps;
import org.supervisionwatch.alerts.episode.store.EpisodeRecorder;
import org.supervisionwatch.alerts.episode.store.EpisodeRecorder.EpisodeCase;
import org.supervisionwatch.alerts.episode.store.EpisodeRecording;
import org.supervisionwatch.alerts.episode.store.EpisodeStore;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.DecisionMoment;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;

/** Opens and closes follow-ups: a cancelled session to rebook, a series to move, two sessions missed in a row. */
@ApplicationScoped
class FollowUpRecorder {

    private final FollowUpReader reader;
    private final CatalogueCache packs;
    private final EpisodeStore store;
    private final EpisodeRecorder recorder;

    FollowUpRecorder(FollowUpReader reader, CatalogueCache packs, EpisodeStore store, EpisodeRecorder recorder) {
        this.reader = reader;
        this.packs = packs;
        this.store = store;
        this.recorder = recorder;
    }

    /**
     * Opens and closes the follow-ups of an organisation.
     *
     * @param open every open episode of it
     */
    void review(UUID organisationId, List<Episode> open, DecisionMoment now) {
        PlannedFollowUps planned = reader.of(organisationId, open, now.on());
        Set<UUID> people = planned.standings().stream()
                .map(each -> each.subject().personId())
                .collect(Collectors.toSet());
        Map<EpisodeSubject, List<Episode>> before =
                store.ofPeople(people).stream().collect(Collectors.groupingBy(Episode::subject));
        Map<UUID, Episode> remaining = ofTheseKinds(open);
        EpisodeRecording recording = recorder.begin();
        for (AskedStanding one : planned.standings()) {
            EpisodeCase about = new EpisodeCase(organisationId, one.teamId(), one.subject(), one.position(), now);
            for (EpisodeKind kind : FollowUpPlan.KINDS) {
                EpisodeSubject subject = one.subject().as(kind);
                List<Episode> same = before.getOrDefault(subject, List.of());
                same.forEach(episode -> remaining.remove(episode.id()));
                if (planned.changeable().contains(one.subject())) {
                    update(about.as(kind), planned.causes().get(subject), same, recording);
                }
            }
        }
        // the requirement of what is left no longer applies
        remaining.values().forEach(episode -> recording.close(episode, ClosingCause.NOT_APPLICABLE, now));
        recording.write();
    }

    private static Map<UUID, Episode> ofTheseKinds(List<Episode> open) {
        return open.stream()
                .filter(each -> FollowUpPlan.KINDS.contains(each.subject().kind()))
                .collect(Collectors.toMap(Episode::id, Function.identity()));
    }

    /**
     * Opens or closes one.
     *
     * @param cause null if there is nothing to arrange; an episode opened before it became known had another
     */
    private void update(
            EpisodeCase about, @Nullable FollowUpCause cause, List<Episode> same, EpisodeRecording recording) {
        Optional<Episode> open = same.stream().filter(Episode::open).findFirst();
        if (cause != null && open.isEmpty()) {
            EpisodeKind kind = about.subject().kind();
            List<Episode> ofCause = same.stream()
                    .filter(episode -> !episode.openedOn().isBefore(cause.knownOn()))
                    .toList();
            recording.notice(about, audience(about), kind.code(), ofCause);
        } else if (cause == null) {
            open.ifPresent(episode -> recording.close(episode, ClosingCause.ARRANGED, about.now()));
        }
    }

    /** Two sessions missed in a row go to the clinical lead at once, if the requirement is a must. */
    private Set<AlertAudience> audience(EpisodeCase about) {
        boolean must = about.pack(packs.current())
                .flatMap(pack -> pack.requirement(about.subject().requirement()))
                .filter(requirement -> requirement.rule().strength() == RequirementStrength.MUST)
                .isPresent();
        return about.subject().kind() == EpisodeKind.MISSED_AGAIN && must
                ? Set.of(AlertAudience.TEAM_LEAD, AlertAudience.CLINICAL_LEAD)
                : Set.of(AlertAudience.TEAM_LEAD);
    }
}
