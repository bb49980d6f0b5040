package org.supervisionwatch.alerts.episode.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.episode.decision.FollowUp;
import org.supervisionwatch.alerts.episode.decision.StandingPosition;
import org.supervisionwatch.alerts.episode.store.EpisodeRecorder;
import org.supervisionwatch.alerts.episode.store.EpisodeRecorder.EpisodeCase;
import org.supervisionwatch.alerts.episode.store.EpisodeRecording;
import org.supervisionwatch.alerts.episode.store.EpisodeStore;
import org.supervisionwatch.alerts.episode.store.EpisodeStore.DecisionMoment;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.PersonFactsReader;
import org.supervisionwatch.chassis.sql.Sql;

/** Opens and closes follow-ups: a cancelled session to rebook, a series to move, two sessions missed in a row. */
@ApplicationScoped
class FollowUpRecorder {

    /** Standings of people with a recent cancelled or missed session, with a booking to come, or with an open follow-up. */
    private static final String STANDINGS = """
            select 'lapse' as kind, s.person_id, s.assignment_id, s.pack, s.requirement, null::date as window_from, s.team_id,
                   s.state, s.pack_version, s.anchor_on as anchor, null::numeric as credited, null::date as due_soon_from,
                   s.due_on as due, null::date as below_from, null::date as email_on, '{}'::date[] as escalate_on,
                   false as supervisor_away
              from standing s
             where s.organisation_id = :organisation and s.team_id is not null and s.window_from_on is null
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

    private static final Set<EpisodeKind> KINDS =
            EnumSet.of(EpisodeKind.REBOOK, EpisodeKind.SLOT_CLASH, EpisodeKind.MISSED_AGAIN);

    private final Sql sql;
    private final PersonFactsReader facts;
    private final CatalogueCache packs;
    private final EpisodeStore store;
    private final EpisodeRecorder recorder;

    FollowUpRecorder(
            Sql sql, PersonFactsReader facts, CatalogueCache packs, EpisodeStore store, EpisodeRecorder recorder) {
        this.sql = sql;
        this.facts = facts;
        this.packs = packs;
        this.store = store;
        this.recorder = recorder;
    }

    private record OpenFollowUp(EpisodeSubject subject, UUID teamId, StandingPosition position) {}

    /**
     * Opens and closes the follow-ups of an organisation.
     *
     * @param open every open episode of it
     */
    void review(UUID organisationId, List<Episode> open, DecisionMoment now) {
        List<OpenFollowUp> standings = standings(organisationId, now.on());
        Set<UUID> people =
                standings.stream().map(each -> each.subject().personId()).collect(Collectors.toSet());
        Map<UUID, PersonFacts> known = facts.load(people);
        Map<EpisodeSubject, List<Episode>> before =
                store.ofPeople(people).stream().collect(Collectors.groupingBy(Episode::subject));
        Map<UUID, Episode> remaining = ofTheseKinds(open);
        EpisodeRecording recording = recorder.begin();
        for (OpenFollowUp one : standings) {
            PersonFacts person = known.get(one.subject().personId());
            EpisodeCase about = new EpisodeCase(organisationId, one.teamId(), one.subject(), one.position(), now);
            Map<EpisodeKind, LocalDate> needed = person == null ? Map.of() : needed(about, person);
            for (EpisodeKind kind : KINDS) {
                List<Episode> same = before.getOrDefault(about.subject().as(kind), List.of());
                same.forEach(episode -> remaining.remove(episode.id()));
                if (!isFrozen(one, person, now.on())) {
                    update(about.as(kind), needed.get(kind), same, recording);
                }
            }
        }
        // the requirement of what is left no longer applies
        remaining.values().forEach(episode -> recording.close(episode, ClosingCause.NOT_APPLICABLE, now));
        recording.write();
    }

    /** While the person is away, their follow-ups stay as they are. */
    private static boolean isFrozen(OpenFollowUp one, @Nullable PersonFacts person, LocalDate today) {
        return person == null
                || UNCHANGED_IN.contains(one.position().state())
                || person.awayOn(today).isPresent();
    }

    private List<OpenFollowUp> standings(UUID organisationId, LocalDate today) {
        return sql.of(STANDINGS)
                .with("organisation", organisationId)
                .with("today", today)
                .list(OpenFollowUp.class);
    }

    private static Map<UUID, Episode> ofTheseKinds(List<Episode> open) {
        return open.stream()
                .filter(each -> KINDS.contains(each.subject().kind()))
                .collect(Collectors.toMap(Episode::id, Function.identity()));
    }

    /**
     * Opens or closes one.
     *
     * @param causeKnownOn null if there is nothing to arrange; an episode opened before that day had another cause
     */
    private void update(
            EpisodeCase about, @Nullable LocalDate causeKnownOn, List<Episode> same, EpisodeRecording recording) {
        Optional<Episode> open = same.stream().filter(Episode::open).findFirst();
        if (causeKnownOn != null && open.isEmpty()) {
            EpisodeKind kind = about.subject().kind();
            List<Episode> ofCause = same.stream()
                    .filter(episode -> !episode.openedOn().isBefore(causeKnownOn))
                    .toList();
            recording.notice(about, audience(kind, requirement(about)), kind.code(), ofCause);
        } else if (causeKnownOn == null) {
            open.ifPresent(episode -> recording.close(episode, ClosingCause.ARRANGED, about.now()));
        }
    }

    private Map<EpisodeKind, LocalDate> needed(EpisodeCase about, PersonFacts person) {
        HolidayDates holidays = about.pack(packs.current()).map(Pack::holidays).orElse(HolidayDates.NONE);
        return requirement(about)
                .map(requirement -> new FollowUp(
                                requirement.counts(),
                                about.position().late(),
                                about.position().dates().due(),
                                person.sessions(),
                                person::worksOn,
                                day -> person.awayOn(day).isPresent(),
                                new BusinessDays(holidays))
                        .on(about.now().on()))
                .orElse(Map.of());
    }

    private Optional<Requirement> requirement(EpisodeCase about) {
        return about.pack(packs.current())
                .flatMap(pack -> pack.requirement(about.subject().requirement()));
    }

    /** Two sessions missed in a row go to the clinical lead at once, if the requirement is a must. */
    private static Set<AlertAudience> audience(EpisodeKind kind, Optional<Requirement> of) {
        boolean must = of.map(requirement -> requirement.rule().strength() == RequirementStrength.MUST)
                .orElse(false);
        return kind == EpisodeKind.MISSED_AGAIN && must
                ? Set.of(AlertAudience.TEAM_LEAD, AlertAudience.CLINICAL_LEAD)
                : Set.of(AlertAudience.TEAM_LEAD);
    }
}
