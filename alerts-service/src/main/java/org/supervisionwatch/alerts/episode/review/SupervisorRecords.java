package org.supervisionwatch.alerts.episode.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads up to which day supervisors have recorded the outcomes of their sessions. */
@ApplicationScoped
class SupervisorRecords {

    /**
     * The latest recorded session of each supervisor, with whomever it was. A person's supervisors are those in the roster and, for types
     * without one, those who supervised the person recently.
     */
    private static final String LATEST = """
            with named as (
              select person_id, type, coalesce(supervisor_person_id::text, external_name) as supervisor
                from person_supervisor
               where person_id = any (:people) and from_on <= :today and (to_on is null or to_on >= :today)
                 and coalesce(supervisor_person_id::text, external_name) is not null),
            supervising as (
              select person_id, type, supervisor from named
              union
              select a.person_id, t.type, coalesce(s.supervisor_person_id::text, s.supervisor_name)
                from attendance a join session s on s.id = a.session_id cross join unnest(s.segment_types) as t (type)
               where a.person_id = any (:people) and s.organisation_id = :organisation and s.happens_on between :from and :today
                 and not exists (select from named n where n.person_id = a.person_id and n.type = t.type))
            select h.person_id, h.type, max(r.recorded_on) as recorded_on
              from supervising h
              left join (select coalesce(supervisor_person_id::text, supervisor_name) as supervisor, max(happens_on) as recorded_on
                           from session
                          where organisation_id = :organisation and status in ('held', 'missed') and confirmed
                             and happens_on between :from and :today
                          group by 1) r on r.supervisor = h.supervisor
             where h.supervisor is not null
             group by h.person_id, h.type
            """;

    private final Sql sql;

    SupervisorRecords(Sql sql) {
        this.sql = sql;
    }

    /** @param from the earliest day; {@code today} is the last */
    LatestRecords of(UUID organisationId, Collection<UUID> people, LocalDate from, LocalDate today) {
        return new LatestRecords(sql.of(LATEST)
                .with("organisation", organisationId)
                .with("people", people)
                .with("from", from)
                .with("today", today)
                .list(SupervisorRecord.class));
    }

    private record SupervisorRecord(
            UUID personId, String type, @Nullable LocalDate recordedOn) {}

    /** The latest records by person and type of supervision; without types, of any type. */
    static final class LatestRecords {

        private final List<SupervisorRecord> lines;

        private LatestRecords(List<SupervisorRecord> lines) {
            this.lines = lines;
        }

        boolean knowsSupervisorOf(UUID person, Set<String> types) {
            return lines.stream().anyMatch(line -> matches(line, person, types));
        }

        /** The date of the latest session whose outcome the person's supervisors have recorded; null if there is none. */
        @Nullable LocalDate of(UUID person, Set<String> types) {
            return lines.stream()
                    .filter(line -> matches(line, person, types))
                    .map(SupervisorRecord::recordedOn)
                    .filter(Objects::nonNull)
                    .max(LocalDate::compareTo)
                    .orElse(null);
        }

        private static boolean matches(SupervisorRecord line, UUID person, Set<String> types) {
            return line.personId().equals(person) && (types.isEmpty() || types.contains(line.type()));
        }
    }
}
