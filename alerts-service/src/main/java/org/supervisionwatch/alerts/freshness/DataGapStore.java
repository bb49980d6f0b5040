package org.supervisionwatch.alerts.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes data gaps, in the table grey. Its callers own the transaction. */
@ApplicationScoped
public class DataGapStore {

    private static final String BEHIND = """
            insert into grey (organisation_id, feed, why, through_at, noticed_at)
            select o.id, :feed, 'behind', :through, :now from organisation o
             where not exists (select from grey g where g.organisation_id = o.id and g.feed = :feed and g.why = 'behind'
                                                    and g.ended_at is null)
            on conflict do nothing returning *
            """;
    private static final String CAUGHT_UP = """
            update grey set ended_at = :now where ended_at is null and why = 'behind' and not feed = any (:behind)
            """;
    private static final String ACCEPTED_BEFORE = """
            update grey set ended_at = :now where organisation_id = :organisation and why = 'volume' and ended_at is null
               and accepted_at is not null and day < :day
            """;
    private static final String NOTICED_BEFORE = """
            select exists (select from grey where organisation_id = :organisation and feed = :feed and why = :why and id <> :id
                                              and noticed_at >= :day_began and noticed_at <= :noticed)
            """;
    private static final String DROPPED = """
            insert into grey (organisation_id, feed, why, day, recorded, usual, noticed_at)
            values (:organisation, 'sessions.v1', 'volume', :day, :recorded, :usual, :now)
            on conflict do nothing returning *
            """;
    private static final String BACK_IN_BAND = """
            update grey set ended_at = :now where organisation_id = :organisation and why = 'volume' and ended_at is null
            """;
    private static final String RECORDED = """
            select organisation_id, recorded_on, count(*) as sessions from session
             where recorded_on >= :day group by organisation_id, recorded_on
            """;
    private static final String ACCEPT = """
            update grey set accepted_at = :now, accepted_by = :by, accepted_because = :why
             where id = :id and why = 'volume' and ended_at is null returning *
            """;

    private final Sql sql;

    DataGapStore(Sql sql) {
        this.sql = sql;
    }

    /** An organisation whose sessions are counted, with its zone and the calendar of its business days. */
    public record CountedOrganisation(UUID id, ZoneId zone, String calendar) {}

    private record RecordedDay(UUID organisationId, LocalDate recordedOn, int sessions) {}

    /** The data gaps because of which an organisation's people are unknown now; accepted ones are left out. */
    public List<DataGap> inForce(UUID organisationId) {
        return sql.of("""
                        select * from grey where organisation_id = :organisation and ended_at is null and accepted_at is null
                         order by id
                        """).with("organisation", organisationId).list(DataGap.class);
    }

    /** All data gaps that have not ended, the accepted ones too. */
    public List<DataGap> open() {
        return sql.of("select * from grey where ended_at is null order by id").list(DataGap.class);
    }

    /** Empty if there is no such data gap, or if it has ended. */
    public Optional<DataGap> find(UUID id) {
        return sql.of("select * from grey where id = :id and ended_at is null")
                .with("id", id)
                .first(DataGap.class);
    }

    /**
     * Begins a data gap for each organisation that does not have it yet.
     *
     * @return those that began
     */
    List<DataGap> behind(FeedWatch.FeedBehind feed, Instant now) {
        return sql.of(BEHIND)
                .with("feed", feed.topic())
                .with("through", feed.through().orElse(null))
                .with("now", now)
                .list(DataGap.class);
    }

    /**
     * Ends the data gaps of all feeds but these.
     *
     * @param stillBehind topics
     */
    int caughtUp(Collection<String> stillBehind, Instant now) {
        return sql.of(CAUGHT_UP).with("now", now).with("behind", stillBehind).run();
    }

    /**
     * Begins a data gap; an acceptance holds for its own day only, so it ends an accepted one of an earlier day.
     *
     * @return empty if it is known already
     */
    Optional<DataGap> dropped(UUID organisationId, RecordingVolume.VolumeDrop drop, Instant now) {
        sql.of(ACCEPTED_BEFORE)
                .with("now", now)
                .with("organisation", organisationId)
                .with("day", drop.day())
                .run();
        return sql.of(DROPPED)
                .with(drop)
                .with("organisation", organisationId)
                .with("now", now)
                .first(DataGap.class);
    }

    /** Ends the data gap of an organisation whose volume is usual again. */
    int backInBand(UUID organisationId, Instant now) {
        return sql.of(BACK_IN_BAND)
                .with("now", now)
                .with("organisation", organisationId)
                .run();
    }

    /** @return empty if there is no such drop in volume */
    public Optional<DataGap> accept(UUID id, String by, String why, Instant now) {
        return sql.of(ACCEPT)
                .with("now", now)
                .with("by", by)
                .with("why", why)
                .with("id", id)
                .first(DataGap.class);
    }

    List<CountedOrganisation> organisations() {
        return sql.of("select id, zone, calendar from organisation order by id").list(CountedOrganisation.class);
    }

    /** Whether the same was noticed earlier on the same day, so that ops have been told of it. */
    public boolean noticedBefore(DataGap gap, ZoneId zone) {
        Instant dayBegan =
                LocalDate.ofInstant(gap.noticedAt(), zone).atStartOfDay(zone).toInstant();
        return sql.of(NOTICED_BEFORE)
                .with("organisation", gap.organisationId())
                .with("feed", gap.feed())
                .with("why", gap.why())
                .with("id", gap.id())
                .with("day_began", dayBegan)
                .with("noticed", gap.noticedAt())
                .only(Boolean.class);
    }

    /** The zone of an organisation; UTC if it is gone. */
    public ZoneId zoneOf(UUID organisationId) {
        return sql.of("select zone from organisation where id = :id")
                .with("id", organisationId)
                .first(ZoneId.class)
                .orElse(ZoneOffset.UTC);
    }

    /** How many sessions each organisation recorded, by day. */
    Map<UUID, Map<LocalDate, Integer>> recordedSince(LocalDate day) {
        return sql.of(RECORDED).with("day", day).list(RecordedDay.class).stream()
                .collect(Collectors.groupingBy(
                        RecordedDay::organisationId, Collectors.toMap(RecordedDay::recordedOn, RecordedDay::sessions)));
    }
}
