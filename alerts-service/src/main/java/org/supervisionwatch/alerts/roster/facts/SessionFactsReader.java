package org.supervisionwatch.alerts.roster.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionMode;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;
import org.supervisionwatch.alerts.roster.facts.SupervisorPosts.PostSpan;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads the sessions of supervisees, each from the point of view of one supervisee. */
@ApplicationScoped
class SessionFactsReader {

    /**
     * A session of another organisation is left out, whoever it names. Without the offset the planner may read everybody's sessions, and in
     * parallel, to find those of a few people.
     */
    private static final String SESSIONS = """
            select a.person_id, a.session_id as id, a.happens_on as date, a.status, a.form, a.mode, a.segment_types,
                   a.segment_minutes, a.size, a.contracted_size, a.flags, a.intervention, a.recorded_on, a.booked_on,
                   a.cancelled_on, a.attended, a.minutes, a.supervisor_person_id,
                   a.status = 'booked' and exists (select from absence w
                                                    where w.person_id = a.supervisor_person_id and w.from_on <= a.happens_on
                                                      and a.happens_on <= coalesce(w.to_on, 'infinity')) as supervisor_away
              from unnest(:people::uuid[], :organisations::uuid[], :since::date[], :flagged_since::date[])
                   as given (id, organisation_id, since_on, flagged_since_on)
             cross join lateral (select * from attendance
                                  where person_id = given.id and latest_on >= given.flagged_since_on
                                    and (latest_on >= given.since_on or flags && :flags::text[]) offset 0) as a
             where a.organisation_id = given.organisation_id
            """;

    /** Of a type and with the flags that count; whether it counts depends on more. */
    private static final String OLDER = """
            select given.id from unnest(:people::uuid[], :before::date[]) as given (id, before_on)
             where exists (select from attendance a
                            where a.person_id = given.id and a.latest_on < given.before_on and a.status = 'held' and a.attended
                              and (:types::text[] = '{}' or a.segment_types && :types::text[]) and a.flags @> :flags::text[])
            """;

    private final Sql sql;

    SessionFactsReader(Sql sql) {
        this.sql = sql;
    }

    /** @param organisations of each of these people */
    Map<UUID, List<AttendedSession>> load(Map<UUID, SessionSpan> spans, List<UUID> organisations) {
        Collection<SessionSpan> given = spans.values();
        Map<UUID, List<OwnAttendance>> rows = sql.of(SESSIONS)
                .with("people", spans.keySet())
                .with("organisations", organisations)
                .with("since", given.stream().map(SessionSpan::since).toList())
                .with(
                        "flagged_since",
                        given.stream().map(SessionSpan::flaggedSince).toList())
                .with(
                        "flags",
                        given.stream().flatMap(span -> span.flags().stream()).collect(Collectors.toSet()))
                .grouped(UUID.class, OwnAttendance.class);
        SupervisorPosts posts = postsOfSupervisors(rows.values());
        Map<UUID, List<AttendedSession>> byPerson = new HashMap<>();
        rows.forEach((person, own) -> byPerson.put(
                person, own.stream().map(each -> each.session(posts)).toList()));
        return byPerson;
    }

    /** There are few of them, so they are read by themselves, not with each session. */
    private SupervisorPosts postsOfSupervisors(Collection<List<OwnAttendance>> rows) {
        Set<UUID> supervisors = rows.stream()
                .flatMap(List::stream)
                .map(OwnAttendance::supervisorPersonId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new SupervisorPosts(
                supervisors.isEmpty()
                        ? Map.of()
                        : sql.of(
                                        "select person_id, from_on, to_on from assignment_period where person_id = any(:supervisors)")
                                .with("supervisors", supervisors)
                                .grouped(UUID.class, PostSpan.class));
    }

    /** Those of these people who attended a session before that day which may count. */
    List<UUID> attendedBefore(Map<UUID, LocalDate> day, CountingRule counts) {
        return sql.of(OLDER)
                .with("people", day.keySet())
                .with("before", day.values())
                .with("types", counts.types())
                .with("flags", counts.flags())
                .list(UUID.class);
    }

    private record OwnAttendance(
            String id,
            LocalDate date,
            SessionStatus status,
            SessionFormat form,
            SessionMode mode,
            List<String> segmentTypes,
            List<Integer> segmentMinutes,
            int size,
            @Nullable Integer contractedSize,
            Set<String> flags,
            @Nullable String intervention,
            @Nullable LocalDate recordedOn,
            @Nullable LocalDate bookedOn,
            @Nullable LocalDate cancelledOn,
            @Nullable Boolean attended,
            @Nullable Integer minutes,
            @Nullable UUID supervisorPersonId,
            boolean supervisorAway) {

        AttendedSession session(SupervisorPosts posts) {
            Session own = new Session(
                    id,
                    date,
                    AttendeeShare.status(status, attended, minutes),
                    form,
                    mode,
                    AttendeeShare.share(segments(), minutes),
                    size,
                    contractedSize,
                    flags(posts),
                    intervention,
                    recordedOn,
                    bookedOn,
                    cancelledOn);
            return new AttendedSession(own, supervisorAway || posts.left(supervisorPersonId, date));
        }

        private Set<String> flags(SupervisorPosts posts) {
            if (!posts.notInPost(supervisorPersonId, date)) {
                return flags;
            }
            Set<String> marked = new HashSet<>(flags);
            marked.add(Session.SUPERVISOR_NOT_IN_POST);
            return marked;
        }

        private List<SessionSegment> segments() {
            List<SessionSegment> segments = new ArrayList<>(segmentTypes.size());
            for (int i = 0; i < segmentTypes.size(); i++) {
                segments.add(new SessionSegment(segmentTypes.get(i), segmentMinutes.get(i)));
            }
            return segments;
        }
    }
}
