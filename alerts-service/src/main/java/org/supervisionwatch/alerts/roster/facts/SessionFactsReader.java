package org.supervisionwatch.alerts.roster.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionMode;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads the sessions of supervisees, each from the point of view of one supervisee. */
@ApplicationScoped
class SessionFactsReader {

    /** A session of another organisation is left out, whoever it names. */
    private static final String SESSIONS = """
            select a.person_id, a.attended, a.minutes, a.flags as own_flags, a.intervention, s.id, s.form, s.mode,
                   s.happens_on, s.segment_types, s.segment_minutes::text[] as segment_minutes, s.size,
                   s.contracted_size, s.status, s.flags, s.recorded_on, s.booked_on, s.cancelled_on,
                   exists (select from absence w
                            where w.person_id = s.supervisor_person_id and w.from_on <= s.happens_on
                              and s.happens_on <= coalesce(w.to_on, 'infinity')) as supervisor_away
              from attendance a
              join session s on s.id = a.session_id
              join person p on p.id = a.person_id and p.organisation_id = s.organisation_id
             where a.person_id = any(?::uuid[])
            """;

    private final Sql sql;

    SessionFactsReader(Sql sql) {
        this.sql = sql;
    }

    Map<UUID, List<AttendedSession>> load(Collection<UUID> people) {
        Map<UUID, List<AttendedSession>> byPerson = new HashMap<>();
        sql.list(
                SESSIONS,
                row -> byPerson.computeIfAbsent(row.uuid("person_id"), id -> new ArrayList<>())
                        .add(new AttendedSession(session(row), row.flag("supervisor_away"))),
                people);
        return byPerson;
    }

    private static Session session(Row row) throws SQLException {
        @Nullable Boolean attended = row.flagOrNull("attended");
        @Nullable Integer minutes = row.numberOrNull("minutes");
        return new Session(
                row.uuid("id").toString(),
                row.date("happens_on"),
                AttendeeShare.status(code(Session.SessionStatus.class, row.text("status")), attended, minutes),
                code(SessionFormat.class, row.text("form")),
                code(SessionMode.class, row.text("mode")),
                AttendeeShare.share(segments(row), minutes),
                row.number("size"),
                row.numberOrNull("contracted_size"),
                flags(row),
                row.textOrNull("intervention"),
                row.dateOrNull("recorded_on"),
                row.dateOrNull("booked_on"),
                row.dateOrNull("cancelled_on"));
    }

    private static List<SessionSegment> segments(Row row) throws SQLException {
        List<String> types = row.texts("segment_types");
        List<String> minutes = row.texts("segment_minutes");
        List<SessionSegment> segments = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            segments.add(new SessionSegment(types.get(i), Integer.parseInt(minutes.get(i))));
        }
        return segments;
    }

    private static Set<String> flags(Row row) throws SQLException {
        Set<String> flags = new HashSet<>(row.texts("flags"));
        flags.addAll(row.texts("own_flags"));
        return flags;
    }

    private static <C extends Enum<C>> C code(Class<C> codes, String column) {
        return Enum.valueOf(codes, column.toUpperCase(Locale.ROOT));
    }
}
