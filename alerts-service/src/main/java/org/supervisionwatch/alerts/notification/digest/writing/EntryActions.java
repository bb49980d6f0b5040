package org.supervisionwatch.alerts.notification.digest.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.notification.digest.decision.ClashWording;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.EntryGroup;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientDigest.DigestItem;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientPolicy;
import org.supervisionwatch.alerts.notification.digest.decision.SharedCauses;
import org.supervisionwatch.alerts.notification.digest.decision.SharedCauses.SharedCause;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster.RosterSupervisor;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;
import org.supervisionwatch.alerts.notification.digest.wording.NamingPolicy;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.ToDo;
import org.supervisionwatch.chassis.text.EnglishText;

/** The actions of an entry: what to do, by when, who to contact and who has capacity. Pure. */
final class EntryActions {

    private static final int NAMED = 3;

    private final DigestSnapshot snapshot;
    private final ContactWording contacts;

    EntryActions(DigestSnapshot snapshot, NamingPolicy naming) {
        this.snapshot = snapshot;
        this.contacts = new ContactWording(snapshot, naming);
    }

    List<ToDo> of(DigestItem item, String recipient) {
        EpisodeSnapshot current = item.current();
        List<ToDo> all = new ArrayList<>();
        all.add(new ToDo("What to do", action(current)));
        if (EntryGroup.of(current.episode()) == EntryGroup.ENDED_SHORT) {
            return all;
        }
        if (!current.episode().isFinal()) {
            all.add(new ToDo("By when", byWhen(current, item.team())));
        }
        all.add(new ToDo("Who to contact", contacts.of(current, recipient)));
        new SharedCauses(snapshot)
                .cause(current)
                .flatMap(EntryActions::notAtWork)
                .map(away -> capacity(
                        away, current.details().types(), Set.of(current.who().id()), due(List.of(item))))
                .ifPresent(all::add);
        return all;
    }

    List<ToDo> ofShared(SharedCause cause, List<DigestItem> items, Set<UUID> people) {
        List<ToDo> all = new ArrayList<>();
        Set<String> types = items.stream()
                .flatMap(item -> item.current().details().types().stream())
                .collect(Collectors.toSet());
        all.add(new ToDo("What to do", action(cause)));
        all.add(notAtWork(cause)
                .map(supervisor -> capacity(supervisor, types, people, due(items)))
                .orElseGet(() -> new ToDo("Who to contact", contacts.of(items))));
        all.add(new ToDo("By when", byWhen(items)));
        return all;
    }

    private static String action(SharedCause cause) {
        return switch (cause) {
            case SharedCause.SupervisorAbsence _ -> "Find cover, or hold the sessions beforehand.";
            case SharedCause.SupervisorDeparture _ ->
                "Name another supervisor in the roster, and agree dates with them.";
            case SharedCause.SharedCancellation _ -> "Book new dates for these people.";
            case SharedCause.SlotMismatch(var _, var clash) -> ClashWording.move(clash);
        };
    }

    /** The supervisor who cannot supervise at present. */
    private static Optional<RosterSupervisor> notAtWork(SharedCause cause) {
        return switch (cause) {
            case SharedCause.SupervisorAbsence(var supervisor, Period _) -> Optional.of(supervisor);
            case SharedCause.SupervisorDeparture(var supervisor) -> Optional.of(supervisor);
            case SharedCause.SharedCancellation _, SharedCause.SlotMismatch _ -> Optional.empty();
        };
    }

    private String byWhen(List<DigestItem> items) {
        List<LocalDate> due = due(items);
        Optional<LocalDate> next =
                due.stream().filter(day -> !day.isBefore(snapshot.today())).findFirst();
        boolean late = due.isEmpty() || due.getFirst().isBefore(snapshot.today());
        return late
                ? "As soon as possible"
                        + next.map(day -> "; the next is due on " + EnglishText.day(day))
                                .orElse("")
                : EnglishText.day(due.getFirst()) + ", when the first is due";
    }

    /** The due dates, the earliest first. */
    private static List<LocalDate> due(List<DigestItem> items) {
        return items.stream()
                .map(item -> item.current().episode().dates().due())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static String action(EpisodeSnapshot current) {
        Episode episode = current.episode();
        return switch (episode.subject().kind()) {
            case LAPSE ->
                current.background().clash() == null || episode.isFinal()
                        ? ofLapse(episode, current.details().fix())
                        : ClashWording.move(current.background().clash()) + " "
                                + ofLapse(episode, current.details().fix());
            case NEEDS_COVER -> "Find cover, or hold the session beforehand.";
            case REBOOK -> "Rebook the cancelled session.";
            case SLOT_CLASH ->
                current.background().clash() == null
                        ? "Move the series to a working day."
                        : ClashWording.move(current.background().clash());
            case MISSED_AGAIN -> "Ask what got in the way, and agree a date for the next session.";
        };
    }

    private static String ofLapse(Episode lapse, String fix) {
        if (EntryGroup.of(lapse) == EntryGroup.ENDED_SHORT) {
            return "Nothing to do now. You are told once, for the record.";
        }
        return lapse.restraint().unrecorded()
                ? "Ask whether it was held, and have it recorded. If it was not: " + fix
                : fix;
    }

    private String byWhen(EpisodeSnapshot current, DigestTeam team) {
        Episode episode = current.episode();
        LocalDate due = episode.dates().due();
        LocalDate below = episode.dates().belowFrom();
        if (episode.level().alerts()) {
            return next(current, team)
                    .map(step -> "Before " + EnglishText.day(RecipientPolicy.dueOn(step, current, team))
                            + ", when it goes to " + DigestWording.audience(step.audience()))
                    .orElse("As soon as possible");
        }
        if (episode.level() == EpisodeLevel.OVERDUE && below != null && below.isAfter(snapshot.today())) {
            return "Before " + EnglishText.day(below) + ", when it falls below the guideline";
        }
        return due == null || due.isBefore(snapshot.today()) ? "As soon as possible" : EnglishText.day(due);
    }

    /** The next escalation step that is still to come. */
    private Optional<EscalationStep> next(EpisodeSnapshot current, DigestTeam team) {
        return current.steps().stream()
                .filter(step -> step.level() == EpisodeLevel.ESCALATED)
                .filter(step -> RecipientPolicy.dueOn(step, current, team).isAfter(snapshot.today()))
                .findFirst();
    }

    /** Supervisors who are at work today and on the coming due dates. */
    private ToDo capacity(RosterSupervisor insteadOf, Set<String> types, Set<UUID> people, List<LocalDate> due) {
        Set<LocalDate> days = Stream.concat(Stream.of(snapshot.today()), due.stream())
                .filter(day -> !day.isBefore(snapshot.today()))
                .collect(Collectors.toSet());
        List<String> found = snapshot.supervision().withCapacity(types, insteadOf, people, days, NAMED).stream()
                .map(each -> each.supervisor().name() + " (" + people(each.people()) + ")")
                .toList();
        return new ToDo(
                "Who has capacity",
                found.isEmpty() ? "No other supervisor is available for this" : String.join(", ", found));
    }

    static String people(long count) {
        return count == 1 ? "1 person" : count + " people";
    }
}
