package org.supervisionwatch.alerts.whatif.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.RecordedAlertView;
import org.supervisionwatch.chassis.sql.Sql;

/** Queries the people and teams of one organisation, and the alerts recorded about them. */
@ApplicationScoped
class WhatIfQueries {

    /** Sorts before all other ids; also stands for posts without a known team. */
    static final UUID NO_ID = new UUID(0, 0);

    private static final String MEMBERS = """
            select p.id, p.employee_number, p.name,
                   array(select distinct on (a.assignment_id) array[a.assignment_id::text, a.number]
                           from assignment_period a where a.person_id = p.id) as assignments
              from person p
             where p.organisation_id = :organisation and p.id > :after
               and exists (select 1 from assignment_period a
                            where a.person_id = p.id and a.from_on <= :to and coalesce(a.to_on, 'infinity') >= :from)
             order by p.id
             limit :limit
            """;
    private static final String RECORDED = """
            select coalesce(e.team_id, :none) as team_id, p.employee_number, p.name, e.requirement, e.alerted_on as opened_on,
                   e.closed_on, e.cause
              from episode e join person p on p.id = e.person_id and p.organisation_id = e.organisation_id
             where e.organisation_id = :organisation and e.pack = :pack and e.kind = 'lapse' and e.alerted_on between :from and :to
             order by p.employee_number, e.requirement, e.alerted_on, e.id
            """;

    private final Sql sql;

    WhatIfQueries(Sql sql) {
        this.sql = sql;
    }

    record WhatIfTeam(UUID id, String code, String name) {}

    /** The teams of an organisation, by code. */
    List<WhatIfTeam> teams(UUID organisationId) {
        return sql.of("select id, code, name from team where organisation_id = :organisation order by code")
                .with("organisation", organisationId)
                .list(WhatIfTeam.class);
    }

    /**
     * The people in post on any of these days, leavers included, by id.
     *
     * @param after id of the last person in the previous chunk
     */
    List<StaffMember> members(UUID organisationId, LocalDate from, LocalDate to, UUID after, int limit) {
        return sql.of(MEMBERS)
                .with("organisation", organisationId)
                .with("after", after)
                .with("from", from)
                .with("to", to)
                .with("limit", limit)
                .list(StaffMember.class);
    }

    /** The alerts opened in a period, by team; those without a team under {@link #NO_ID}. */
    Map<UUID, List<RecordedAlertView>> recorded(UUID organisationId, String pack, LocalDate from, LocalDate to) {
        return sql.of(RECORDED)
                .with("none", NO_ID)
                .with("organisation", organisationId)
                .with("pack", pack)
                .with("from", from)
                .with("to", to)
                .grouped(UUID.class, RecordedAlertView.class);
    }
}
