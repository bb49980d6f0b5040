package org.supervisionwatch.staff.clinical;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes monthly hours. Writes require the lock on the person. */
@Singleton
public class MonthlyHoursStore {

    private final Sql sql;

    MonthlyHoursStore(Sql sql) {
        this.sql = sql;
    }

    /** The hours of a month as stored, including withdrawn ones. */
    public record StoredHours(MonthlyHours hours, @Nullable Instant sourceAsOf, boolean withdrawn) {}

    public Optional<StoredHours> find(UUID personId, YearMonth month) {
        return sql.of("""
                select * from clinical_month where person_id = :person and month = :month
                """).with("person", personId).with("month", month).first(StoredHours.class);
    }

    /** The months of these people that are not withdrawn, in order. */
    public Map<UUID, List<MonthlyHours>> of(Collection<UUID> people) {
        return sql.of("""
                select * from clinical_month where person_id = any(:people) and not withdrawn
                 order by person_id, month
                """).with("people", people).grouped(UUID.class, MonthlyHours.class);
    }

    /** Creates or updates a month; one that was withdrawn is valid again. */
    public void write(UUID personId, MonthlyHours hours, @Nullable Instant sourceAsOf) {
        sql.of("""
                insert into clinical_month (person_id, month, clinical_minutes, shifts, source_as_of)
                values (:person, :month, :clinical_minutes, :shifts::date[], :asOf)
                on conflict (person_id, month) do update
                   set clinical_minutes = excluded.clinical_minutes, shifts = excluded.shifts, withdrawn = false,
                       source_as_of = coalesce(excluded.source_as_of, clinical_month.source_as_of)
                """)
                .with("person", personId)
                .with(hours)
                .with("asOf", sourceAsOf)
                .run();
    }

    public void withdraw(UUID personId, YearMonth month, @Nullable Instant sourceAsOf) {
        sql.of("""
                update clinical_month set withdrawn = true, source_as_of = coalesce(:asOf, source_as_of)
                 where person_id = :person and month = :month
                """)
                .with("asOf", sourceAsOf)
                .with("person", personId)
                .with("month", month)
                .run();
    }
}
