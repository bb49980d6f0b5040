package org.supervisionwatch.alerts.episode.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.SlotClash.MeetingSlot;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads which sessions belong to a series, or to the group of a supervisor. */
@ApplicationScoped
class MeetingSlots {

    /** A group with the same supervisor and type is the same one, whether it is booked as a series or date by date. */
    private static final String SLOTS = """
            select s.id::text as session_id, s.form = 'group' as "group", coalesce(p.name, s.supervisor_name) as supervisor,
                   case when s.form = 'group' then coalesce(supervising.key || ' ' || array_to_string(s.segment_types, ' '), s.series_id::text)
                        else s.series_id::text end as key
              from session s
              left join person p on p.id = s.supervisor_person_id and p.organisation_id = s.organisation_id,
                   lateral (select coalesce(s.supervisor_person_id::text, s.supervisor_external_id, s.supervisor_name) as key) supervising
             where s.organisation_id = :organisation and s.happens_on > :today::date - 190 and s.status <> 'cancelled'
               and (s.series_id is not null or s.form = 'group')
               and exists (select from attendance a where a.session_id = s.id and a.person_id = any (:people))
            """;

    private final Sql sql;

    MeetingSlots(Sql sql) {
        this.sql = sql;
    }

    private record FoundSlot(
            String sessionId,
            @Nullable String key,
            boolean group,
            @Nullable String supervisor) {}

    /** By the id of the session; one that was agreed for itself has none. */
    Map<String, MeetingSlot> of(UUID organisationId, Collection<UUID> people, LocalDate today) {
        List<FoundSlot> found = sql.of(SLOTS)
                .with("organisation", organisationId)
                .with("people", people)
                .with("today", today)
                .list(FoundSlot.class);
        return found.stream()
                .filter(slot -> slot.key() != null)
                .collect(Collectors.toMap(
                        FoundSlot::sessionId, slot -> new MeetingSlot(slot.key(), slot.group(), slot.supervisor())));
    }
}
