package org.supervisionwatch.alerts.roster.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.roster.intake.OrganisationEvent.EventContact;
import org.supervisionwatch.alerts.roster.intake.OrganisationEvent.EventLead;
import org.supervisionwatch.alerts.roster.intake.OrganisationEvent.EventTeam;
import org.supervisionwatch.alerts.roster.intake.OrganisationEvent.NamesInMail;
import org.supervisionwatch.chassis.sql.ColumnArrays;
import org.supervisionwatch.chassis.sql.Sql;

/** The tables organisation, team and team_lead. */
@ApplicationScoped
class OrganisationRows {

    private static final String ORGANISATIONS = """
            insert into organisation (id, code, name, zone, calendar, clinical_lead_name, clinical_lead_email,
                service_manager_name, service_manager_email, fallback_email, ops_email, monitored_from, record_by, mail_at, names_in_mail)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String TEAMS = """
            insert into team (id, organisation_id, code, former_codes, name, mode)
            select id, organisation_id, code, former_codes::text[], name, mode
              from unnest(?, ?, ?, ?, ?, ?) as t (id, organisation_id, code, former_codes, name, mode)
            on conflict (id) do update
               set organisation_id = excluded.organisation_id, code = excluded.code, former_codes = excluded.former_codes,
                   name = excluded.name, mode = excluded.mode
            """;
    private static final String LEADS = """
            insert into team_lead (team_id, ordinal, person_id, external_name, external_email, from_on, to_on, deputy)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    OrganisationRows(Sql sql) {
        this.sql = sql;
    }

    interface IdentifiedRow {
        UUID id();
    }

    /** The part of an organisation that standings depend on. */
    record OrganisationState(UUID id, String zone, String calendar, LocalDate monitoredFrom) implements IdentifiedRow {}

    /** The part of a team that standings, or who is mailed, depend on. */
    record TeamState(UUID id, UUID organisationId, String code, Set<String> formerCodes, String mode)
            implements IdentifiedRow {

        boolean live() {
            return mode.equals("live");
        }

        /** Whether this is the same team as the old one, or replaces it. */
        boolean succeeds(TeamState old) {
            return id.equals(old.id) || (organisationId.equals(old.organisationId) && formerCodes.contains(old.code));
        }
    }

    record Snapshot(Set<OrganisationState> organisations, Set<TeamState> teams) {}

    Snapshot snapshot(Collection<UUID> organisations) {
        List<OrganisationState> states = sql.list(
                "select id, zone, calendar, monitored_from from organisation where id = any(?::uuid[])",
                row -> new OrganisationState(
                        row.uuid("id"), row.text("zone"), row.text("calendar"), row.date("monitored_from")),
                organisations);
        List<TeamState> teams = sql.list(
                "select id, organisation_id, code, former_codes, mode from team where organisation_id = any(?::uuid[])",
                row -> new TeamState(
                        row.uuid("id"),
                        row.uuid("organisation_id"),
                        row.text("code"),
                        Set.copyOf(row.texts("former_codes")),
                        row.text("mode")),
                organisations);
        return new Snapshot(Set.copyOf(states), Set.copyOf(teams));
    }

    List<UUID> peopleOf(Collection<UUID> organisations) {
        return sql.list(
                "select id from person where organisation_id = any(?::uuid[])", row -> row.uuid("id"), organisations);
    }

    List<UUID> peopleIn(Collection<UUID> teams) {
        return sql.list(
                "select distinct person_id from assignment_period where team_id = any(?::uuid[])",
                row -> row.uuid("person_id"),
                teams);
    }

    /** Replaces everything stored under these keys by the new states; a key without a state is deleted. */
    void replace(List<UUID> keys, List<OrganisationEvent> events) {
        sql.run(
                "delete from team_lead where team_id in (select id from team where organisation_id = any(?::uuid[]))",
                keys);
        sql.run("delete from team where organisation_id = any(?::uuid[])", keys);
        sql.run("delete from organisation where id = any(?::uuid[])", keys);
        insertOrganisations(events);
        insertTeams(events);
    }

    private void insertOrganisations(List<OrganisationEvent> events) {
        ColumnArrays rows = new ColumnArrays(
                "uuid", "text", "text", "text", "text", "text", "text", "text", "text", "text", "text", "date", "text",
                "time", "text");
        for (OrganisationEvent event : events) {
            rows.row(
                    event.id(),
                    event.code(),
                    event.name(),
                    event.zone().getId(),
                    event.calendar(),
                    name(event.clinicalLead()),
                    email(event.clinicalLead()),
                    name(event.serviceManager()),
                    email(event.serviceManager()),
                    event.fallbackEmail(),
                    event.opsEmail(),
                    event.monitoredFrom(),
                    event.recordBy(),
                    event.mailAt(),
                    ColumnCodes.of(Objects.requireNonNullElse(event.namesInMail(), NamesInMail.FULL)));
        }
        sql.runAll(ORGANISATIONS, rows);
    }

    private void insertTeams(List<OrganisationEvent> events) {
        ColumnArrays teams = new ColumnArrays("uuid", "uuid", "text", "text", "text", "text");
        ColumnArrays leads = new ColumnArrays("uuid", "int4", "uuid", "text", "text", "date", "date", "bool");
        for (OrganisationEvent event : events) {
            for (EventTeam team : event.teams()) {
                String former = ColumnArrays.literal(new HashSet<>(team.formerCodes()));
                teams.row(team.id(), event.id(), team.code(), former, team.name(), ColumnCodes.of(team.mode()));
                int ordinal = 0;
                for (EventLead lead : team.leads()) {
                    leads.row(
                            team.id(),
                            ordinal++,
                            lead.personId(),
                            name(lead.external()),
                            email(lead.external()),
                            lead.from(),
                            lead.to(),
                            lead.deputy());
                }
            }
        }
        sql.runAll(TEAMS, teams);
        sql.runAll(LEADS, leads);
    }

    private static @Nullable String name(@Nullable EventContact contact) {
        return contact == null ? null : contact.name();
    }

    private static @Nullable String email(@Nullable EventContact contact) {
        return contact == null ? null : contact.email();
    }
}
