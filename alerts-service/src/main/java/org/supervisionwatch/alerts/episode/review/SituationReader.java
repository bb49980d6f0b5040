package org.supervisionwatch.alerts.episode.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.episode.decision.LapseSituation;
import org.supervisionwatch.alerts.episode.decision.LapseSituation.RequestedHold;
import org.supervisionwatch.alerts.episode.decision.RecordBy;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.PersonFactsReader;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads the situation of open lapses, with the same number of queries for any number of them. */
@ApplicationScoped
public class SituationReader {

    /** How far back to look. Whoever has supervised a person since counts as their supervisor if the roster names nobody. */
    static final int DAYS_BACK = 92;

    private static final String HOLDS = """
            select h.episode_id, h.session_id, h.until_on, s.status, s.happens_on
              from episode_hold h join episode e on e.id = h.episode_id
              left join attendance a on a.session_id = h.session_id and a.person_id = e.person_id
              left join session s on s.id = a.session_id
             where h.episode_id = any (:episodes)
            """;

    private static final String UNKNOWN = """
            select 'lapse' as kind, person_id, assignment_id, pack, requirement, null::date as window_from from standing
             where person_id = any (:people) and state = 'UNKNOWN'
            """;

    private final Sql sql;
    private final PersonFactsReader facts;
    private final CatalogueCache packs;
    private final SupervisorRecords records;

    SituationReader(Sql sql, PersonFactsReader facts, CatalogueCache packs, SupervisorRecords records) {
        this.sql = sql;
        this.facts = facts;
        this.packs = packs;
        this.records = records;
    }

    /**
     * The situation of each of these episodes of one organisation; left out if the person or the requirement is no longer known.
     *
     * @param today in the organisation's zone
     */
    public Map<UUID, LapseSituation> of(UUID organisationId, Collection<Episode> lapses, LocalDate today) {
        Set<UUID> people =
                lapses.stream().map(lapse -> lapse.subject().personId()).collect(Collectors.toSet());
        Map<UUID, PersonFacts> known = facts.load(people);
        SituationFacts shared = new SituationFacts(
                records.of(organisationId, people, today.minusDays(DAYS_BACK), today),
                unknown(people),
                requestedHolds(lapses),
                recordBy(organisationId),
                today);
        Map<UUID, LapseSituation> situations = new HashMap<>();
        for (Episode lapse : lapses) {
            PersonFacts person = known.get(lapse.subject().personId());
            Optional<Requirement> requirement = requirement(organisationId, lapse, today);
            if (person != null && requirement.isPresent()) {
                situations.put(lapse.id(), shared.situation(lapse, requirement.get(), person));
            }
        }
        return situations;
    }

    /**
     * What was read for all episodes.
     *
     * @param unknown the subjects whose standing is unknown
     */
    private record SituationFacts(
            SupervisorRecords.LatestRecords recorded,
            Set<EpisodeSubject> unknown,
            Map<UUID, RequestedHold> requestedHolds,
            RecordBy recordBy,
            LocalDate today) {

        LapseSituation situation(Episode lapse, Requirement requirement, PersonFacts person) {
            Set<String> types = requirement.counts().types();
            boolean byRecord = requirement instanceof Interval;
            return new LapseSituation(
                    !unknown.contains(lapse.subject().as(EpisodeKind.LAPSE)),
                    person.awayOn(today)
                            .map(away -> new LapseSituation.SituationAbsence(away.from(), away.backOn()))
                            .orElse(null),
                    UnsettledBookings.of(lapse, requirement, person.sessions(), today),
                    byRecord && recorded.knowsSupervisorOf(person.id(), types),
                    recorded.of(person.id(), types),
                    requestedHolds.get(lapse.id()),
                    recordBy);
        }
    }

    /** The person's booking with this id; empty if there is none. */
    Optional<Session> booking(UUID personId, UUID sessionId) {
        return Optional.ofNullable(facts.load(Set.of(personId)).get(personId)).stream()
                .flatMap(person -> person.sessions().stream())
                .filter(session -> session.status() == SessionStatus.BOOKED)
                .filter(session -> sessionId.toString().equals(session.id()))
                .findFirst();
    }

    /** The requirement as it is today; empty if the pack no longer has it. */
    Optional<Requirement> requirement(UUID organisationId, Episode lapse, LocalDate today) {
        return packs.current()
                .inForce(organisationId, lapse.subject().pack(), today)
                .flatMap(effective ->
                        effective.pack().requirement(lapse.subject().requirement()));
    }

    private RecordBy recordBy(UUID organisationId) {
        return sql.of("select coalesce(record_by, '') from organisation where id = :organisation")
                .with("organisation", organisationId)
                .first(String.class)
                .map(RecordBy::of)
                .orElse(RecordBy.DEFAULT);
    }

    private Set<EpisodeSubject> unknown(Collection<UUID> people) {
        return Set.copyOf(sql.of(UNKNOWN).with("people", people).list(EpisodeSubject.class));
    }

    private Map<UUID, RequestedHold> requestedHolds(Collection<Episode> lapses) {
        return sql.of(HOLDS).with("episodes", lapses.stream().map(Episode::id).toList()).list(FoundHold.class).stream()
                .collect(Collectors.toMap(FoundHold::episodeId, FoundHold::requested));
    }

    /**
     * A requested hold as stored.
     *
     * @param status of its session; null if the person no longer takes part in it
     */
    private record FoundHold(
            UUID episodeId,
            @Nullable UUID sessionId,
            @Nullable LocalDate untilOn,
            @Nullable SessionStatus status,
            @Nullable LocalDate happensOn) {

        RequestedHold requested() {
            if (sessionId == null) {
                return new RequestedHold.ExemptionHold(Objects.requireNonNull(untilOn));
            }
            return switch (status) {
                case BOOKED -> new RequestedHold.PendingBooking(sessionId, Objects.requireNonNull(happensOn));
                case CANCELLED -> new RequestedHold.CancelledBooking(sessionId);
                case HELD, MISSED -> new RequestedHold.SettledBooking(sessionId);
                case null -> new RequestedHold.CancelledBooking(sessionId);
            };
        }
    }
}
