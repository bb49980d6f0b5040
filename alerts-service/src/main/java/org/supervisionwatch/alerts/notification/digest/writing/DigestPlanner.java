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

/** Decides what a run says to whom: one letter for each address with news, over all the teams it hears of. Pure. */
public final class DigestPlanner {

    private final DigestSnapshot snapshot;
    private final DigestScope round;
    private final RecipientPolicy recipients;
    private final Map<String, Map<UUID, DigestSnapshot.NotifiedBefore>> toldLast = new HashMap<>();
    private final Map<String, RecipientDigest> piles = new LinkedHashMap<>();
    private final Map<UUID, SuppressedEpisode> quiet = new LinkedHashMap<>();

    private DigestPlanner(DigestSnapshot snapshot, DigestScope round) {
        this.snapshot = snapshot;
        this.round = round;
        this.recipients = new RecipientPolicy(snapshot);
        for (DigestSnapshot.NotifiedBefore told : snapshot.told()) {
            toldLast.computeIfAbsent(told.recipient(), _ -> new HashMap<>()).put(told.episodeId(), told);
        }
    }

    /** Something that would be told if nothing restrained it. */
    public record SuppressedEpisode(Episode episode, NotificationPolicy.SuppressionReason reason) {}

    /** @param quiet one for each episode of which nobody is told, though a step is due */
    public record PlannedDigests(List<DigestContent> letters, List<SuppressedEpisode> quiet) {

        public PlannedDigests {
            letters = List.copyOf(letters);
            quiet = List.copyOf(quiet);
        }
    }

    /** @param links where it can be said that a session happened */
    public static PlannedDigests of(DigestSnapshot snapshot, DigestScope round, LinkMaker links) {
        return new DigestPlanner(snapshot, round).outcome(links);
    }

    /** Teams that are to be told but have nobody to tell, the organisation's fallback included. */
    public static List<DigestTeam> unheard(DigestSnapshot snapshot) {
        RecipientPolicy recipients = new RecipientPolicy(snapshot);
        return snapshot.teams().stream()
                .filter(team -> team.mode() != MailingMode.OFF)
                .filter(team -> recipients.of(team).isEmpty())
                .toList();
    }

    private PlannedDigests outcome(LinkMaker links) {
        for (DigestTeam team : snapshot.teams()) {
            recipients.of(team).forEach(one -> hear(one.email(), team));
        }
        for (EpisodeSnapshot matter : snapshot.matters()) {
            snapshot.team(matter.teamId()).ifPresent(team -> look(matter, team));
        }
        DigestWriter scribe = new DigestWriter(snapshot, round, links, toldLast);
        List<DigestContent> letters = piles.values().stream()
                .filter(pile -> pile.worthALetter() && round.writesTo(pile.recipient(), pile.teams()))
                .map(scribe::letter)
                .toList();
        return new PlannedDigests(letters, new ArrayList<>(quiet.values()));
    }

    private void hear(String recipient, DigestTeam team) {
        if (round.speaksOf(team.id(), recipient)) {
            pile(recipient).hear(team, !round.goingLive() && pictureDue(recipient, team));
        }
    }

    private void look(EpisodeSnapshot matter, DigestTeam team) {
        Map<String, Optional<EscalationStep>> concerned = recipients.concerned(matter, team);
        if (matter.signing().unanswered() && matter.episode().open() && team.mode() == MailingMode.LIVE) {
            recipients.of(team).stream()
                    .filter(one -> round.speaksOf(team.id(), one.email()))
                    .filter(one -> !concerned.containsKey(one.email()))
                    .forEach(one -> pile(one.email()).restsOnDraft(!concerned.isEmpty()));
        }
        concerned.forEach((recipient, call) -> {
            boolean hers = !round.goingLive()
                    || recipients.of(team).stream().anyMatch(one -> one.email().equals(recipient));
            if (hers && round.speaksOf(team.id(), recipient)) {
                say(matter, team, recipient, call.orElse(null));
            }
        });
    }

    private void say(EpisodeSnapshot matter, DigestTeam team, String recipient, @Nullable EscalationStep call) {
        NotificationPolicy.LastNotification last = Optional.ofNullable(toldLast.getOrDefault(recipient, Map.of())
                        .get(matter.episode().id()))
                .map(DigestSnapshot.NotifiedBefore::last)
                .orElse(null);
        NotificationPolicy.NotificationSituation situation = new NotificationPolicy.NotificationSituation(
                matter.episode(),
                matter.stillLate(),
                matter.known(),
                call,
                last,
                last != null && remind(team, last.on()));
        switch (NotificationPolicy.word(situation)) {
            case NotificationDecision.NotifyRecipient(var news) ->
                pile(recipient).tell(new RecipientDigest.DigestItem(matter, team, news));
            case NotificationDecision.SuppressNotification(var reason) -> {
                pile(recipient).quiet(matter, reason);
                if (reason.restrains()) {
                    quiet.put(matter.episode().id(), new SuppressedEpisode(matter.episode(), reason));
                }
            }
        }
    }

    private RecipientDigest pile(String recipient) {
        return piles.computeIfAbsent(recipient, RecipientDigest::new);
    }

    /** Whether what is open is to be told of again: a period of reminders has begun, and that was not shortly before. */
    private boolean remind(DigestTeam team, LocalDate toldOn) {
        LocalDate from = team.timetable().remindersFrom(snapshot.today());
        int half = (team.timetable().schedule().remindDays() + 1) / 2;
        return begun(team, from) && !toldOn.plusDays(half).isAfter(from);
    }

    private boolean begun(DigestTeam team, LocalDate from) {
        return !from.isAfter(snapshot.today())
                && (team.liveOn() == null || team.liveOn().isBefore(from));
    }

    private boolean pictureDue(String recipient, DigestTeam team) {
        LocalDate from = team.timetable().pictureFrom(snapshot.today());
        return begun(team, from)
                && snapshot.pictured().stream()
                        .filter(one -> one.recipient().equals(recipient)
                                && one.teamId().equals(team.id()))
                        .map(FullPicture::on)
                        .allMatch(on -> on.isBefore(from));
    }
}
