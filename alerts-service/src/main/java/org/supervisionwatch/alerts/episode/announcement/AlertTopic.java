package org.supervisionwatch.alerts.episode.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.announcement.AlertEvent.AlertProgress;
import org.supervisionwatch.alerts.episode.announcement.AlertEvent.AlertedPerson;
import org.supervisionwatch.alerts.episode.announcement.AlertEvent.AlertedRequirement;
import org.supervisionwatch.alerts.episode.store.EpisodeNews;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.wording.RequirementWording;
import org.supervisionwatch.chassis.publish.PublishedTopic;
import org.supervisionwatch.chassis.sql.Sql;

/** Loads the state of episodes for publication on {@code alerts.v1}: two queries for any number of episodes. */
@ApplicationScoped
public class AlertTopic implements PublishedTopic {

    private static final String EPISODES = """
            select e.*, k.reason as acknowledged_reason, k.until_on as acknowledged_until, s.pack_version,
                   case when e.closed_at is null then s.next_booked_on end as next_booked_on
              from episode e
              left join episode_acknowledgement k on k.episode_id = e.id and e.closed_at is null
              left join standing s on s.person_id = e.person_id and s.assignment_id is not distinct from e.assignment_id
                                  and s.pack = e.pack and s.requirement = e.requirement
             where e.id = any (:episodes)
            """;
    private static final String SUPERVISING = """
            select distinct v.person_id as supervisee, v.type, v.supervisor_person_id as person_id, v.external_id
              from person_supervisor v join person p on p.id = v.person_id join organisation o on o.id = p.organisation_id
             where v.person_id = any (:people) and v.from_on <= (:now::timestamptz at time zone o.zone)::date
               and (v.to_on is null or v.to_on >= (:now::timestamptz at time zone o.zone)::date)
             order by supervisee, v.type
            """;

    private final Sql sql;
    private final CatalogueCache packs;
    private final Clock clock;

    AlertTopic(Sql sql, CatalogueCache packs, Clock clock) {
        this.sql = sql;
        this.packs = packs;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return EpisodeNews.topic();
    }

    @Override
    public String eventType() {
        return "org.supervisionwatch.alert.v1";
    }

    @Override
    public Map<UUID, AlertEvent> load(Map<UUID, Long> versions) {
        Instant now = clock.instant();
        List<FoundAlert> episodes =
                sql.of(EPISODES).with("episodes", versions.keySet()).list(FoundAlert.class);
        Set<UUID> people =
                episodes.stream().map(each -> each.about().personId()).collect(Collectors.toSet());
        List<CurrentSupervisor> supervising =
                sql.of(SUPERVISING).with("people", people).with("now", now).list(CurrentSupervisor.class);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return episodes.stream()
                .collect(Collectors.toMap(
                        FoundAlert::id,
                        found -> event(found, Objects.requireNonNull(versions.get(found.id())), supervising, today)));
    }

    /** An episode as it is stored, with the version of its standing. */
    private record FoundAlert(
            UUID id,
            AlertedPerson about,
            String strength,
            String pack,
            @Nullable String packVersion,
            String requirement,
            AlertProgress course) {}

    private AlertEvent event(FoundAlert found, long version, List<CurrentSupervisor> supervising, LocalDate today) {
        AlertedRequirement asked = requirement(found, today);
        List<CurrentSupervisor> supervisors =
                CurrentSupervisor.of(supervising, found.about().personId(), Set.copyOf(asked.types()));
        return new AlertEvent(
                found.id(),
                version,
                found.about(),
                asked,
                found.course(),
                distinct(supervisors, CurrentSupervisor::personId),
                distinct(supervisors, CurrentSupervisor::externalId));
    }

    private AlertedRequirement requirement(FoundAlert found, LocalDate today) {
        Optional<Requirement> known = pack(found.about().organisationId(), found.pack(), found.packVersion(), today)
                .flatMap(it -> it.requirement(found.requirement()));
        String title = known.map(RequirementWording::title).orElse(found.requirement());
        Set<String> types = known.map(it -> it.counts().types()).orElse(Set.of());
        return new AlertedRequirement(
                found.strength(),
                found.pack(),
                found.packVersion(),
                found.requirement(),
                title,
                types.stream().sorted().toList());
    }

    private Optional<Pack> pack(UUID organisation, String id, @Nullable String version, LocalDate today) {
        return Optional.ofNullable(version)
                .flatMap(known -> packs.current().byVersion(organisation, id, known))
                .or(() -> packs.current().byId(id, today));
    }

    private static <T> List<T> distinct(
            List<CurrentSupervisor> supervisors, Function<CurrentSupervisor, @Nullable T> what) {
        return supervisors.stream()
                .map(what)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
