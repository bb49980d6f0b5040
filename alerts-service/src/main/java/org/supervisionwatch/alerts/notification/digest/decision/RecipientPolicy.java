package org.supervisionwatch.alerts.notification.digest.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestLead;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestOrganisation;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;

/** Decides who is told. Everything comes from one snapshot of the roster. Pure. */
public final class RecipientPolicy {

    private final DigestSnapshot snapshot;
    private final DigestOrganisation organisation;

    public RecipientPolicy(DigestSnapshot snapshot) {
        this.snapshot = snapshot;
        this.organisation = snapshot.organisation();
    }

    /**
     * Who hears of a team today: its leads who are at work; without any, their deputies; without those, the organisation's fallback. A team
     * in rehearsal is heard of by the clinical lead alone.
     */
    public List<MailRecipient> of(DigestTeam team) {
        return switch (team.mode()) {
            case OFF -> List.of();
            case REHEARSAL -> first(organisation.clinicalLead());
            case LIVE -> {
                List<MailRecipient> leads = leads(team);
                yield leads.isEmpty() ? first(organisation.fallback()) : leads;
            }
        };
    }

    /** Whether none of a team's leads can be written to, be they at work or not; a deputy may hear in their place. */
    boolean leaderless(DigestTeam team) {
        return team.mode() == MailingMode.LIVE
                && team.leads().stream()
                        .filter(lead -> !lead.deputy())
                        .allMatch(
                                lead -> addressed(lead.email(), lead.personId()).isEmpty());
    }

    /** Whether there is a clinical lead who can be written to. */
    boolean clinicallyLed() {
        return !first(organisation.clinicalLead()).isEmpty();
    }

    /** The leads who are at work; without any, their deputies. */
    List<MailRecipient> leads(DigestTeam team) {
        List<MailRecipient> leads = reachable(team, lead -> !lead.deputy());
        return leads.isEmpty() ? reachable(team, DigestLead::deputy) : leads;
    }

    private List<MailRecipient> reachable(DigestTeam team, Predicate<DigestLead> which) {
        List<MailRecipient> all = new ArrayList<>();
        for (DigestLead lead : team.leads()) {
            if (which.test(lead) && !lead.away()) {
                all.addAll(addressed(lead.email(), lead.personId()));
            }
        }
        return all.stream().distinct().toList();
    }

    private List<MailRecipient> addressed(@Nullable String email, @Nullable UUID personId) {
        if (email == null || !MailRecipient.usable(email)) {
            return List.of();
        }
        MailRecipient one = new MailRecipient(email, personId);
        return snapshot.refused().contains(one.email()) ? List.of() : List.of(one);
    }

    /**
     * Whom a matter concerns, each with the worst step due that she plays a part in: none if no such step is due yet.
     *
     * @param team of the matter
     */
    public Map<String, Optional<EscalationStep>> concerned(EpisodeSnapshot matter, DigestTeam team) {
        Map<String, Optional<EscalationStep>> concerned = new LinkedHashMap<>();
        for (EscalationStep rung : matter.rungs()) {
            Optional<EscalationStep> call =
                    dueOn(rung, matter, team).isAfter(snapshot.today()) ? Optional.empty() : Optional.of(rung);
            for (MailRecipient one : told(rung, matter, team)) {
                concerned.merge(one.email(), call, (before, now) -> now.isPresent() ? now : before);
            }
        }
        return concerned;
    }

    private List<MailRecipient> told(EscalationStep rung, EpisodeSnapshot matter, DigestTeam team) {
        if (team.mode() == MailingMode.OFF) {
            return List.of();
        }
        if (team.mode() == MailingMode.REHEARSAL || matter.signing().unanswered()) {
            return others(matter, first(organisation.clinicalLead()));
        }
        return audience(rung, matter, team).stream()
                .sorted()
                .flatMap(each -> playing(each, matter, team).stream())
                .toList();
    }

