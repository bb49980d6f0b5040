package org.supervisionwatch.alerts.notification.digest.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.notification.digest.decision.DigestScope;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.FullPicture;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.NotificationPolicy;
import org.supervisionwatch.alerts.notification.digest.decision.NotificationPolicy.NotificationDecision;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientDigest;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientPolicy;

/** Plans the digests of a run: one for each address with news or a full picture due, covering all its teams. Pure. */
public final class DigestPlanner {

    private final DigestSnapshot snapshot;
    private final DigestScope scope;
    private final RecipientPolicy recipients;
    private final Map<String, Map<UUID, DigestSnapshot.NotifiedBefore>> lastNotified = new HashMap<>();
    private final Map<String, RecipientDigest> digests = new LinkedHashMap<>();
    private final Map<UUID, SuppressedEpisode> suppressed = new LinkedHashMap<>();
    private final List<Episode> toldOnce = new ArrayList<>();

    private DigestPlanner(DigestSnapshot snapshot, DigestScope scope) {
        this.snapshot = snapshot;
        this.scope = scope;
        this.recipients = new RecipientPolicy(snapshot);
        for (DigestSnapshot.NotifiedBefore before : snapshot.lastNotifications()) {
            lastNotified
                    .computeIfAbsent(before.recipient(), _ -> new HashMap<>())
                    .put(before.episodeId(), before);
        }
    }

    /** An episode with a due step whose notification is suppressed. */
    public record SuppressedEpisode(Episode episode, NotificationPolicy.SuppressionReason reason) {}

    /**
     * The digests of a run.
     *
     * @param suppressed one for each episode with a due step that is suppressed
     * @param toldOnce the windows that ended short of which everybody concerned has been notified, so that they close
     */
    public record PlannedDigests(
            List<DigestContent> contents, List<SuppressedEpisode> suppressed, List<Episode> toldOnce) {}

    /** @param links to the page on which a session can be recorded */
    public static PlannedDigests of(DigestSnapshot snapshot, DigestScope scope, LinkMaker links) {
        return new DigestPlanner(snapshot, scope).plan(links);
    }

    /** Teams in rehearsal or live without any recipient, not even the organisation's fallback. */
    public static List<DigestTeam> withoutRecipients(DigestSnapshot snapshot) {
        RecipientPolicy recipients = new RecipientPolicy(snapshot);
        return snapshot.teams().stream()
                .filter(team -> team.mode() != MailingMode.OFF)
                .filter(team -> recipients.of(team).isEmpty())
                .toList();
    }

    private PlannedDigests plan(LinkMaker links) {
        for (DigestTeam team : snapshot.teams()) {
            recipients.of(team).forEach(one -> addTeam(one.email(), team));
        }
        for (EpisodeSnapshot current : snapshot.episodes()) {
            snapshot.team(current.teamId()).ifPresent(team -> consider(current, team));
        }
        DigestWriter writer = new DigestWriter(snapshot, scope, links, lastNotified);
        List<DigestContent> contents = digests.values().stream()
                .filter(digest -> digest.isWorthSending() && scope.mayMail(digest.recipient(), digest.teamIds()))
                .map(writer::content)
                .toList();
        return new PlannedDigests(contents, new ArrayList<>(suppressed.values()), toldOnce);
    }

    private void addTeam(String recipient, DigestTeam team) {
        if (scope.covers(team.id(), recipient)) {
            digest(recipient).addTeam(team, !scope.goingLive() && fullPictureDue(recipient, team));
        }
    }

    private void consider(EpisodeSnapshot current, DigestTeam team) {
        Map<String, Optional<EscalationStep>> dueSteps = recipients.dueSteps(current, team);
        if (current.episode().open() && current.episode().isFinal() && haveBeenTold(current.episode(), dueSteps)) {
            toldOnce.add(current.episode());
        }
        if (current.episode().open() && current.episode().level() == EpisodeLevel.AT_RISK) {
            recipients.inChargeOf(current, team).stream()
                    .filter(one -> scope.covers(team.id(), one.email()))
                    .forEach(one -> digest(one.email()).addAtRisk(current));
        }
        if (current.signOff().unacknowledged() && current.episode().open() && team.mode() == MailingMode.LIVE) {
            recipients.of(team).stream()
                    .filter(one -> scope.covers(team.id(), one.email()))
                    .filter(one -> !dueSteps.containsKey(one.email()))
                    .forEach(one -> digest(one.email()).addUnacknowledgedDraft(!dueSteps.isEmpty()));
        }
        dueSteps.forEach((recipient, dueStep) -> {
            boolean addressed = !scope.goingLive()
                    || recipients.of(team).stream().anyMatch(one -> one.email().equals(recipient));
            if (addressed && scope.covers(team.id(), recipient)) {
                decide(current, team, recipient, dueStep.orElse(null));
            }
        });
    }

    /** Whether all of these people have had a mail that says what is due. */
    private boolean haveBeenTold(Episode episode, Map<String, Optional<EscalationStep>> dueSteps) {
        return !dueSteps.isEmpty()
                && dueSteps.entrySet().stream().allMatch(each -> {
                    DigestSnapshot.NotifiedBefore before =
                            lastNotified.getOrDefault(each.getKey(), Map.of()).get(episode.id());
                    return before != null
                            && before.accepted()
                            && each.getValue()
                                    .filter(step -> before.last().news().covers(step))
                                    .isPresent();
                });
    }

    private void decide(EpisodeSnapshot current, DigestTeam team, String recipient, @Nullable EscalationStep dueStep) {
        UUID episode = current.episode().id();
        DigestSnapshot.NotifiedBefore before =
                lastNotified.getOrDefault(recipient, Map.of()).get(episode);
        NotificationPolicy.LastNotification last = before == null ? null : before.last();
        NotificationPolicy.NotificationSituation situation = new NotificationPolicy.NotificationSituation(
                current, dueStep, last, last != null && remind(team, last.on()));
        switch (NotificationPolicy.decide(situation)) {
            case NotificationDecision.NotifyRecipient(var news) ->
                digest(recipient).add(new RecipientDigest.DigestItem(current, team, news));
            case NotificationDecision.SuppressNotification(var reason) -> {
                digest(recipient).addSuppressed(current, reason);
                if (reason.suppressesDueStep()) {
                    suppressed.put(current.episode().id(), new SuppressedEpisode(current.episode(), reason));
                }
            }
        }
    }

    private RecipientDigest digest(String recipient) {
        return digests.computeIfAbsent(recipient, RecipientDigest::new);
    }

    /** Whether a reminder is due: a reminder period has begun, and the last notification is at least half a period older. */
    private boolean remind(DigestTeam team, LocalDate notifiedOn) {
        LocalDate from = team.timetable().remindersFrom(snapshot.today());
        int half = (team.timetable().schedule().remindDays() + 1) / 2;
        return hasBegun(team, from) && !notifiedOn.plusDays(half).isAfter(from);
    }

    private boolean hasBegun(DigestTeam team, LocalDate from) {
        return !from.isAfter(snapshot.today())
                && (team.liveOn() == null || team.liveOn().isBefore(from));
    }

    private boolean fullPictureDue(String recipient, DigestTeam team) {
        LocalDate from = team.timetable().fullPictureFrom(snapshot.today());
        return hasBegun(team, from)
                && snapshot.fullPictures().stream()
                        .filter(one -> one.recipient().equals(recipient)
                                && one.teamId().equals(team.id()))
                        .map(FullPicture::on)
                        .allMatch(on -> on.isBefore(from));
    }
}
