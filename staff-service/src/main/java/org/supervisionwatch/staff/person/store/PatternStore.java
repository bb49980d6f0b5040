package org.supervisionwatch.staff.person.store;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.staff.person.record.WorkingDays;

/** Reads and writes working patterns. */
@Singleton
class PatternStore {

    private final Sql sql;

    PatternStore(Sql sql) {
        this.sql = sql;
    }

    /** The patterns of these people, each by date. */
    Map<UUID, List<WorkingDays>> of(Collection<UUID> people) {
        Map<UUID, List<WorkingDays>> patterns = new HashMap<>();
        sql.list(
                """
                select person_id, from_on, array_to_string(days, ' ') as days from pattern_period
                 where person_id = any(?::uuid[]) order by person_id, from_on
                """,
                row -> patterns.computeIfAbsent(row.uuid("person_id"), id -> new ArrayList<>())
                        .add(period(row)),
                people);
        return patterns;
    }

    void write(UUID personId, List<WorkingDays> pattern) {
        sql.run("delete from pattern_period where person_id = ?", personId);
        pattern.forEach(period -> sql.run(
                "insert into pattern_period (person_id, from_on, days) values (?, ?, ?::text[])",
                personId,
                period.from(),
                period.codes()));
    }

    private static WorkingDays period(Row row) throws SQLException {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String code : row.text("days").split(" ")) {
            WorkingDays.day(code).ifPresent(days::add);
        }
        return WorkingDays.of(row.date("from_on"), days);
    }
}
