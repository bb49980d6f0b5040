package org.supervisionwatch.alerts.letter;

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
import org.supervisionwatch.alerts.alert.Level;
import org.supervisionwatch.alerts.alert.Rung;
import org.supervisionwatch.alerts.letter.Snapshot.Lead;
import org.supervisionwatch.alerts.letter.Snapshot.Matter;
import org.supervisionwatch.alerts.letter.Snapshot.Mode;
import org.supervisionwatch.alerts.letter.Snapshot.Organisation;
import org.supervisionwatch.alerts.letter.Snapshot.Team;
import org.supervisionwatch.alerts.pack.Alerts.Audience;

/** Decides who is told. Everything comes from one snapshot of the roster. Pure. */
public final class Recipients {

    private final Snapshot snapshot;
    private final Organisation organisation;

    Recipients(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.organisation = snapshot.organisation();
    }

    /**
     * Who hears of a team today: its leads who are at work; without any, their deputies; without those, the organisation's fallback. A team
     * in rehearsal is heard of by the clinical lead alone.
     */
    List<Addressee> of(Team team) {
        return switch (team.mode()) {
            case OFF -> List.of();
            case REHEARSAL -> first(organisation.clinicalLead());
            case LIVE -> {
                List<Addressee> leads = leads(team);
                yield leads.isEmpty() ? first(organisation.fallback()) : leads;
            }
        };
    }

    /** Whether none of a team's leads can be written to, be they at work or not; a deputy may hear in their place. */
    boolean leaderless(Team team) {
        return team.mode() == Mode.LIVE
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
    List<Addressee> leads(Team team) {
        List<Addressee> leads = reachable(team, lead -> !lead.deputy());
        return leads.isEmpty() ? reachable(team, Lead::deputy) : leads;
    }

    private List<Addressee> reachable(Team team, Predicate<Lead> which) {
        List<Addressee> all = new ArrayList<>();
        for (Lead lead : team.leads()) {
            if (which.test(lead) && !lead.away()) {
                all.addAll(addressed(lead.email(), lead.personId()));
            }
        }
        return all.stream().distinct().toList();
    }

    private List<Addressee> addressed(@Nullable String email, @Nullable UUID personId) {
        if (email == null || !Addressee.usable(email)) {
            return List.of();
        }
        Addressee one = new Addressee(email, personId);
        return snapshot.refused().contains(one.email()) ? List.of() : List.of(one);
    }

    /**
     * Whom a matter concerns, each with the worst step due that she plays a part in: none if no such step is due yet.
     *
     * @param team of the matter
     */
    Map<String, Optional<Rung>> concerned(Matter matter, Team team) {
        Map<String, Optional<Rung>> concerned = new LinkedHashMap<>();
        for (Rung rung : matter.rungs()) {
            Optional<Rung> call =
                    dueOn(rung, matter, team).isAfter(snapshot.today()) ? Optional.empty() : Optional.of(rung);
            for (Addressee one : told(rung, matter, team)) {
                concerned.merge(one.email(), call, (before, now) -> now.isPresent() ? now : before);
            }
        }
        return concerned;
    }

    private List<Addressee> told(Rung rung, Matter matter, Team team) {
        if (team.mode() == Mode.OFF) {
            return List.of();
        }
        if (team.mode() == Mode.REHEARSAL || matter.signing().unanswered()) {
            return others(matter, first(organisation.clinicalLead()));
        }
        return audience(rung, matter, team).stream()
                .sorted()
                .flatMap(each -> playing(each, matter, team).stream())
                .toList();
    }

    /** Going live tells nobody above the lead of two sessions that were missed before: what is noticed on that day counts as such. */
    private static Set<Audience> audience(Rung rung, Matter matter, Team team) {
        LocalDate live = Snapshot.liveOn(team, matter);
        boolean before = live != null && !matter.episode().openedOn().isAfter(live);
        return rung.level() == Level.NOTICE && before ? Set.of(Audience.TEAM_LEAD) : rung.audience();
    }

    private List<Addressee> playing(Audience part, Matter matter, Team team) {
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

    private List<Addressee> supervisors(Matter matter) {
        List<Addressee> all = new ArrayList<>();
        for (Supervision.Supervisor each :
                snapshot.supervision().of(matter.who().id(), matter.details().types())) {
            all.addAll(addressed(each.email(), each.personId()));
        }
        return all;
    }

    /** What is about a lead of the team goes one step up, past her deputies and those who lead with her. */
    private List<Addressee> leadsOf(Matter matter, Team team) {
        List<Addressee> ofTeam = of(team);
        List<Addressee> others = others(matter, ofTeam);
        if (ofTeam.isEmpty() || (!others.isEmpty() && !leads(matter, team))) {
            return others;
        }
        return up(matter, ofTeam, organisation.clinicalLead(), organisation.serviceManager(), organisation.fallback());
    }

    private static boolean leads(Matter matter, Team team) {
        return team.leads().stream()
                .filter(lead -> !lead.deputy())
                .anyMatch(lead -> isHerself(matter, lead.personId(), lead.email()));
    }

    /** The first of these who can be reached, is not the person herself and none of those. */
    private List<Addressee> up(Matter matter, List<Addressee> not, @Nullable String... emails) {
        List<Addressee> all = new ArrayList<>();
        for (String email : emails) {
            all.addAll(first(email));
        }
        return others(matter, all).stream()
                .filter(one -> not.stream().noneMatch(each -> each.email().equals(one.email())))
                .limit(1)
                .toList();
    }

    private static List<Addressee> others(Matter matter, List<Addressee> all) {
        return all.stream().filter(one -> !isHerself(matter, one)).toList();
    }

    private static boolean isHerself(Matter matter, Addressee one) {
        return isHerself(matter, one.personId(), one.email());
    }

    private static boolean isHerself(Matter matter, @Nullable UUID personId, @Nullable String email) {
        String hers = matter.who().email();
        return matter.who().id().equals(personId)
                || (hers != null
                        && email != null
                        && new Addressee(hers, null).email().equals(new Addressee(email, null).email()));
    }

    private List<Addressee> first(@Nullable String email) {
        return addressed(email, null);
    }

    /** What was open when its team went live climbs from that day on: going live escalates nothing. */
    static LocalDate dueOn(Rung rung, Matter matter, Team team) {
        LocalDate live = Snapshot.liveOn(team, matter);
        LocalDate known = matter.episode().knownBelowOn();
        if (rung.level() != Level.ESCALATED || live == null || known == null || !known.isBefore(live)) {
            return rung.dueOn();
        }
        // The step is put off already until it was known, and by the days held. Those held before it was live count
        // twice: rather a
        // few days late than early.
        return rung.dueOn().plusDays(ChronoUnit.DAYS.between(known, live));
    }
}
