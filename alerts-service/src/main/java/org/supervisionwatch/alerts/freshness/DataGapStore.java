package org.supervisionwatch.alerts.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes data gaps, in the table grey. Its callers own the transaction. */
@ApplicationScoped
public class DataGapStore {

    private static final String BEHIND = """
            insert into grey (organisation_id, feed, why, through_at, noticed_at)
            select o.id, ?, 'behind', ?, ? from organisation o
             where not exists (select from grey g where g.organisation_id = o.id and g.feed = ? and g.why = 'behind'
                                                    and g.ended_at is null)
            on conflict do nothing returning *
            """;
    private static final String CAUGHT_UP = """
            update grey set ended_at = ? where ended_at is null and why = 'behind' and not feed = any (?::text[])
            """;
    private static final String ACCEPTED_BEFORE = """
            update grey set ended_at = ? where organisation_id = ? and why = 'volume' and ended_at is null
               and accepted_at is not null and day < ?
            """;
    private static final String NOTICED_BEFORE = """
            select exists (select from grey where organisation_id = ? and feed = ? and why = ? and id <> ?
                                              and noticed_at >= ? and noticed_at <= ?) as noticed
            """;
    private static final String DROPPED = """
            insert into grey (organisation_id, feed, why, day, recorded, usual, noticed_at)
            values (?, 'sessions.v1', 'volume', ?, ?, ?, ?) on conflict do nothing returning *
            """;
    private static final String BACK_IN_BAND =
            "update grey set ended_at = ? where organisation_id = ? and why = 'volume' and ended_at is null";
    private static final String RECORDED = """
            select organisation_id, recorded_on, count(*)::integer as sessions from session
             where recorded_on >= ? group by organisation_id, recorded_on
            """;
    private static final String ACCEPT = """
            update grey set accepted_at = ?, accepted_by = ?, accepted_because = ?
             where id = ? and why = 'volume' and ended_at is null returning *
            """;

    private final Sql sql;

    DataGapStore(Sql sql) {
        this.sql = sql;
    }

    /** An organisation whose sessions are counted, with its zone and the calendar of its business days. */
    public record CountedOrganisation(UUID id, ZoneId zone, String calendar) {}

    /** The data gaps because of which an organisation's people are unknown now; accepted ones are left out. */
    public List<DataGap> inForce(UUID organisationId) {
        return sql.list(
                "select * from grey where organisation_id = ? and ended_at is null and accepted_at is null order by id",
                DataGapStore::read,
                organisationId);
    }

    /** All data gaps that have not ended, the accepted ones too. */
    public List<DataGap> open() {
        return sql.list("select * from grey where ended_at is null order by id", DataGapStore::read);
    }

    /** Empty if there is no such data gap, or if it has ended. */
    public Optional<DataGap> find(UUID id) {
        return sql.one("select * from grey where id = ? and ended_at is null", DataGapStore::read, id);
    }

    /**
     * Begins a data gap for each organisation that does not have it yet.
     *
     * @return those that began
     */
    List<DataGap> behind(FeedWatch.FeedBehind feed, Instant now) {
        return sql.list(BEHIND, DataGapStore::read, feed.topic(), feed.through().orElse(null), now, feed.topic());
    }

    /**
     * Ends the data gaps of all feeds but these.
     *
     * @param stillBehind topics
     */
    int caughtUp(Collection<String> stillBehind, Instant now) {
        return sql.run(CAUGHT_UP, now, stillBehind);
    }

    /**
     * Begins a data gap; an acceptance holds for its own day only, so it ends an accepted one of an earlier day.
     *
     * @return empty if it is known already
     */
    Optional<DataGap> dropped(UUID organisationId, RecordingVolume.VolumeDrop drop, Instant now) {
        sql.run(ACCEPTED_BEFORE, now, organisationId, drop.day());
        return sql.one(DROPPED, DataGapStore::read, organisationId, drop.day(), drop.recorded(), drop.usual(), now);
    }

    /** Ends the data gap of an organisation whose volume is usual again. */
    int backInBand(UUID organisationId, Instant now) {
        return sql.run(BACK_IN_BAND, now, organisationId);
    }

    /** @return empty if there is no such drop in volume */
    public Optional<DataGap> accept(UUID id, String by, String why, Instant now) {
        return sql.one(ACCEPT, DataGapStore::read, now, by, why, id);
    }

    List<CountedOrganisation> organisations() {
        return sql.list(
                "select id, zone, calendar from organisation order by id",
                row -> new CountedOrganisation(row.uuid("id"), ZoneId.of(row.text("zone")), row.text("calendar")));
    }

    /** Whether the same was noticed earlier on the same day, so that ops have been told of it. */
    public boolean noticedBefore(DataGap gap, ZoneId zone) {
        Instant dayBegan =
                LocalDate.ofInstant(gap.noticedAt(), zone).atStartOfDay(zone).toInstant();
        return sql.one(
                        NOTICED_BEFORE,
                        row -> row.flag("noticed"),
                        gap.organisationId(),
                        gap.feed(),
                        gap.why(),
                        gap.id(),
                        dayBegan,
                        gap.noticedAt())
                .orElse(false);
    }

    /** The zone of an organisation; UTC if it is gone. */
    public ZoneId zoneOf(UUID organisationId) {
        return sql.one("select zone from organisation where id = ?", row -> ZoneId.of(row.text("zone")), organisationId)
                .orElse(ZoneOffset.UTC);
    }

    /** How many sessions each organisation recorded, by day. */
    Map<UUID, Map<LocalDate, Integer>> recordedSince(LocalDate day) {
        Map<UUID, Map<LocalDate, Integer>> recorded = new HashMap<>();
        sql.list(
                RECORDED,
                row -> recorded.computeIfAbsent(row.uuid("organisation_id"), _ -> new HashMap<>())
                        .put(row.date("recorded_on"), row.number("sessions")),
                day);
        return recorded;
    }

    private static DataGap read(Row row) throws SQLException {
        return new DataGap(
                row.uuid("id"),
                row.uuid("organisation_id"),
                row.text("feed"),
                row.instantOrNull("through_at"),
                DataGap.drop(row.dateOrNull("day"), row.numberOrNull("recorded"), row.numberOrNull("usual")),
                row.instant("noticed_at"),
                row.instantOrNull("accepted_at"));
    }
}
