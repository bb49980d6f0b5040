package org.supervisionwatch.staff.absence;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        return sql.of("""
                select * from absence where person_id = :person and source_id = :id
                """).with("person", personId).with("id", id).first(StoredAbsence.class);
    }

    /** The absences of these people that are not withdrawn, by date. */
    public Map<UUID, List<Absence>> of(Collection<UUID> people) {
        return sql.of("""
                select * from absence where person_id = any(:people) and not withdrawn
                 order by person_id, from_on, source_id
                """).with("people", people).grouped(UUID.class, Absence.class);
    }

    /** Creates or updates an absence; one that was withdrawn is valid again. */
    public void write(UUID personId, Absence absence, @Nullable Instant sourceAsOf) {
        sql.of("""
                insert into absence (person_id, source_id, kind, from_on, to_on, part_day, hours, source_as_of)
                values (:person, :source_id, :kind, :from_on, :to_on, :part_day, :hours, :asOf)
                on conflict (person_id, source_id) do update
                   set kind = excluded.kind, from_on = excluded.from_on, to_on = excluded.to_on,
                       part_day = excluded.part_day, hours = excluded.hours, withdrawn = false,
                       source_as_of = coalesce(excluded.source_as_of, absence.source_as_of)
                """)
                .with("person", personId)
                .with(absence)
                .with("asOf", sourceAsOf)
                .run();
    }

    public void withdraw(UUID personId, String id, @Nullable Instant sourceAsOf) {
        sql.of("""
                update absence set withdrawn = true, source_as_of = coalesce(:asOf, source_as_of)
                 where person_id = :person and source_id = :id
                """)
                .with("asOf", sourceAsOf)
                .with("person", personId)
                .with("id", id)
                .run();
    }

    public List<UnclassifiedKind> unclassified(UUID organisationId) {
        return sql.of("""
                select a.kind, count(*) as absences
                  from absence a join person p on p.id = a.person_id
                 where p.organisation_id = :org and not a.withdrawn and a.kind <> all(:classified)
                 group by a.kind order by a.kind
                """)
                .with("org", organisationId)
                .with("classified", AbsenceKinds.classifiedKinds())
                .list(UnclassifiedKind.class);
    }
}
