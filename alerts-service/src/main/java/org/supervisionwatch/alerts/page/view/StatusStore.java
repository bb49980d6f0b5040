package org.supervisionwatch.alerts.page.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.alerts.standing.query.SeverityOrder;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads what the status page shows: everybody in post, once for each of their teams, worst first. */
@ApplicationScoped
public class StatusStore {

    private static final String PEOPLE = """
            select t.code as team_code, coalesce(t.name, 'No team') as team, coalesce(t.mode, 'off') as mode,
                   p.employee_number, p.name, w.reason as not_watched,
                   case when :gaps and s.state <> 'NOT_APPLICABLE' then 'UNKNOWN' else s.state end as state,
                   case when :gaps and s.state not in ('NOT_APPLICABLE', 'UNKNOWN') then s.state end as last_known,
                   coalesce(s.pack, '') as pack, coalesce(s.pack_version, '') as pack_version,
                   coalesce(s.requirement, '') as requirement, s.anchor_on as last, s.due_on as due,
                   s.next_booked_on as booked, coalesce('BOOKED_ON_DAY_OFF' = any (s.flags), false) as booked_on_day_off, s.credited, s.required, s.window_to_on as window_ends_on
              from person_watch w join person p on p.id = w.person_id
              left join team t on t.id = any (w.team_ids)
              left join lateral (select st.*,
                                        %s as severity_order
                                   from standing st
                                  where st.person_id = p.id and (t.id is null or st.team_id = t.id)
                                  order by severity_order, st.due_on, st.pack, st.requirement, st.assignment_id limit 1) s on true
             where p.organisation_id = :organisation
             order by team, t.id, s.severity_order, s.due_on, p.name, p.employee_number
            """.formatted(SeverityOrder.of("st.state"));

    private final Sql sql;

    StatusStore(Sql sql) {
        this.sql = sql;
    }

    /** An organisation with its code and name. */
    public record NamedOrganisation(String code, String name) {}

    public List<NamedOrganisation> organisations() {
        return sql.of("select code, name from organisation order by name, code").list(NamedOrganisation.class);
    }

    /** @param gaps whether a data gap is in force, so that only what was known last can be said */
    List<PersonEntry> people(UUID organisationId, boolean gaps) {
        return sql.of(PEOPLE)
                .with("organisation", organisationId)
                .with("gaps", gaps)
                .list(PersonEntry.class);
    }
}
