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

/** The table grey. Its callers own the transaction. */
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

    /** Whose sessions are counted, and by which business days. */
    public record CountedOrganisation(UUID id, ZoneId zone, String calendar) {}

    /** What stands in the way of a verdict about an organisation's people now. */
    public List<DataGap> inForce(UUID organisationId) {
        return sql.list(
                "select * from grey where organisation_id = ? and ended_at is null and accepted_at is null order by id",
                DataGapStore::read,
                organisationId);
    }

    /** All that has not ended, what somebody has accepted too. */
    public List<DataGap> open() {
        return sql.list("select * from grey where ended_at is null order by id", DataGapStore::read);
    }

    public Optional<DataGap> find(UUID id) {
        return sql.one("select * from grey where id = ? and ended_at is null", DataGapStore::read, id);
    }

    /** @return of the organisations for which it is news */
    List<DataGap> behind(FeedWatch.FeedBehind feed, Instant now) {
        return sql.list(BEHIND, DataGapStore::read, feed.topic(), feed.through().orElse(null), now, feed.topic());
    }

    /** @param stillBehind by topic */
    int caughtUp(Collection<String> stillBehind, Instant now) {
        return sql.run(CAUGHT_UP, now, stillBehind);
    }

    /** Somebody's acceptance holds for its day only: the next day with too little is news. @return empty if it is known already */
    Optional<DataGap> dropped(UUID organisationId, RecordingVolume.VolumeDrop drop, Instant now) {
        sql.run(ACCEPTED_BEFORE, now, organisationId, drop.day());
        return sql.one(DROPPED, DataGapStore::read, organisationId, drop.day(), drop.recorded(), drop.usual(), now);
    }

    int backInBand(UUID organisationId, Instant now) {
        return sql.run(BACK_IN_BAND, now, organisationId);
    }

    /** @return empty if there is no such thing to be accepted */
    public Optional<DataGap> accept(UUID id, String by, String why, Instant now) {
        return sql.one(ACCEPT, DataGapStore::read, now, by, why, id);
    }

    List<CountedOrganisation> employers() {
        return sql.list(
                "select id, zone, calendar from organisation order by id",
                row -> new CountedOrganisation(row.uuid("id"), ZoneId.of(row.text("zone")), row.text("calendar")));
    }

    /** Whether the same was noticed before on the same day, so that it was told then. */
    public boolean noticedBefore(DataGap grey, ZoneId zone) {
        Instant dayBegan =
                LocalDate.ofInstant(grey.noticedAt(), zone).atStartOfDay(zone).toInstant();
        return sql.one(
                        NOTICED_BEFORE,
                        row -> row.flag("noticed"),
                        grey.organisationId(),
                        grey.feed(),
                        grey.why(),
                        grey.id(),
                        dayBegan,
                        grey.noticedAt())
                .orElse(false);
    }

    /** UTC if the organisation is gone. */
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
