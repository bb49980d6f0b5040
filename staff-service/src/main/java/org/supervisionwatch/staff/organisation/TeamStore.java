package org.supervisionwatch.staff.organisation;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.publish.PublicationRecorder;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes teams, their current and former codes, and their leads. Writes require the lock on the organisation. */
@Singleton
public class TeamStore {

    private static final String SELECT = """
            select t.id, t.organisation_id, t.code, t.version, t.name, t.mode,
                   (select string_agg(c.code, ' ' order by c.code) from team_code c
                     where c.team_id = t.id and c.code <> t.code) as former
              from team t
            """;

    private final Sql sql;

    private final PublicationRecorder publications;

    TeamStore(Sql sql, PublicationRecorder publications) {
        this.sql = sql;
        this.publications = publications;
    }

    /** Finds a team by its current or a former code. */
    public Optional<Team> find(UUID organisationId, String code) {
        return read(
                        "join team_code k on k.team_id = t.id where k.organisation_id = ? and k.code = ?",
                        organisationId,
                        code)
                .stream()
                .findFirst();
    }

    /** A team found by one of its codes: the code asked for, and the current one. */
    public record TeamByCode(String requestedCode, UUID id, String code) {}

    /** The teams of the organisation that have or had one of these codes. */
    public List<TeamByCode> byCodes(UUID organisationId, Collection<String> codes) {
        return sql.list(
                """
                select k.code as by, t.id, t.code from team_code k join team t on t.id = k.team_id
                 where k.organisation_id = ? and k.code = any(?::text[])
                """, row -> new TeamByCode(row.text("by"), row.uuid("id"), row.text("code")), organisationId, codes);
    }

    /** At most {@code limit} teams after {@code afterCode}, by code. */
    public List<Team> page(UUID organisationId, String afterCode, int limit) {
        return read(
                "where t.organisation_id = ? and t.code > ? order by t.code limit ?", organisationId, afterCode, limit);
    }

    public List<Team> ofOrganisations(Collection<UUID> organisationIds) {
        return read("where t.organisation_id = any(?::uuid[]) order by t.code", organisationIds);
    }

    /** The teams that this person leads, has led or will lead. */
    public List<Team> ledBy(UUID personId) {
        return read("where t.id in (select l.team_id from team_lead l where l.person_id = ?) order by t.id", personId);
    }

    public UUID create(UUID organisationId, String code, Team.TeamSettings settings) {
        UUID id = sql.one(
                        "insert into team (organisation_id, code, name, mode) values (?, ?, ?, ?) returning id",
                        row -> row.uuid("id"),
                        organisationId,
                        code,
                        settings.name(),
                        settings.mode().code())
                .orElseThrow();
        addCode(organisationId, code, id);
        writeLeads(id, settings.leads());
        return id;
    }

    public void write(UUID id, Team.TeamSettings to) {
        sql.run(
                "update team set name = ?, mode = ? where id = ?",
                to.name(),
                to.mode().code(),
                id);
        writeLeads(id, to.leads());
    }

    /** Gives the team a new code; the old one remains an alias. */
    public void rename(Team team, String code) {
        addCode(team.organisationId(), code, team.id());
        sql.run("update team set code = ? where id = ?", code, team.id());
    }

    /** Records that the team has changed, so that its organisation is published. */
    public void markChanged(UUID organisationId, UUID id) {
        long version = publications.changed(OrganisationStore.TOPIC, organisationId);
        sql.run("update team set version = ? where id = ?", version, id);
    }

    private void addCode(UUID organisationId, String code, UUID id) {
        sql.run(
                "insert into team_code (organisation_id, code, team_id) values (?, ?, ?) on conflict do nothing",
                organisationId,
                code,
                id);
    }

    private void writeLeads(UUID id, List<TeamLead> leads) {
        sql.run("delete from team_lead where team_id = ?", id);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            TeamLead lead = leads.get(i);
            EmailContact external = lead.external();
            rows.add(new @Nullable Object[] {
                id,
                i,
                lead.person() == null ? null : lead.person().id(),
                external == null ? null : external.name(),
                external == null ? null : external.email(),
                lead.from(),
                lead.to(),
                lead.deputy()
            });
        }
        sql.runEach("""
                insert into team_lead
                  (team_id, position, person_id, external_name, external_email, from_on, to_on, deputy)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private List<Team> read(String where, @Nullable Object... parameters) {
        List<Team> partial = sql.list(SELECT + where, TeamStore::withoutLeads, parameters);
        Map<UUID, List<TeamLead>> leads = leads(partial.stream().map(Team::id).toList());
        return partial.stream()
                .map(team -> withLeads(team, leads.getOrDefault(team.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<TeamLead>> leads(List<UUID> teams) {
        Map<UUID, List<TeamLead>> leads = new HashMap<>();
        sql.list(
                """
                select l.*, p.employee_number from team_lead l left join person p on p.id = l.person_id
                 where l.team_id = any(?::uuid[]) order by l.team_id, l.position
                """,
                row -> leads.computeIfAbsent(row.uuid("team_id"), id -> new ArrayList<>())
                        .add(lead(row)),
                teams);
        return leads;
    }

    private static Team withLeads(Team partial, List<TeamLead> leads) {
        return new Team(
                partial.id(),
                partial.organisationId(),
                partial.code(),
                partial.formerCodes(),
                partial.version(),
                new Team.TeamSettings(
                        partial.settings().name(), partial.settings().mode(), leads));
    }

    private static Team withoutLeads(Row row) throws SQLException {
        String former = row.textOrNull("former");
        return new Team(
                row.uuid("id"),
                row.uuid("organisation_id"),
                row.text("code"),
                former == null ? List.of() : List.of(former.split(" ")),
                row.bigNumber("version"),
                new Team.TeamSettings(row.text("name"), TeamMode.of(row.text("mode")), List.of()));
    }

    private static TeamLead lead(Row row) throws SQLException {
        UUID person = row.uuidOrNull("person_id");
        String email = row.textOrNull("external_email");
        return new TeamLead(
                person == null ? null : new TeamLead.LeadPersonRef(person, row.text("employee_number")),
                email == null ? null : new EmailContact(row.text("external_name"), email),
                row.date("from_on"),
                row.dateOrNull("to_on"),
                row.flag("deputy"));
    }
}
