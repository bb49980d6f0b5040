package org.supervisionwatch.alerts.episode.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
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
import org.supervisionwatch.alerts.episode.announcement.AlertEvent.AcknowledgedState;
import org.supervisionwatch.alerts.episode.announcement.AlertEvent.AlertProgress;
import org.supervisionwatch.alerts.episode.announcement.AlertEvent.AlertedPerson;
import org.supervisionwatch.alerts.episode.announcement.AlertEvent.AlertedRequirement;
import org.supervisionwatch.alerts.episode.announcement.AlertEvent.HoldState;
import org.supervisionwatch.alerts.episode.store.EpisodeNews;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.wording.RequirementWording;
import org.supervisionwatch.chassis.publish.PublishedTopic;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Loads the state of episodes for publication on {@code alerts.v1}: two queries for any number of episodes. */
@ApplicationScoped
public class AlertTopic implements PublishedTopic {

    private static final String EPISODES = """
            select e.*, k.reason as acknowledged_reason, k.until_on as acknowledged_until, s.pack_version,
                   case when e.closed_at is null then s.next_booked_on end as next_booked_on
              from episode e
              left join episode_acknowledgement k on k.episode_id = e.id
              left join standing s on s.person_id = e.person_id and s.assignment_id is not distinct from e.assignment_id
                                  and s.pack = e.pack and s.requirement = e.requirement
             where e.id = any (?::uuid[])
            """;
    private static final String SUPERVISING = """
            select distinct v.person_id, v.type, v.supervisor_person_id, v.external_id
              from person_supervisor v join person p on p.id = v.person_id join organisation o on o.id = p.organisation_id
             where v.person_id = any (?::uuid[]) and v.from_on <= (?::timestamptz at time zone o.zone)::date
               and (v.to_on is null or v.to_on >= (?::timestamptz at time zone o.zone)::date)
             order by v.person_id, v.type
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
        Set<UUID> people = Set.copyOf(sql.list(
                "select distinct person_id from episode where id = any (?::uuid[])",
                row -> row.uuid("person_id"),
                versions.keySet()));
        List<CurrentSupervisor> supervising = sql.list(SUPERVISING, AlertTopic::readSupervising, people, now, now);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return sql.list(EPISODES, row -> read(row, versions, supervising, today), versions.keySet()).stream()
                .collect(Collectors.toMap(AlertEvent::id, Function.identity()));
    }

    private AlertEvent read(Row row, Map<UUID, Long> versions, List<CurrentSupervisor> supervising, LocalDate today)
            throws SQLException {
        UUID id = row.uuid("id");
        AlertedRequirement about = requirement(row, today);
        List<CurrentSupervisor> supervisors =
                CurrentSupervisor.of(supervising, row.uuid("person_id"), Set.copyOf(about.types()));
        return new AlertEvent(
                id,
                Objects.requireNonNull(versions.get(id)),
                new AlertedPerson(
                        row.uuid("organisation_id"),
                        row.uuid("person_id"),
                        row.uuidOrNull("assignment_id"),
                        row.uuidOrNull("team_id")),
                about,
                progress(row),
                distinct(supervisors, CurrentSupervisor::personId),
                distinct(supervisors, CurrentSupervisor::externalId));
    }

    private AlertedRequirement requirement(Row row, LocalDate today) throws SQLException {
        String pack = row.text("pack");
        String version = row.textOrNull("pack_version");
        String requirement = row.text("requirement");
        Optional<Requirement> known =
                pack(row.uuid("organisation_id"), pack, version, today).flatMap(it -> it.requirement(requirement));
        return new AlertedRequirement(
                row.text("strength"),
                pack,
                version,
                requirement,
                known.map(RequirementWording::title).orElse(requirement),
                known.map(it -> it.counts().types()).orElse(Set.of()).stream()
                        .sorted()
                        .toList());
    }

    private static AlertProgress progress(Row row) throws SQLException {
        return new AlertProgress(
                row.text("kind"),
                row.text("level"),
                row.date("opened_on"),
                row.dateOrNull("closed_on"),
                row.textOrNull("cause"),
                row.dateOrNull("due_on"),
                row.dateOrNull("below_from"),
                row.dateOrNull("window_from"),
                row.dateOrNull("next_booked_on"),
                hold(row),
                acknowledged(row));
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

    private static @Nullable HoldState hold(Row row) throws SQLException {
        String because = row.textOrNull("held_because");
        return because == null ? null : new HoldState(because, row.dateOrNull("held_until"));
    }

    private static @Nullable AcknowledgedState acknowledged(Row row) throws SQLException {
        String reason = row.textOrNull("acknowledged_reason");
        return reason == null ? null : new AcknowledgedState(reason, row.date("acknowledged_until"));
    }

    private static CurrentSupervisor readSupervising(Row row) throws SQLException {
        return new CurrentSupervisor(
                row.uuid("person_id"),
                row.text("type"),
                row.uuidOrNull("supervisor_person_id"),
                row.textOrNull("external_id"));
    }
}
