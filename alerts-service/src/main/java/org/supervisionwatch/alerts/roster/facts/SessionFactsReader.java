package org.supervisionwatch.alerts.roster.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads the sessions of supervisees, each from the point of view of one supervisee. */
@ApplicationScoped
class SessionFactsReader {

    /** A session of another organisation is left out, whoever it names. */
    private static final String SESSIONS = """
            select a.person_id, a.attended, a.minutes, s.flags || a.flags as flags, a.intervention, s.id, s.form, s.mode,
                   s.happens_on as date, s.segment_types, s.segment_minutes, s.size, s.contracted_size, s.status,
                   s.recorded_on, s.booked_on, s.cancelled_on,
                   exists (select from absence w
                            where w.person_id = s.supervisor_person_id and w.from_on <= s.happens_on
                              and s.happens_on <= coalesce(w.to_on, 'infinity')) as supervisor_away
              from attendance a
              join session s on s.id = a.session_id
              join person p on p.id = a.person_id and p.organisation_id = s.organisation_id
             where a.person_id = any(:people)
            """;

    private final Sql sql;

    SessionFactsReader(Sql sql) {
        this.sql = sql;
    }

    Map<UUID, List<AttendedSession>> load(Collection<UUID> people) {
        Map<UUID, List<AttendedSession>> byPerson = new HashMap<>();
        sql.of(SESSIONS)
                .with("people", people)
                .grouped(UUID.class, OwnAttendance.class)
                .forEach((person, rows) -> byPerson.put(
                        person, rows.stream().map(OwnAttendance::session).toList()));
        return byPerson;
    }

    /** @param whole the session with all minutes, and without its segments */
    private record OwnAttendance(
            Session whole,
            @Nullable Boolean attended,
            @Nullable Integer minutes,
            List<String> segmentTypes,
            List<Integer> segmentMinutes,
            boolean supervisorAway) {

        AttendedSession session() {
            List<SessionSegment> segments = IntStream.range(0, segmentTypes.size())
                    .mapToObj(i -> new SessionSegment(segmentTypes.get(i), segmentMinutes.get(i)))
                    .toList();
            Session own = new Session(
                    whole.id(),
                    whole.date(),
                    AttendeeShare.status(whole.status(), attended, minutes),
                    whole.form(),
                    whole.mode(),
                    AttendeeShare.share(segments, minutes),
                    whole.size(),
                    whole.contractedSize(),
                    whole.flags(),
                    whole.intervention(),
                    whole.recordedOn(),
                    whole.bookedOn(),
                    whole.cancelledOn());
            return new AttendedSession(own, supervisorAway);
        }
    }
}
