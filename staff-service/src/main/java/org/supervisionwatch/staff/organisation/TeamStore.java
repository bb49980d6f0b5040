package org.supervisionwatch.staff.organisation;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.supervisionwatch.chassis.publish.PublicationRecorder;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.sql.SqlStatement;
import org.supervisionwatch.staff.organisation.Team.TeamSettings;

/** Reads and writes teams, their current and former codes, and their leads. Writes require the lock on the organisation. */
@Singleton
public class TeamStore {

    private static final String SELECT = """
            select t.*, array(select c.code from team_code c
                               where c.team_id = t.id and c.code <> t.code order by c.code) as former_codes
              from team t
            """;

    private final Sql sql;
    private final PublicationRecorder publications;

    TeamStore(Sql sql, PublicationRecorder publications) {
        this.sql = sql;
        this.publications = publications;
    }

    private record LeadRow(UUID teamId, int position, TeamLead lead) {}

    /** Finds a team by its current or a former code. */
    public Optional<Team> find(UUID organisationId, String code) {
        return read(sql.of(SELECT + """
                join team_code k on k.team_id = t.id where k.organisation_id = :org and k.code = :code
                """).with("org", organisationId).with("code", code)).stream()
                .findFirst();
    }

    /** A team found by one of its codes: the code asked for, and the current one. */
    public record TeamByCode(String requestedCode, UUID id, String code) {}

    /** The teams of the organisation that have or had one of these codes. */
    public List<TeamByCode> byCodes(UUID organisationId, Collection<String> codes) {
        return sql.of("""
                select k.code as requested_code, t.id, t.code from team_code k join team t on t.id = k.team_id
                 where k.organisation_id = :org and k.code = any(:codes)
                """).with("org", organisationId).with("codes", codes).list(TeamByCode.class);
    }

    /** At most {@code limit} teams after {@code afterCode}, by code. */
    public List<Team> page(UUID organisationId, String afterCode, int limit) {
        return read(sql.of(SELECT + "where t.organisation_id = :org and t.code > :after order by t.code limit :limit")
                .with("org", organisationId)
                .with("after", afterCode)
                .with("limit", limit));
    }

    public List<Team> ofOrganisations(Collection<UUID> organisationIds) {
        return read(sql.of(SELECT + "where t.organisation_id = any(:ids) order by t.code")
                .with("ids", organisationIds));
    }

    /** The teams that this person leads, has led or will lead. */
    public List<Team> ledBy(UUID personId) {
        return read(
                sql.of(SELECT + "where t.id in (select team_id from team_lead where person_id = :person) order by t.id")
                        .with("person", personId));
    }

    public UUID create(UUID organisationId, String code, TeamSettings settings) {
        UUID id = sql.of(
                        "insert into team (organisation_id, code, name, mode) values (:org, :code, :name, :mode) returning id")
                .with("org", organisationId)
                .with("code", code)
                .with(settings)
                .only(UUID.class);
        addCode(organisationId, code, id);
        writeLeads(id, settings.leads());
        return id;
    }

    public void write(UUID id, TeamSettings to) {
        sql.of("""
                update team set name = :name, mode = :mode where id = :id
                """).with("id", id).with(to).run();
        sql.of("delete from team_lead where team_id = :id").with("id", id).run();
        writeLeads(id, to.leads());
    }

    /** Gives the team a new code; the old one remains an alias. */
    public void rename(Team team, String code) {
        addCode(team.organisationId(), code, team.id());
        sql.of("""
                update team set code = :code where id = :id
                """).with("code", code).with("id", team.id()).run();
    }

    /** Records that the team has changed, so that its organisation is published. */
    public void markChanged(UUID organisationId, UUID id) {
        sql.of("update team set version = :version where id = :id")
                .with("version", publications.changed(OrganisationStore.TOPIC, organisationId))
                .with("id", id)
                .run();
    }

    private void addCode(UUID organisationId, String code, UUID id) {
        sql.of(
                        "insert into team_code (organisation_id, code, team_id) values (:org, :code, :id) on conflict do nothing")
                .with("org", organisationId)
                .with("code", code)
                .with("id", id)
                .run();
    }

    private void writeLeads(UUID id, List<TeamLead> leads) {
        sql.writeAll(
                """
                insert into team_lead
                  (team_id, position, person_id, external_name, external_email, from_on, to_on, deputy)
                select team_id, position, person_id, external_name, external_email, from_on, to_on, deputy from {rows}
                """,
                LeadRow.class,
                IntStream.range(0, leads.size())
                        .mapToObj(position -> new LeadRow(id, position, leads.get(position)))
                        .toList());
    }

    private List<Team> read(SqlStatement query) {
        List<Team> teams = query.list(Team.class); // without their leads
        Map<UUID, List<TeamLead>> leads =
                sql.of("""
                select l.*, p.employee_number from team_lead l left join person p on p.id = l.person_id
                 where l.team_id = any(:teams) order by l.team_id, l.position
                """).with("teams", teams.stream().map(Team::id).toList()).grouped(UUID.class, TeamLead.class);
        return teams.stream()
                .map(team -> team.with(leads.getOrDefault(team.id(), List.of())))
                .toList();
    }
}
