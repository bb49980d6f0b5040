package org.supervisionwatch.alerts.episode.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.episode.decision.FollowUp;
import org.supervisionwatch.alerts.episode.decision.FollowUp.FollowUpCause;
import org.supervisionwatch.alerts.episode.decision.FollowUpPlan;
import org.supervisionwatch.alerts.episode.decision.FollowUpPlan.AskedRequirement;
import org.supervisionwatch.alerts.episode.decision.SlotClash.MeetingSlot;
import org.supervisionwatch.alerts.episode.decision.StandingPosition;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.PersonFactsReader;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads what there is to arrange for the people of an organisation, with the same number of queries for any number of them. */
@ApplicationScoped
class FollowUpReader {

    /** Standings of people with a recent cancelled or missed session, with a booking to come, or with an open follow-up. */
    private static final String STANDINGS = """
            select 'lapse' as kind, s.person_id, s.assignment_id, s.pack, s.requirement, null::date as window_from, s.team_id,
                   s.window_from_on is not null as windowed,
                   s.state, s.pack_version, s.anchor_on as anchor, null::numeric as credited, null::date as due_soon_from,
                   s.due_on as due, null::date as below_from, null::date as email_on, '{}'::date[] as escalate_on,
                   false as supervisor_away
              from standing s
             where s.organisation_id = :organisation and s.team_id is not null
               and s.state not in ('NOT_APPLICABLE', 'EXEMPT')
               and (exists (select from attendance a join session x on x.id = a.session_id
                             where a.person_id = s.person_id
                               and ((x.status <> 'held' and x.happens_on > :today::date - 190)
                                    or (a.attended is not true and x.status = 'held' and x.happens_on > :today::date - 190)))
                    or exists (select from episode e where e.person_id = s.person_id and e.closed_at is null
                                  and e.kind in ('rebook', 'slot_clash', 'missed_again')))
            """;

    /** In these states open follow-ups stay as they are. */
    private static final Set<StandingState> UNCHANGED_IN = EnumSet.of(StandingState.UNKNOWN, StandingState.PAUSED);

    private final Sql sql;
    private final PersonFactsReader facts;
    private final MeetingSlots slots;
    private final CatalogueCache packs;

    FollowUpReader(Sql sql, PersonFactsReader facts, MeetingSlots slots, CatalogueCache packs) {
        this.sql = sql;
        this.facts = facts;
        this.slots = slots;
        this.packs = packs;
    }

    /** A requirement that a person is asked, as it is stored. */
    record AskedStanding(EpisodeSubject subject, UUID teamId, boolean windowed, StandingPosition position) {}

    /**
     * What there is to arrange.
     *
     * @param standings of the people who may have something to arrange
     * @param changeable those of them whose follow-ups may open and close: while somebody is away, theirs stay as they are
     * @param causes by the subject of the follow-up
     */
    record PlannedFollowUps(
            List<AskedStanding> standings, Set<EpisodeSubject> changeable, Map<EpisodeSubject, FollowUpCause> causes) {}

    /** @param open every open episode of the organisation */
    PlannedFollowUps of(UUID organisationId, List<Episode> open, LocalDate today) {
        List<AskedStanding> standings = sql.of(STANDINGS)
                .with("organisation", organisationId)
                .with("today", today)
                .list(AskedStanding.class);
        Map<UUID, PersonFacts> people = facts.load(
                standings.stream().map(each -> each.subject().personId()).collect(Collectors.toSet()));
        Set<EpisodeSubject> changeable = standings.stream()
                .filter(each -> changes(each, people, today))
                .map(AskedStanding::subject)
                .collect(Collectors.toSet());
        Set<EpisodeSubject> openSubjects = open.stream().map(Episode::subject).collect(Collectors.toSet());
        Map<EpisodeSubject, FollowUpCause> causes = new HashMap<>();
        asked(organisationId, standings, people, openSubjects, today)
                .values()
                .forEach(ofPerson -> causes.putAll(FollowUpPlan.of(ofPerson, openSubjects, today)));
        return new PlannedFollowUps(standings, changeable, causes);
    }

    private static boolean changes(AskedStanding one, Map<UUID, PersonFacts> people, LocalDate today) {
        PersonFacts person = people.get(one.subject().personId());
        return person != null
                && !UNCHANGED_IN.contains(one.position().state())
                && person.awayOn(today).isEmpty();
    }

    private Map<UUID, List<AskedRequirement>> asked(
            UUID organisationId,
            List<AskedStanding> standings,
            Map<UUID, PersonFacts> people,
            Set<EpisodeSubject> open,
            LocalDate today) {
        Map<String, MeetingSlot> slotOf = slots.of(organisationId, people.keySet(), today);
        Map<UUID, List<AskedRequirement>> asked = new HashMap<>();
        for (AskedStanding one : standings) {
            PersonFacts person = people.get(one.subject().personId());
            Optional<Pack> pack = packs.current()
                    .byVersion(
                            organisationId, one.subject().pack(), one.position().packVersion());
            Optional<Requirement> requirement =
                    pack.flatMap(it -> it.requirement(one.subject().requirement()));
            if (person != null && requirement.isPresent()) {
                FollowUp followUp = followUp(one, person, requirement.get(), pack.get(), slotOf);
                asked.computeIfAbsent(person.id(), _ -> new ArrayList<>())
                        .add(asked(one, requirement.get(), followUp, open));
            }
        }
        return asked;
    }

    /** A lapse, or cover that is needed, says already that a session is missing. */
    private static AskedRequirement asked(
            AskedStanding one, Requirement requirement, FollowUp followUp, Set<EpisodeSubject> open) {
        boolean covered = open.contains(one.subject().as(EpisodeKind.NEEDS_COVER));
        return new AskedRequirement(
                one.subject(),
                one.windowed(),
                !one.windowed() && (one.position().late() || covered),
                requirement.rule().strength() == RequirementStrength.MUST,
                followUp);
    }

    private static FollowUp followUp(
            AskedStanding one,
            PersonFacts person,
            Requirement requirement,
            Pack pack,
            Map<String, MeetingSlot> slotOf) {
        return new FollowUp(
                requirement.counts(),
                one.position().dates().due(),
                person.sessions(),
                slotOf,
                person::worksOn,
                day -> person.awayOn(day).isPresent(),
                new BusinessDays(pack.holidays()));
    }
}
