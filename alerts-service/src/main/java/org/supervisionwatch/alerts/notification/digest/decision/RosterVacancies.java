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

/** Leads and clinical leads missing from the roster, as notices to ops: once a week for as long as it lasts. Pure. */
public final class RosterVacancies {

    private final DigestSnapshot snapshot;
    private final RecipientPolicy recipients;
    private final LocalDate monday;

    private RosterVacancies(DigestSnapshot snapshot) {
        this.snapshot = snapshot;
        this.recipients = new RecipientPolicy(snapshot);
        this.monday = snapshot.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A mail to ops before it is addressed. @param about its key: a second notice with the same one is not sent */
    public record VacancyNotice(String about, String subject, List<String> lines) {}

    public static List<VacancyNotice> of(DigestSnapshot snapshot) {
        RosterVacancies vacancies = new RosterVacancies(snapshot);
        return Stream.concat(
                        snapshot.teams().stream()
                                .filter(vacancies.recipients::hasNoReachableLead)
                                .map(vacancies::lead),
                        vacancies.clinicalLead())
                .toList();
    }

    private VacancyNotice lead(DigestTeam team) {
        return new VacancyNotice(
                "no-lead/%s/%s".formatted(team.id(), monday),
                "a team has no lead",
                List.of(
                        "The team %s is live, but no lead can be reached: none is named, they have left, or the roster has no working address"
                                        .formatted(team.name())
                                + " for them.",
                        standIn(team),
                        "Name a lead in the staff system."));
    }

    private String standIn(DigestTeam team) {
        if (!recipients.leads(team).isEmpty()) {
            return "Today its mails go to its deputies.";
        }
        return recipients.of(team).isEmpty()
                ? "No deputy can be reached either, and there is no working fallback address: today nobody is notified in their place."
                : "No deputy can be reached either, or they are away: today its mails go to the organisation's fallback address.";
    }

    private Stream<VacancyNotice> clinicalLead() {
        List<String> lines = new ArrayList<>();
        add(
                lines,
                "In rehearsal, with nobody notified: %s.",
                teams(MailingMode.REHEARSAL).map(DigestTeam::name));
        add(
                lines,
                "Live, with something open under an unapproved draft guideline and nobody notified: %s.",
                teams(MailingMode.LIVE).filter(this::hasUnacknowledgedDraft).map(DigestTeam::name));
        if (recipients.hasClinicalLead() || lines.isEmpty()) {
            return Stream.empty();
        }
        lines.addFirst("No clinical lead can be reached: none is named, or the roster has no working address.");
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

    private boolean hasUnacknowledgedDraft(DigestTeam team) {
        return snapshot.episodes().stream()
                .anyMatch(current -> team.id().equals(current.teamId())
                        && current.episode().open()
                        && current.signOff().unacknowledged());
    }
}
