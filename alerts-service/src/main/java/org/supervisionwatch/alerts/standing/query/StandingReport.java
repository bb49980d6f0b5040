package org.supervisionwatch.alerts.standing.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.chassis.sql.Sql;

/** Lists and counts the standings of one organisation. */
@ApplicationScoped
public class StandingReport {

    /** Worst first by what is known, or was known last, then the earlier due date, then the person; the sort key holds all three. */
    private static final String LINES = """
            select * from (
              select p.employee_number, p.name, p.pattern_assumed, t.code as team, s.pack, s.pack_version, '' as pack_status,
                     s.requirement, shown.state, case when shown.state <> s.state then s.state end as last_known, s.since_on,
                     s.anchor_on as anchor, s.due_on as due, s.below_from_on as below_from, s.next_booked_on as next_booked,
                     lower(s.flags::text)::text[] as flags,
                     (select a.number from assignment_period a
                       where a.person_id = s.person_id and a.assignment_id = s.assignment_id limit 1) as assignment_number,
                     to_char(%s, 'FM00') || coalesce(to_char(s.due_on, 'YYYYMMDD'), '99999999') || p.employee_number
                       || '/' || s.requirement || '/' || s.pack || '/' || coalesce(s.assignment_id::text, '') as sort_key
                from standing s
                join person p on p.id = s.person_id
                cross join lateral (select case when :data_gap and s.state <> 'NOT_APPLICABLE' then 'UNKNOWN' else s.state end as state) shown
                left join team t on t.id = s.team_id
               where s.organisation_id = :organisation and p.organisation_id = s.organisation_id
                 and (:team::uuid is null or s.team_id = :team)
                 and (shown.state = :state or (:state::text is null and s.state <> 'NOT_APPLICABLE'))) lines
             where sort_key collate "C" > :after
             order by sort_key collate "C"
             limit :limit
            """.formatted(SeverityOrder.of("s.state"));

    private final Sql sql;
    private final CatalogueCache packs;

    StandingReport(Sql sql, CatalogueCache packs) {
        this.sql = sql;
        this.packs = packs;
    }

    /**
     * Which standings to list or count.
     *
     * @param state null: all but {@code NOT_APPLICABLE}
     * @param dataGap whether a data gap is in force: then every one is {@code UNKNOWN}, with the state before as last known
     */
    public record StandingSelection(
            UUID organisation,
            @Nullable UUID team,
            @Nullable StandingState state,
            boolean dataGap) {}

    /**
     * A part of the list, worst first.
     *
     * @param after the sort key of the line before it; empty: from the beginning
     */
    public List<StandingLine> lines(StandingSelection selection, String after, int limit) {
        return sql
                .of(LINES)
                .with(selection)
                .with("after", after)
                .with("limit", limit)
                .list(ListedStanding.class)
                .stream()
                .map(listed -> listed.line()
                        .withStatus(packs.current()
                                .status(selection.organisation(), listed.line().pack(), listed.packVersion())))
                .toList();
    }

    /** The number of standings in each state, 0 included; the state in the selection is ignored. */
    public Map<StandingState, Integer> counts(StandingSelection selection) {
        Map<StandingState, Integer> counts = new EnumMap<>(StandingState.class);
        Arrays.stream(StandingState.values()).forEach(state -> counts.put(state, 0));
        counts.putAll(sql.of("""
                        select state, count(*) from standing
                         where organisation_id = :organisation and (:team::uuid is null or team_id = :team) group by state
                        """).with(selection).map(StandingState.class, Integer.class));
        return selection.dataGap() ? unknown(counts) : counts;
    }

    private static Map<StandingState, Integer> unknown(Map<StandingState, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int notApplicable = counts.getOrDefault(StandingState.NOT_APPLICABLE, 0);
        counts.replaceAll((state, _) -> state == StandingState.NOT_APPLICABLE ? notApplicable : 0);
        counts.put(StandingState.UNKNOWN, all - notApplicable);
        return counts;
    }

    /** How many people in post are watched. */
    public WatchCoverage coverage(StandingSelection selection) {
        Map<String, Integer> people = new TreeMap<>(sql.of("""
                        select coalesce(reason, ''), count(*) from person_watch
                         where organisation_id = :organisation and (:team::uuid is null or :team = any(team_ids))
                         group by reason
                        """).with(selection).map(String.class, Integer.class));
        int inPost = people.values().stream().mapToInt(Integer::intValue).sum();
        people.remove("");
        WatchCoverage coverage = WatchCoverage.of(inPost, people);
        return selection.dataGap() ? coverage.duringDataGap() : coverage;
    }

    private record ListedStanding(String packVersion, StandingLine line) {}
}
