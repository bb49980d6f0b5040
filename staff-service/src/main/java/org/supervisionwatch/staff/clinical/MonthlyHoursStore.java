package org.supervisionwatch.staff.clinical;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Row;
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
        return sql.one(
                "select * from clinical_month where person_id = ? and month = ?",
                row -> new StoredHours(hours(row), row.instantOrNull("source_as_of"), row.flag("withdrawn")),
                personId,
                month.atDay(1));
    }

    /** The months of these people that are not withdrawn, in order. */
    public Map<UUID, List<MonthlyHours>> of(Collection<UUID> people) {
        Map<UUID, List<MonthlyHours>> months = new HashMap<>();
        sql.list(
                """
                select * from clinical_month where person_id = any(?::uuid[]) and not withdrawn
                 order by person_id, month
                """,
                row -> months.computeIfAbsent(row.uuid("person_id"), id -> new ArrayList<>())
                        .add(hours(row)),
                people);
        return months;
    }

    /** Creates or updates a month; one that was withdrawn is valid again. */
    public void write(UUID personId, MonthlyHours hours, @Nullable Instant sourceAsOf) {
        sql.run(
                """
                insert into clinical_month (person_id, month, clinical_minutes, shifts, source_as_of)
                values (?, ?, ?, ?::text[]::date[], ?)
                on conflict (person_id, month) do update
                   set clinical_minutes = excluded.clinical_minutes, shifts = excluded.shifts, withdrawn = false,
                       source_as_of = coalesce(excluded.source_as_of, clinical_month.source_as_of)
                """,
                personId,
                hours.month().atDay(1),
                hours.clinicalMinutes(),
                hours.shifts().stream().map(LocalDate::toString).toList(),
                sourceAsOf);
    }

    public void withdraw(UUID personId, YearMonth month, @Nullable Instant sourceAsOf) {
        sql.run("""
                update clinical_month set withdrawn = true, source_as_of = coalesce(?, source_as_of)
                 where person_id = ? and month = ?
                """, sourceAsOf, personId, month.atDay(1));
    }

    private static MonthlyHours hours(Row row) throws SQLException {
        return new MonthlyHours(
                YearMonth.from(row.date("month")), row.numberOrNull("clinical_minutes"), row.dates("shifts"));
    }
}
