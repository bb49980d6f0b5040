package org.supervisionwatch.alerts.notification.digest.decision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;

/** Who is missing in the roster so that alerts are heard: what those who run the service are told, once a week while it lasts. Pure. */
public final class RosterVacancies {

    private final DigestSnapshot snapshot;
    private final RecipientPolicy recipients;
    private final LocalDate monday;

    private RosterVacancies(DigestSnapshot snapshot) {
        this.snapshot = snapshot;
        this.recipients = new RecipientPolicy(snapshot);
        this.monday = snapshot.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A mail to ops before it is addressed. @param about what makes it the same as another one */
    public record VacancyNotice(String about, String subject, List<String> lines) {

        public VacancyNotice {
            lines = List.copyOf(lines);
        }
    }

    public static List<VacancyNotice> of(DigestSnapshot snapshot) {
        RosterVacancies vacancies = new RosterVacancies(snapshot);
        return Stream.concat(
                        snapshot.teams().stream()
                                .filter(vacancies.recipients::leaderless)
                                .map(vacancies::lead),
                        vacancies.clinicalLead())
                .toList();
    }

    private VacancyNotice lead(DigestTeam team) {
        return new VacancyNotice(
                "no-lead/%s/%s".formatted(team.id(), monday),
                "a team has no lead",
                List.of(
                        "The team %s is live, and no lead of it can be written to: none is named, or they have left, or the roster has no"
                                        .formatted(team.name())
                                + " address for them that works.",
                        standIn(team),
                        "Name a lead in the staff system."));
    }

    private String standIn(DigestTeam team) {
        if (!recipients.leads(team).isEmpty()) {
            return "Today its mails go to its deputies.";
        }
        return recipients.of(team).isEmpty()
                ? "No deputy can be written to either, and there is no fallback address that works: today nobody hears in their place."
                : "No deputy can be written to either, or they are away: today its mails go to the organisation's fallback address.";
    }

    private Stream<VacancyNotice> clinicalLead() {
        List<String> lines = new ArrayList<>();
        add(
                lines,
                "In rehearsal, and heard of by nobody: %s.",
                teams(MailingMode.REHEARSAL).map(DigestTeam::name));
        add(
                lines,
                "Live, with something open that rests on a draft guideline that nobody has answered for, of which nobody hears: %s.",
                teams(MailingMode.LIVE).filter(this::restsOnDraft).map(DigestTeam::name));
        if (recipients.clinicallyLed() || lines.isEmpty()) {
            return Stream.empty();
        }
        lines.addFirst("No clinical lead can be written to: none is named, or the roster has no address that works.");
        lines.add("Name a clinical lead in the staff system.");
        return Stream.of(new VacancyNotice("no-clinical-lead/" + monday, "there is no clinical lead", lines));
    }

    private static void add(List<String> lines, String line, Stream<String> teams) {
        String names = teams.collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            lines.add(line.formatted(names));
        }
    }

    private Stream<DigestTeam> teams(MailingMode mode) {
        return snapshot.teams().stream().filter(team -> team.mode() == mode);
    }

    private boolean restsOnDraft(DigestTeam team) {
        return snapshot.matters().stream()
                .anyMatch(matter -> team.id().equals(matter.teamId())
                        && matter.episode().open()
                        && matter.signing().unanswered());
    }
}
