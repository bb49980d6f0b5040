package org.supervisionwatch.staff.absence;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
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

/** Reads and writes absences as reported. Writes require the lock on the person. */
@Singleton
public class AbsenceStore {

    private final Sql sql;

    AbsenceStore(Sql sql) {
        this.sql = sql;
    }

    /** An absence as stored, including withdrawn ones. */
    public record StoredAbsence(Absence absence, @Nullable Instant sourceAsOf, boolean withdrawn) {}

    public Optional<StoredAbsence> find(UUID personId, String id) {
        return sql.one(
                "select * from absence where person_id = ? and source_id = ?",
                row -> new StoredAbsence(absence(row), row.instantOrNull("source_as_of"), row.flag("withdrawn")),
                personId,
                id);
    }

    /** The absences of these people that are not withdrawn, by date. */
    public Map<UUID, List<Absence>> of(Collection<UUID> people) {
        Map<UUID, List<Absence>> absences = new HashMap<>();
        sql.list(
                """
                select * from absence where person_id = any(?::uuid[]) and not withdrawn
                 order by person_id, from_on, source_id
                """,
                row -> absences.computeIfAbsent(row.uuid("person_id"), id -> new ArrayList<>())
                        .add(absence(row)),
                people);
        return absences;
    }

    /** Creates or updates an absence; one that was withdrawn is valid again. */
    public void write(UUID personId, Absence absence, @Nullable Instant sourceAsOf) {
        sql.run(
                """
                insert into absence (person_id, source_id, kind, from_on, to_on, part_day, source_as_of)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (person_id, source_id) do update
                   set kind = excluded.kind, from_on = excluded.from_on, to_on = excluded.to_on,
                       part_day = excluded.part_day, withdrawn = false,
                       source_as_of = coalesce(excluded.source_as_of, absence.source_as_of)
                """,
                personId,
                absence.id(),
                absence.kind(),
                absence.from(),
                absence.to(),
                absence.partDay(),
                sourceAsOf);
    }

    public void withdraw(UUID personId, String id, @Nullable Instant sourceAsOf) {
        sql.run("""
                update absence set withdrawn = true, source_as_of = coalesce(?, source_as_of)
                 where person_id = ? and source_id = ?
                """, sourceAsOf, personId, id);
    }

    public List<UnclassifiedKind> unclassified(UUID organisationId) {
        return sql.list(
                """
                select a.kind, count(*) as absences
                  from absence a join person p on p.id = a.person_id
                 where p.organisation_id = ? and not a.withdrawn and a.kind <> all(?::text[])
                 group by a.kind order by a.kind
                """,
                row -> new UnclassifiedKind(row.text("kind"), row.bigNumber("absences")),
                organisationId,
                AbsenceKinds.classifiedKinds());
    }

    private static Absence absence(Row row) throws SQLException {
        return new Absence(
                row.text("source_id"),
                row.text("kind"),
                row.date("from_on"),
                row.dateOrNull("to_on"),
                row.flag("part_day"));
    }
}
