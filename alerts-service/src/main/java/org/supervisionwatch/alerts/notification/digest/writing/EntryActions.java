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
import org.supervisionwatch.alerts.notification.digest.decision.MailRecipient;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientDigest.DigestItem;
import org.supervisionwatch.alerts.notification.digest.decision.RecipientPolicy;
import org.supervisionwatch.alerts.notification.digest.decision.SharedCauses;
import org.supervisionwatch.alerts.notification.digest.decision.SharedCauses.SharedCause;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster.RosterSupervisor;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;
import org.supervisionwatch.alerts.notification.digest.wording.NamingPolicy;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent.ToDo;

/** What to do, by when, and whom to ring. Pure. */
final class EntryActions {

    private static final int NAMED = 3;

    private final DigestSnapshot snapshot;
    private final NamingPolicy naming;

    EntryActions(DigestSnapshot snapshot, NamingPolicy naming) {
        this.snapshot = snapshot;
        this.naming = naming;
    }

    List<ToDo> of(DigestItem told, String recipient) {
        EpisodeSnapshot matter = told.matter();
        List<ToDo> all = new ArrayList<>();
        all.add(new ToDo("What to do", what(matter)));
        if (!matter.episode().isFinal()) {
            all.add(new ToDo("By when", byWhen(matter, told.team())));
        }
        all.add(new ToDo("Whom to ring", whom(matter, recipient)));
        new SharedCauses(snapshot)
                .cause(matter)
                .filter(SharedCause.SupervisorAbsence.class::isInstance)
                .map(SharedCause.SupervisorAbsence.class::cast)
                .ifPresent(away -> all.add(new ToDo(
                        "Who has room",
                        room(
                                away.supervisor(),
                                matter.details().types(),
                                Set.of(matter.who().id()),
                                due(List.of(told))))));
        return all;
    }

    List<ToDo> ofShared(SharedCause cause, List<DigestItem> told, Set<UUID> people) {
        List<ToDo> all = new ArrayList<>();
        Set<String> types = told.stream()
                .flatMap(one -> one.matter().details().types().stream())
                .collect(Collectors.toSet());
        switch (cause) {
            case SharedCause.SupervisorAbsence(var supervisor, Period _) -> {
                all.add(new ToDo("What to do", "Find somebody who stands in, or hold the sessions before."));
                all.add(new ToDo("Who has room", room(supervisor, types, people, due(told))));
            }
            case SharedCause.SharedCancellation _ ->
                all.add(new ToDo("What to do", "Book new dates for these people."));
        }
        all.add(new ToDo("By when", byWhen(told)));
        return all;
    }

    private String byWhen(List<DigestItem> told) {
        List<LocalDate> due = due(told);
        Optional<LocalDate> next =
                due.stream().filter(day -> !day.isBefore(snapshot.today())).findFirst();
        boolean late = due.isEmpty() || due.getFirst().isBefore(snapshot.today());
        return late
                ? "As soon as possible"
                        + next.map(day -> "; the next is due on " + DigestWording.day(day))
                                .orElse("")
                : DigestWording.day(due.getFirst()) + ", when the first is due";
    }

    /** When these are due, the earliest first. */
    private static List<LocalDate> due(List<DigestItem> told) {
        return told.stream()
                .map(one -> one.matter().episode().dates().due())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static String what(EpisodeSnapshot matter) {
        Episode episode = matter.episode();
        return switch (episode.subject().kind()) {
            case LAPSE ->
                episode.restraint().unrecorded()
                        ? "Ask whether it was held, and have it recorded. If it was not: "
                                + matter.details().fix()
                        : matter.details().fix();
            case NEEDS_COVER -> "Find somebody who stands in, or hold the session before.";
            case REBOOK -> "Give the cancelled session a new date.";
            case SLOT_CLASH -> "Move the series to a day that is worked.";
            case MISSED_AGAIN -> "Speak with both, and book the next session.";
        };
    }

    private String byWhen(EpisodeSnapshot matter, DigestTeam team) {
        Episode episode = matter.episode();
        LocalDate due = episode.dates().due();
        LocalDate below = episode.dates().belowFrom();
        if (episode.level().alerts()) {
            return next(matter, team)
                    .map(rung -> "Before " + DigestWording.day(RecipientPolicy.dueOn(rung, matter, team))
                            + ": then it goes to " + DigestWording.audience(rung.audience()))
                    .orElse("As soon as possible");
        }
        if (episode.level() == EpisodeLevel.OVERDUE && below != null && below.isAfter(snapshot.today())) {
            return "Before " + DigestWording.day(below) + ": from then on it is below the guideline";
        }
        return due == null || due.isBefore(snapshot.today()) ? "As soon as possible" : DigestWording.day(due);
    }

    /** The next step up that is still to come. */
    private Optional<EscalationStep> next(EpisodeSnapshot matter, DigestTeam team) {
        return matter.rungs().stream()
                .filter(rung -> rung.level() == EpisodeLevel.ESCALATED)
                .filter(rung -> RecipientPolicy.dueOn(rung, matter, team).isAfter(snapshot.today()))
                .findFirst();
    }

    private String whom(EpisodeSnapshot matter, String recipient) {
        List<RosterSupervisor> hers =
                snapshot.supervision().of(matter.who().id(), matter.details().types());
        if (hers.isEmpty()) {
            return "Nobody is named as supervisor in the roster: name one";
        }
        if (matter.episode().subject().kind() == EpisodeKind.NEEDS_COVER
                && hers.size() == 1
                && !hers.getFirst().left()) {
            return naming.of(matter.who().name()) + ", and whoever stands in";
        }
        String all = hers.stream().map(one -> whom(one, matter, recipient)).collect(Collectors.joining("; "));
        return hers.stream().allMatch(RosterSupervisor::left) ? all + ": name another" : all;
    }

    private String whom(RosterSupervisor one, EpisodeSnapshot matter, String recipient) {
        String email = one.email();
        if (email != null && new MailRecipient(email, null).email().equals(recipient)) {
            return naming.of(matter.who().name()) + ": you are the supervisor";
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

    /** Who is at work today and on the days still to come on which it is due. */
    private String room(RosterSupervisor insteadOf, Set<String> types, Set<UUID> people, List<LocalDate> due) {
        Set<LocalDate> days = Stream.concat(Stream.of(snapshot.today()), due.stream())
                .filter(day -> !day.isBefore(snapshot.today()))
                .collect(Collectors.toSet());
        List<String> found = snapshot.supervision().withRoom(types, insteadOf, people, days, NAMED).stream()
                .map(each -> each.supervisor().name() + " (" + people(each.people()) + ")")
                .toList();
        return found.isEmpty() ? "Nobody else supervises this here" : String.join(", ", found);
    }

    private static String people(int count) {
        return count == 1 ? "1 person" : count + " people";
    }
}
