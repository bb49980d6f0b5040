package org.supervisionwatch.alerts.notification.digest.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestLead;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestOrganisation;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestPerson;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster.RosterSupervisor;
import org.supervisionwatch.alerts.notification.digest.decision.SupervisionRoster.SupervisionBond;
import org.supervisionwatch.alerts.notification.schedule.ScheduleStore;
import org.supervisionwatch.alerts.notification.schedule.ScheduleStore.TeamTimetable;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads the organisation, teams, people and supervisors for a digest. Every query is limited to one organisation. The caller's transaction must be one snapshot. */
@ApplicationScoped
class RosterStore {

    private static final String ORGANISATION = """
            select id, code, name, clinical_lead_email, service_manager_email, fallback_email, names_in_mail
              from organisation where id = ?
            """;
    private static final String TEAMS = """
            select t.id, t.name, t.mode,
                   (select max((r.planned_at at time zone o.zone)::date) from run r
                     where r.organisation_id = o.id and r.kind = 'going_live' and r.team_id = t.id) as live_on
              from team t join organisation o on o.id = t.organisation_id where o.id = ? order by t.name, t.id
            """;

    /** A person whose posts have all ended has left: their address is not used. */
    private static final String LEFT = """
             (exists (select from assignment_period a where a.person_id = p.id)
              and not exists (select from assignment_period a
                               where a.person_id = p.id and (a.to_on is null or a.to_on >= ?))) as gone,
            """;

    private static final String LEADS = "select " + LEFT + """
                   l.team_id, l.person_id, l.deputy, case when l.person_id is null then l.external_email else p.email end as email,
                   exists (select from absence b where b.person_id = p.id and b.from_on <= ? and (b.to_on is null or b.to_on >= ?)) as away
              from team_lead l join team t on t.id = l.team_id
              left join person p on p.id = l.person_id and p.organisation_id = t.organisation_id
             where t.organisation_id = ? and l.from_on <= ? and (l.to_on is null or l.to_on >= ?)
             order by l.team_id, l.ordinal
            """;
    private static final String PEOPLE = """
            select p.id, p.name, w.team_ids, w.reason,
                   exists (select from standing s where s.person_id = p.id and s.state = 'UNKNOWN') as unknown
              from person_watch w join person p on p.id = w.person_id
             where p.organisation_id = ?
            """;
    private static final String BONDS = "select " + LEFT + """
                   s.person_id, s.type, s.supervisor_person_id,
                   coalesce(s.supervisor_person_id::text, s.external_id, s.external_name) as key,
                   case when s.supervisor_person_id is null then s.external_name else p.name end as name,
                   case when s.supervisor_person_id is null then s.external_email else p.email end as email
              from person_supervisor s join person w on w.id = s.person_id
              left join person p on p.id = s.supervisor_person_id and p.organisation_id = w.organisation_id
             where w.organisation_id = ? and s.from_on <= ? and (s.to_on is null or s.to_on >= ?)
               and exists (select from person_watch x where x.person_id = w.id)
             order by s.person_id, s.ordinal
            """;
    private static final String ABSENCES = """
            select b.person_id, b.from_on, b.to_on from absence b join person p on p.id = b.person_id
             where p.organisation_id = ? and (b.to_on is null or b.to_on >= ?)
               and exists (select from person_supervisor s where s.supervisor_person_id = b.person_id)
            """;

    private final Sql sql;
    private final ScheduleStore schedules;

    RosterStore(Sql sql, ScheduleStore schedules) {
        this.sql = sql;
        this.schedules = schedules;
    }

    DigestOrganisation organisation(UUID id) {
        return sql.one(ORGANISATION, RosterStore::readOrganisation, id).orElseThrow();
    }

    List<DigestTeam> teams(UUID organisation, LocalDate today) {
        record OfTeam(UUID teamId, DigestLead lead) {}
        Map<UUID, List<DigestLead>> leads = sql
                .list(
                        LEADS,
                        row -> new OfTeam(row.uuid("team_id"), readLead(row)),
                        today,
                        today,
                        today,
                        organisation,
                        today,
                        today)
                .stream()
                .collect(Collectors.groupingBy(OfTeam::teamId, Collectors.mapping(OfTeam::lead, Collectors.toList())));
        Map<UUID, TeamTimetable> timetables = schedules.ofTeams(organisation);
        return sql.list(TEAMS, row -> readTeam(row, leads, timetables), organisation);
    }

    Map<UUID, DigestPerson> people(UUID organisation) {
        return sql.list(PEOPLE, RosterStore::readPerson, organisation).stream()
                .collect(Collectors.toMap(DigestPerson::id, Function.identity()));
    }

    SupervisionRoster supervision(UUID organisation, LocalDate today) {
        record Absent(String key, Period days) {}
        Map<String, List<Period>> absences = sql
                .list(
                        ABSENCES,
                        row -> new Absent(
                                row.uuid("person_id").toString(),
                                new Period(row.date("from_on"), row.dateOrNull("to_on"))),
                        organisation,
                        today)
                .stream()
                .collect(Collectors.groupingBy(Absent::key, Collectors.mapping(Absent::days, Collectors.toList())));
        return SupervisionRoster.of(
                sql.list(BONDS, RosterStore::readBond, today, organisation, today, today).stream()
                        .flatMap(Set::stream)
                        .toList(),
                absences);
    }

    private static DigestLead readLead(Row row) throws SQLException {
        return new DigestLead(row.uuidOrNull("person_id"), email(row), row.flag("deputy"), row.flag("away"));
    }

    private static @Nullable String email(Row row) throws SQLException {
        return row.flag("gone") ? null : row.textOrNull("email");
    }

    private static DigestOrganisation readOrganisation(Row row) throws SQLException {
        return new DigestOrganisation(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                row.textOrNull("clinical_lead_email"),
                row.textOrNull("service_manager_email"),
                row.textOrNull("fallback_email"),
                row.text("names_in_mail").equals("initials"));
    }

    private static DigestTeam readTeam(Row row, Map<UUID, List<DigestLead>> leads, Map<UUID, TeamTimetable> timetables)
            throws SQLException {
        UUID id = row.uuid("id");
        TeamTimetable timetable = timetables.get(id);
        if (timetable == null) {
            throw new IllegalStateException("team " + id + " has no timetable");
        }
        return new DigestTeam(
                id,
                row.text("name"),
                MailingMode.valueOf(row.text("mode").toUpperCase(Locale.ROOT)),
                leads.getOrDefault(id, List.of()),
                timetable.timetable(),
                row.dateOrNull("live_on"));
    }

    private static DigestPerson readPerson(Row row) throws SQLException {
        return new DigestPerson(
                row.uuid("id"), row.text("name"), row.uuids("team_ids"), row.textOrNull("reason"), row.flag("unknown"));
    }

    /** Empty if the supervisor is not known yet. */
    private static Set<SupervisionBond> readBond(Row row) throws SQLException {
        @Nullable String key = row.textOrNull("key");
        @Nullable String name = row.textOrNull("name");
        return key == null || name == null
                ? Set.of()
                : Set.of(new SupervisionBond(
                        row.uuid("person_id"),
                        row.text("type"),
                        new RosterSupervisor(
                                key, row.uuidOrNull("supervisor_person_id"), name, email(row), row.flag("gone"))));
    }
}
