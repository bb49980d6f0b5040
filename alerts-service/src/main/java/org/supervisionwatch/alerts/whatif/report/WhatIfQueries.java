package org.supervisionwatch.alerts.whatif.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
            select p.id, p.employee_number, p.name from person p
             where p.organisation_id = ? and p.id > ?
               and exists (select 1 from assignment_period a
                            where a.person_id = p.id and a.from_on <= ? and coalesce(a.to_on, 'infinity') >= ?)
             order by p.id
             limit ?
            """;
    private static final String RECORDED = """
            select coalesce(e.team_id, ?) as team_id, p.employee_number, p.name, e.requirement, e.alerted_on, e.closed_on, e.cause
              from episode e join person p on p.id = e.person_id and p.organisation_id = e.organisation_id
             where e.organisation_id = ? and e.pack = ? and e.kind = 'lapse' and e.alerted_on between ? and ?
             order by p.employee_number, e.requirement, e.alerted_on, e.id
            """;

    private final Sql sql;

    WhatIfQueries(Sql sql) {
        this.sql = sql;
    }

    record WhatIfTeam(UUID id, String code, String name) {}

    /** The teams of an organisation, by code. */
    List<WhatIfTeam> teams(UUID organisationId) {
        return sql.list(
                "select id, code, name from team where organisation_id = ? order by code",
                row -> new WhatIfTeam(row.uuid("id"), row.text("code"), row.text("name")),
                organisationId);
    }

    /**
     * The people in post on any of these days, leavers included, by id.
     *
     * @param after id of the last person in the previous chunk
     */
    List<StaffMember> members(UUID organisationId, LocalDate from, LocalDate to, UUID after, int limit) {
        List<StaffMember> withoutAssignments = sql.list(
                MEMBERS,
                row -> new StaffMember(row.uuid("id"), row.text("employee_number"), row.text("name"), Map.of()),
                organisationId,
                after,
                to,
                from,
                limit);
        Map<UUID, Map<UUID, String>> numbers =
                numbers(withoutAssignments.stream().map(StaffMember::id).toList());
        return withoutAssignments.stream()
                .map(each -> new StaffMember(
                        each.id(), each.employeeNumber(), each.name(), numbers.getOrDefault(each.id(), Map.of())))
                .toList();
    }

    private Map<UUID, Map<UUID, String>> numbers(Collection<UUID> people) {
        Map<UUID, Map<UUID, String>> numbers = new HashMap<>();
        sql.list(
                "select person_id, assignment_id, number from assignment_period where person_id = any(?::uuid[])",
                row -> numbers.computeIfAbsent(row.uuid("person_id"), id -> new HashMap<>())
                        .put(row.uuid("assignment_id"), row.text("number")),
                people);
        return numbers;
    }

    /** The alerts opened in a period, by team; those without a team under {@link #NO_ID}. */
    Map<UUID, List<RecordedAlertView>> recorded(UUID organisationId, String pack, LocalDate from, LocalDate to) {
        Map<UUID, List<RecordedAlertView>> recorded = new HashMap<>();
        sql.list(
                RECORDED,
                row -> recorded.computeIfAbsent(row.uuid("team_id"), team -> new ArrayList<>())
                        .add(new RecordedAlertView(
                                row.text("employee_number"),
                                row.text("name"),
                                row.text("requirement"),
                                row.date("alerted_on"),
                                row.dateOrNull("closed_on"),
                                row.textOrNull("cause"))),
                NO_ID,
                organisationId,
                pack,
                from,
                to);
        return recorded;
    }
}
