package org.supervisionwatch.alerts.episode.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Lists alerts, the newest first. */
@ApplicationScoped
public class AlertList {

    private static final String LINES = """
            select * from (
              select e.id, e.kind, e.level, e.strength, e.held_because, p.employee_number, p.name, t.code as team, e.organisation_id, e.pack, s.pack_version, e.requirement, s.state, e.anchor_on, e.window_from, s.due_on,
                     coalesce(e.alerted_on, e.opened_on) as opened_on, e.closed_on, e.cause, e.reopenings,
                     (select count(distinct n.mail_id) from mail_entry n
                       where n.episode_id = e.id and not n.void)::integer as mails,
                     to_char(1e15::bigint * 10 - (extract(epoch from e.opened_at) * 1e6)::bigint, 'FM00000000000000000') || ' ' || e.id as sort_key
                from episode e join person p on p.id = e.person_id and p.organisation_id = e.organisation_id
                left join team t on t.id = e.team_id
                left join standing s on s.person_id = e.person_id and s.assignment_id is not distinct from e.assignment_id
                                    and s.pack = e.pack and s.requirement = e.requirement
               where e.organisation_id = ? and (?::boolean is null or (e.closed_at is null) = ?)
                 and (?::uuid is null or e.team_id = ?)
                 and (? or e.kind = 'lapse' and e.alerted_on is not null
                           and (e.closed_at is not null or e.level in ('below', 'escalated')))) lines
             where sort_key collate "C" > ? order by sort_key collate "C" limit ?
            """;

    private final Sql sql;
    private final CatalogueCache packs;

    AlertList(Sql sql, CatalogueCache packs) {
        this.sql = sql;
        this.packs = packs;
    }

    /**
     * An alert in a list. Dates are civil dates in the organisation's zone.
     *
     * @param kind a lapse, or the kind of follow-up
     * @param strength how binding the requirement is
     * @param held why it is on hold; left out if it is not
     * @param openedOn the day on which it became an alert; if it never did, the day on which it opened
     * @param packStatus a draft until a clinical lead has signed the pack off
     * @param state the state of the standing now; null if there is none any more
     * @param windowFrom the first day of the window that ended short; left out for intervals
     * @param cause why it closed; left out while it is open
     * @param mails how many mails mentioned it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AlertView(
            UUID id,
            String kind,
            String level,
            String strength,
            @Nullable String held,
            String employeeNumber,
            String name,
            @Nullable String team,
            String pack,
            String packStatus,
            String requirement,
            @Nullable String state,
            @Nullable LocalDate anchor,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate due,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String cause,
            int reopenings,
            int mails,
            @JsonIgnore String sortKey) {}

    /**
     * Which alerts to list.
     *
     * @param open null: open and closed ones
     * @param all also episodes that never fell below the guideline, and follow-ups
     */
    public record AlertSelection(
            UUID organisationId,
            @Nullable UUID teamId,
            @Nullable Boolean open,
            boolean all) {}

    /**
     * A part of the list.
     *
     * @param after the sort key of the alert before it; empty: from the beginning
     */
    public List<AlertView> lines(AlertSelection selection, String after, int limit) {
        return sql.list(
                LINES,
                this::read,
                selection.organisationId(),
                selection.open(),
                selection.open(),
                selection.teamId(),
                selection.teamId(),
                selection.all(),
                after,
                limit);
    }

    private AlertView read(Row row) throws SQLException {
        return new AlertView(
                row.uuid("id"),
                row.text("kind"),
                row.text("level"),
                row.text("strength"),
                row.textOrNull("held_because"),
                row.text("employee_number"),
                row.text("name"),
                row.textOrNull("team"),
                row.text("pack"),
                packs.current().status(row.uuid("organisation_id"), row.text("pack"), row.textOrNull("pack_version")),
                row.text("requirement"),
                row.textOrNull("state"),
                row.dateOrNull("anchor_on"),
                row.dateOrNull("window_from"),
                row.dateOrNull("due_on"),
                row.date("opened_on"),
                row.dateOrNull("closed_on"),
                row.textOrNull("cause"),
                row.number("reopenings"),
                row.number("mails"),
                row.text("sort_key"));
    }
}
