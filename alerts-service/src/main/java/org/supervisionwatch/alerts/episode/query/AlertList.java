package org.supervisionwatch.alerts.episode.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold.HoldCause;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.chassis.sql.Sql;

/** Lists alerts, the newest first. */
@ApplicationScoped
public class AlertList {

    private static final String LINES = """
            select * from (
              select e.id, e.kind, e.level, e.strength, e.held_because as held, p.employee_number, p.name, t.code as team, e.pack,
                     s.pack_version, e.requirement, s.state, e.anchor_on as anchor, e.window_from, s.due_on as due,
                     coalesce(e.alerted_on, e.opened_on) as opened_on, e.closed_on, e.cause, e.reopenings,
                     (select count(distinct n.mail_id) from mail_entry n
                       where n.episode_id = e.id and not n.void)::integer as mails,
                     to_char(1e15::bigint * 10 - (extract(epoch from e.opened_at) * 1e6)::bigint, 'FM00000000000000000') || ' ' || e.id as sort_key
                from episode e join person p on p.id = e.person_id and p.organisation_id = e.organisation_id
                left join team t on t.id = e.team_id
                left join standing s on s.person_id = e.person_id and s.assignment_id is not distinct from e.assignment_id
                                    and s.pack = e.pack and s.requirement = e.requirement
               where e.organisation_id = :organisation_id and (:open::boolean is null or (e.closed_at is null) = :open)
                 and (:team_id::uuid is null or e.team_id = :team_id)
                 and (:all or e.kind = 'lapse' and e.alerted_on is not null
                           and (e.closed_at is not null or e.level in ('below', 'escalated')))) lines
             where sort_key collate "C" > :after order by sort_key collate "C" limit :limit
            """;

    private final Sql sql;
    private final CatalogueCache packs;

    AlertList(Sql sql, CatalogueCache packs) {
        this.sql = sql;
        this.packs = packs;
    }

    /**
     * An alert in a list.
     *
     * @param packStatus a draft until a clinical lead has signed the pack off
     */
    public record AlertView(@JsonUnwrapped AlertLine line, String packStatus) {

        public String sortKey() {
            return line.sortKey();
        }
    }

    /**
     * An alert as it is stored. Dates are civil dates in the organisation's zone.
     *
     * @param kind a lapse, or the kind of follow-up
     * @param strength how binding the requirement is
     * @param held why it is on hold; left out if it is not
     * @param openedOn the day on which it became an alert; if it never did, the day on which it opened
     * @param state the state of the standing now; null if there is none any more
     * @param windowFrom the first day of the window that ended short; left out for intervals
     * @param cause why it closed; left out while it is open
     * @param mails how many mails mentioned it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AlertLine(
            UUID id,
            EpisodeKind kind,
            EpisodeLevel level,
            String strength,
            @Nullable HoldCause held,
            String employeeNumber,
            String name,
            @Nullable String team,
            String pack,
            @JsonIgnore @Nullable String packVersion,
            String requirement,
            @Nullable StandingState state,
            @Nullable LocalDate anchor,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate due,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable ClosingCause cause,
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
        return sql.of(LINES).with(selection).with("after", after).with("limit", limit).list(AlertLine.class).stream()
                .map(line -> new AlertView(
                        line, packs.current().status(selection.organisationId(), line.pack(), line.packVersion())))
                .toList();
    }
}
