package org.supervisionwatch.alerts.page.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.wording.RequirementWording;
import org.supervisionwatch.alerts.standing.query.SeverityOrder;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads what the status page shows: everybody in post, once for each of their teams, worst first. */
@ApplicationScoped
public class StatusStore {

    private static final String PEOPLE = """
            select t.code as team_code, coalesce(t.name, 'No team') as team, coalesce(t.mode, 'off') as mode, p.employee_number, p.name, w.reason,
                   s.state, s.pack, s.pack_version, s.requirement, s.anchor_on, s.due_on, s.next_booked_on,
                   s.credited, s.required, s.window_to_on
              from person_watch w join person p on p.id = w.person_id
              left join team t on t.id = any (w.team_ids)
              left join lateral (select st.*,
                                        %s as severity_order
                                   from standing st
                                  where st.person_id = p.id and (t.id is null or st.team_id = t.id)
                                  order by severity_order, st.due_on limit 1) s on true
             where p.organisation_id = ?
             order by team, t.id, s.severity_order, s.due_on, p.name, p.employee_number
            """.formatted(SeverityOrder.of("st.state"));

    private final Sql sql;
    private final CatalogueCache packs;

    StatusStore(Sql sql, CatalogueCache packs) {
        this.sql = sql;
        this.packs = packs;
    }

    /** An organisation with its code and name. */
    public record NamedOrganisation(String code, String name) {}

    public List<NamedOrganisation> organisations() {
        return sql.list(
                "select code, name from organisation order by name, code",
                row -> new NamedOrganisation(row.text("code"), row.text("name")));
    }

    List<PersonEntry> people(UUID organisationId) {
        return sql.list(PEOPLE, row -> read(row, organisationId), organisationId);
    }

    private PersonEntry read(Row row, UUID organisationId) throws SQLException {
        String state = row.textOrNull("state");
        return new PersonEntry(
                row.textOrNull("team_code"),
                row.text("team"),
                row.text("mode"),
                row.text("employee_number"),
                row.text("name"),
                state == null ? null : StandingState.valueOf(state),
                null,
                row.textOrNull("reason"),
                state == null ? "" : title(row, organisationId),
                row.dateOrNull("anchor_on"),
                row.dateOrNull("due_on"),
                row.dateOrNull("next_booked_on"),
                row.asOrNull("credited", BigDecimal.class),
                row.asOrNull("required", BigDecimal.class),
                row.dateOrNull("window_to_on"));
    }

    private String title(Row row, UUID organisationId) throws SQLException {
        String requirement = row.text("requirement");
        return packs.current()
                .byVersion(organisationId, row.text("pack"), row.text("pack_version"))
                .flatMap(pack -> pack.requirement(requirement))
                .map(RequirementWording::title)
                .orElse(requirement);
    }
}
