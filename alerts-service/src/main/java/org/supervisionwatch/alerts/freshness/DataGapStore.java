package org.supervisionwatch.alerts.freshness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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
public class DataGapStore implements PanacheRepositoryBase<DataGap, UUID> {

    private static final String BEHIND = """
            insert into grey (organisation_id, feed, why, through_at, noticed_at)
            select o.id, :feed, 'behind', :through, :now from organisation o
             where not exists (select from grey g where g.organisation_id = o.id and g.feed = :feed and g.why = 'behind'
                                                    and g.ended_at is null)
            on conflict do nothing returning id
            """;
    private static final String CAUGHT_UP = "endedAt = ?1 where endedAt is null and why = 'behind' and feed not in ?2";
    private static final String BACK_IN_BAND =
            "endedAt = ?1 where organisationId = ?2 and why = 'volume' and endedAt is null";
    private static final String ACCEPTED_BEFORE = BACK_IN_BAND + " and acceptedAt is not null and drop.day < ?3";
    private static final String NOTICED_BEFORE =
            "organisationId = ?1 and feed = ?2 and why = ?3 and id <> ?4 and noticedAt >= ?5 and noticedAt <= ?6";
    private static final String DROPPED = """
            insert into grey (organisation_id, feed, why, day, recorded, usual, noticed_at)
            values (:organisation, 'sessions.v1', 'volume', :day, :recorded, :usual, :now)
            on conflict do nothing returning id
            """;
    private static final String RECORDED = """
            select organisation_id, recorded_on, count(*) as sessions from session
             where recorded_on >= :day group by organisation_id, recorded_on
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
        return list("organisationId = ?1 and endedAt is null and acceptedAt is null order by id", organisationId);
    }

    /** All data gaps that have not ended, the accepted ones too. */
    public List<DataGap> open() {
        return list("endedAt is null order by id");
    }

    /** Locks a data gap until the transaction ends; empty if there is none, or if it has ended. */
    Optional<DataGap> lock(UUID id) {
        return find("id = ?1 and endedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * Begins a data gap for each organisation that does not have it yet.
     *
     * @return those that began
     */
    List<DataGap> behind(FeedWatch.FeedBehind feed, Instant now) {
        List<UUID> begun = sql.of(BEHIND)
                .with("feed", feed.topic())
                .with("through", feed.through().orElse(null))
                .with("now", now)
                .list(UUID.class);
        return begun.isEmpty() ? List.of() : list("id in ?1", begun);
    }

    /**
     * Ends the data gaps of all feeds but these.
     *
     * @param stillBehind topics
     */
    int caughtUp(Collection<String> stillBehind, Instant now) {
        return update(CAUGHT_UP, now, stillBehind);
    }

    /**
     * Begins a data gap; an acceptance holds for its own day only, so it ends an accepted one of an earlier day.
     *
     * @return empty if it is known already
     */
    Optional<DataGap> dropped(UUID organisationId, RecordingVolume.VolumeDrop drop, Instant now) {
        update(ACCEPTED_BEFORE, now, organisationId, drop.day());
        return sql.of(DROPPED)
                .with(drop)
                .with("organisation", organisationId)
                .with("now", now)
                .first(UUID.class)
                .map(this::findById);
    }

    /** Ends the data gap of an organisation whose volume is usual again. */
    int backInBand(UUID organisationId, Instant now) {
        return update(BACK_IN_BAND, now, organisationId);
    }

    List<CountedOrganisation> organisations() {
        return sql.of("select id, zone, calendar from organisation order by id").list(CountedOrganisation.class);
    }

    /** Whether the same was noticed earlier on the same day, so that ops have been told of it. */
    public boolean noticedBefore(DataGap gap, ZoneId zone) {
        Instant dayBegan =
                LocalDate.ofInstant(gap.noticedAt, zone).atStartOfDay(zone).toInstant();
        return count(NOTICED_BEFORE, gap.organisationId, gap.feed, gap.why, gap.id, dayBegan, gap.noticedAt) > 0;
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
