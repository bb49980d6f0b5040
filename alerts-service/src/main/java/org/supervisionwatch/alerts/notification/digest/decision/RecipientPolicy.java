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

/** Decides who is notified of a team and of an episode, from one snapshot of the roster. Pure. */
public final class RecipientPolicy {

    private final DigestSnapshot snapshot;
    private final DigestOrganisation organisation;

    public RecipientPolicy(DigestSnapshot snapshot) {
        this.snapshot = snapshot;
        this.organisation = snapshot.organisation();
    }

    /**
     * The recipients for a team today: its leads who are at work; without any, the deputies; without those, the organisation's fallback. For
     * a team in rehearsal it is only the clinical lead.
     */
    public List<MailRecipient> of(DigestTeam team) {
        return switch (team.mode()) {
            case OFF -> List.of();
            case REHEARSAL -> reachable(organisation.clinicalLead());
            case LIVE -> {
                List<MailRecipient> leads = leads(team);
                yield leads.isEmpty() ? reachable(organisation.fallback()) : leads;
            }
        };
    }

    /** Whether no lead of a live team can be reached, at work or not. A deputy may stand in all the same. */
    boolean hasNoReachableLead(DigestTeam team) {
        return team.mode() == MailingMode.LIVE
                && team.leads().stream()
                        .filter(lead -> !lead.deputy())
                        .allMatch(
                                lead -> addressed(lead.email(), lead.personId()).isEmpty());
    }

    /** Whether there is a clinical lead who can be reached. */
    boolean hasClinicalLead() {
        return !reachable(organisation.clinicalLead()).isEmpty();
    }

    /** The leads who are at work; without any, their deputies. */
    List<MailRecipient> leads(DigestTeam team) {
        List<MailRecipient> leads = reachable(team, lead -> !lead.deputy());
        return leads.isEmpty() ? reachable(team, DigestLead::deputy) : leads;
    }

    private List<MailRecipient> reachable(DigestTeam team, Predicate<DigestLead> which) {
        return team.leads().stream()
                .filter(which.and(lead -> !lead.away()))
                .flatMap(lead -> addressed(lead.email(), lead.personId()).stream())
                .distinct()
                .toList();
    }

    private List<MailRecipient> addressed(@Nullable String email, @Nullable UUID personId) {
        if (email == null || !MailRecipient.usable(email)) {
            return List.of();
        }
        MailRecipient one = new MailRecipient(email, personId);
        return snapshot.refused().contains(one.email()) ? List.of() : List.of(one);
    }

    /**
     * Who an episode concerns, by address, each with their highest due step; empty if no step of theirs is due yet.
     *
     * @param team of the episode
     */
    public Map<String, Optional<EscalationStep>> dueSteps(EpisodeSnapshot current, DigestTeam team) {
        Map<String, Optional<EscalationStep>> dueSteps = new LinkedHashMap<>();
        for (EscalationStep step : current.steps()) {
            Optional<EscalationStep> dueStep =
                    dueOn(step, current, team).isAfter(snapshot.today()) ? Optional.empty() : Optional.of(step);
            for (MailRecipient one : recipients(step, current, team)) {
                dueSteps.merge(one.email(), dueStep, (before, now) -> now.isPresent() ? now : before);
            }
        }
        return dueSteps;
    }

    private List<MailRecipient> recipients(EscalationStep step, EpisodeSnapshot current, DigestTeam team) {
        if (team.mode() == MailingMode.OFF) {
            return List.of();
        }
        if (team.mode() == MailingMode.REHEARSAL || current.signOff().unacknowledged()) {
            return withoutThePerson(current, reachable(organisation.clinicalLead()));
        }
        return audience(step, current, team).stream()
                .sorted()
                .flatMap(each -> inRole(each, current, team).stream())
                .toList();
    }

    /** Two sessions missed before the team went live, or noticed on that day, are notified to the lead only. */
    private static Set<AlertAudience> audience(EscalationStep step, EpisodeSnapshot current, DigestTeam team) {
        LocalDate liveOn = DigestSnapshot.liveOn(team, current);
        boolean openBefore = liveOn != null && !current.episode().openedOn().isAfter(liveOn);
        return step.level() == EpisodeLevel.NOTICE && openBefore ? Set.of(AlertAudience.TEAM_LEAD) : step.audience();
    }

