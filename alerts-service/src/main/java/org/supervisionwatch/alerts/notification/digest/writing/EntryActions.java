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
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.EntryGroup;
import org.supervisionwatch.alerts.notification.digest.decision.MailRecipient;
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
    private final NamingPolicy naming;

    EntryActions(DigestSnapshot snapshot, NamingPolicy naming) {
        this.snapshot = snapshot;
        this.naming = naming;
    }

    List<ToDo> of(DigestItem item, String recipient) {
        EpisodeSnapshot current = item.current();
        List<ToDo> all = new ArrayList<>();
        all.add(new ToDo("What to do", action(current)));
        if (!current.episode().isFinal()) {
            all.add(new ToDo("By when", byWhen(current, item.team())));
        }
        all.add(new ToDo("Who to contact", contact(current, recipient)));
        new SharedCauses(snapshot)
                .cause(current)
                .filter(SharedCause.SupervisorAbsence.class::isInstance)
                .map(SharedCause.SupervisorAbsence.class::cast)
                .map(SharedCause.SupervisorAbsence::supervisor)
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
        switch (cause) {
            case SharedCause.SupervisorAbsence(var supervisor, Period _) -> {
                all.add(new ToDo("What to do", "Find cover, or hold the sessions beforehand."));
                all.add(capacity(supervisor, types, people, due(items)));
            }
            case SharedCause.SharedCancellation _ ->
                all.add(new ToDo("What to do", "Book new dates for these people."));
        }
        all.add(new ToDo("By when", byWhen(items)));
        return all;
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
            case LAPSE -> ofLapse(episode, current.details().fix());
            case NEEDS_COVER -> "Find cover, or hold the session beforehand.";
            case REBOOK -> "Rebook the cancelled session.";
            case SLOT_CLASH -> "Move the series to a working day.";
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

    private String contact(EpisodeSnapshot current, String recipient) {
        List<RosterSupervisor> supervisors =
                snapshot.supervision().of(current.who().id(), current.details().types());
        if (supervisors.isEmpty()) {
            return "No supervisor is named in the roster: name one";
        }
        if (current.episode().subject().kind() == EpisodeKind.NEEDS_COVER
                && supervisors.size() == 1
                && !supervisors.getFirst().left()) {
            return naming.of(current.who().name()) + ", and whoever provides cover";
        }
        String all = supervisors.stream()
                .map(one -> contact(one, current, recipient))
                .collect(Collectors.joining("; "));
        return supervisors.stream().allMatch(RosterSupervisor::left) ? all + ": name another" : all;
    }

    private String contact(RosterSupervisor one, EpisodeSnapshot current, String recipient) {
        String email = one.email();
        if (email != null && new MailRecipient(email, null).email().equals(recipient)) {
            return naming.of(current.who().name()) + ": you are the supervisor";
        }
        return one.name() + ", the supervisor" + away(one);
    }

    private String away(RosterSupervisor one) {
        if (one.left()) {
            return ", who has left";
        }
        return snapshot.supervision()
                .awayOn(one, snapshot.today())
                .map(away -> ", who is away" + DigestWording.until(away.to()))
                .orElse("");
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