    /** Going live tells nobody above the lead of two sessions that were missed before: what is noticed on that day counts as such. */
    private static Set<AlertAudience> audience(EscalationStep rung, EpisodeSnapshot matter, DigestTeam team) {
        LocalDate live = DigestSnapshot.liveOn(team, matter);
        boolean before = live != null && !matter.episode().openedOn().isAfter(live);
        return rung.level() == EpisodeLevel.NOTICE && before ? Set.of(AlertAudience.TEAM_LEAD) : rung.audience();
    }

    private List<MailRecipient> playing(AlertAudience part, EpisodeSnapshot matter, DigestTeam team) {
        return switch (part) {
            case SUPERVISEE -> first(matter.who().email());
            case SUPERVISOR -> others(matter, supervisors(matter));
            case TEAM_LEAD -> leadsOf(matter, team);
            case CLINICAL_LEAD ->
                up(
                        matter,
                        List.of(),
                        organisation.clinicalLead(),
                        organisation.serviceManager(),
                        organisation.fallback());
            case SERVICE_MANAGER -> up(matter, List.of(), organisation.serviceManager(), organisation.fallback());
        };
    }

    private List<MailRecipient> supervisors(EpisodeSnapshot matter) {
        List<MailRecipient> all = new ArrayList<>();
        for (SupervisionRoster.RosterSupervisor each :
                snapshot.supervision().of(matter.who().id(), matter.details().types())) {
            all.addAll(addressed(each.email(), each.personId()));
        }
        return all;
    }

    /** What is about a lead of the team goes one step up, past her deputies and those who lead with her. */
    private List<MailRecipient> leadsOf(EpisodeSnapshot matter, DigestTeam team) {
        List<MailRecipient> ofTeam = of(team);
        List<MailRecipient> others = others(matter, ofTeam);
        if (ofTeam.isEmpty() || (!others.isEmpty() && !leads(matter, team))) {
            return others;
        }
        return up(matter, ofTeam, organisation.clinicalLead(), organisation.serviceManager(), organisation.fallback());
    }

    private static boolean leads(EpisodeSnapshot matter, DigestTeam team) {
        return team.leads().stream()
                .filter(lead -> !lead.deputy())
                .anyMatch(lead -> isHerself(matter, lead.personId(), lead.email()));
    }

    /** The first of these who can be reached, is not the person herself and none of those. */
    private List<MailRecipient> up(EpisodeSnapshot matter, List<MailRecipient> not, @Nullable String... emails) {
        List<MailRecipient> all = new ArrayList<>();
        for (String email : emails) {
            all.addAll(first(email));
        }
        return others(matter, all).stream()
                .filter(one -> not.stream().noneMatch(each -> each.email().equals(one.email())))
                .limit(1)
                .toList();
    }

    private static List<MailRecipient> others(EpisodeSnapshot matter, List<MailRecipient> all) {
        return all.stream().filter(one -> !isHerself(matter, one)).toList();
    }

    private static boolean isHerself(EpisodeSnapshot matter, MailRecipient one) {
        return isHerself(matter, one.personId(), one.email());
    }

    private static boolean isHerself(EpisodeSnapshot matter, @Nullable UUID personId, @Nullable String email) {
        String hers = matter.who().email();
        return matter.who().id().equals(personId)
                || (hers != null
                        && email != null
                        && new MailRecipient(hers, null).email().equals(new MailRecipient(email, null).email()));
    }

    private List<MailRecipient> first(@Nullable String email) {
        return addressed(email, null);
    }

    /** What was open when its team went live climbs from that day on: going live escalates nothing. */
    public static LocalDate dueOn(EscalationStep rung, EpisodeSnapshot matter, DigestTeam team) {
        LocalDate live = DigestSnapshot.liveOn(team, matter);
        LocalDate known = matter.episode().knownBelowOn();
        if (rung.level() != EpisodeLevel.ESCALATED || live == null || known == null || !known.isBefore(live)) {
            return rung.dueOn();
        }
        // The step is put off already until it was known, and by the days held. Those held before it was live count
        // twice: rather a
        // few days late than early.
        return rung.dueOn().plusDays(ChronoUnit.DAYS.between(known, live));
    }
}