    private List<MailRecipient> inRole(AlertAudience role, EpisodeSnapshot current, DigestTeam team) {
        return switch (role) {
            case SUPERVISEE -> reachable(current.who().email());
            case SUPERVISOR -> withoutThePerson(current, supervisors(current));
            case TEAM_LEAD -> leadsOf(current, team);
            case CLINICAL_LEAD -> firstAbove(current, List.of());
            case SERVICE_MANAGER ->
                firstReachable(current, List.of(), organisation.serviceManager(), organisation.fallback());
        };
    }

    private List<MailRecipient> supervisors(EpisodeSnapshot current) {
        return snapshot.supervision().of(current.who().id(), current.details().types()).stream()
                .flatMap(each -> addressed(each.email(), each.personId()).stream())
                .toList();
    }

    /** Who has the picture of the team in which an episode is, if it is not about themselves. */
    public List<MailRecipient> inChargeOf(EpisodeSnapshot current, DigestTeam team) {
        return current.signOff().unacknowledged() ? List.of() : withoutThePerson(current, of(team));
    }

    /** An episode about a lead of the team goes one level up, past deputies and co-leads. */
    private List<MailRecipient> leadsOf(EpisodeSnapshot current, DigestTeam team) {
        List<MailRecipient> ofTeam = of(team);
        List<MailRecipient> others = withoutThePerson(current, ofTeam);
        if (ofTeam.isEmpty() || (!others.isEmpty() && !leads(current, team))) {
            return others;
        }
        return firstAbove(current, ofTeam);
    }

    /** The first above the team who can be reached. */
    private List<MailRecipient> firstAbove(EpisodeSnapshot current, List<MailRecipient> excluded) {
        return firstReachable(
                current, excluded, organisation.clinicalLead(), organisation.serviceManager(), organisation.fallback());
    }

    private static boolean leads(EpisodeSnapshot current, DigestTeam team) {
        return team.leads().stream()
                .filter(lead -> !lead.deputy())
                .anyMatch(lead -> isThePerson(current, lead.personId(), lead.email()));
    }

    /** The first of these who can be reached, is not the person the episode is about, and is not excluded. */
    private List<MailRecipient> firstReachable(
            EpisodeSnapshot current, List<MailRecipient> excluded, @Nullable String... emails) {
        List<MailRecipient> all = new ArrayList<>();
        for (String email : emails) {
            all.addAll(reachable(email));
        }
        return withoutThePerson(current, all).stream()
                .filter(one -> excluded.stream().noneMatch(each -> each.email().equals(one.email())))
                .limit(1)
                .toList();
    }

    private static List<MailRecipient> withoutThePerson(EpisodeSnapshot current, List<MailRecipient> all) {
        return all.stream()
                .filter(one -> !isThePerson(current, one.personId(), one.email()))
                .toList();
    }

    private static boolean isThePerson(EpisodeSnapshot current, @Nullable UUID personId, @Nullable String email) {
        String own = current.who().email();
        return current.who().id().equals(personId)
                || (own != null
                        && email != null
                        && new MailRecipient(own, null).email().equals(new MailRecipient(email, null).email()));
    }

    private List<MailRecipient> reachable(@Nullable String email) {
        return addressed(email, null);
    }

    /** When a step is due. What was open when its team went live escalates from that day on: going live itself escalates nothing. */
    public static LocalDate dueOn(EscalationStep step, EpisodeSnapshot current, DigestTeam team) {
        LocalDate liveOn = DigestSnapshot.liveOn(team, current);
        LocalDate known = current.episode().knownBelowOn();
        if (step.level() != EpisodeLevel.ESCALATED || liveOn == null || known == null || !known.isBefore(liveOn)) {
            return step.dueOn();
        }
        // The step is already postponed until the episode was known, and by its days on hold. Days on hold before going
        // live are counted twice: a step may come a few days late, but never early.
        return step.dueOn().plusDays(ChronoUnit.DAYS.between(known, liveOn));
    }
}
