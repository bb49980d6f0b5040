package org.supervisionwatch.supervision.week;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.supervisionwatch.supervision.directory.Supervisee;
import org.supervisionwatch.supervision.session.record.SessionRow;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionSegment;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;
import org.supervisionwatch.supervision.week.WeekSession.ExpectedAttendee;

/** Finds the sessions that the supervisor's page can show, existing and added. */
record WeekSessionFinder(WeekFacts facts) {

    private static final int DEFAULT_MINUTES = 60;
    private static final SessionSegment DEFAULT_SEGMENT = new SessionSegment("supervision", DEFAULT_MINUTES);

    /** The supervisor's sessions with this status, by date and time. */
    List<WeekSession> with(SessionStatus status) {
        return facts.sessions().stream()
                .filter(row -> row.state.status() == status)
                .map(row -> WeekSession.of(row, facts.people()))
                .sorted(Comparator.comparing(WeekSession::date)
                        .thenComparing(session -> String.valueOf(session.time())))
                .toList();
    }

    /** An existing session by its id, or one that was added and saved by the key that it had. */
    Optional<WeekSession> of(String key) {
        return facts.sessions().stream()
                .filter(row -> row.id.toString().equals(key) || key.equals(row.externalId))
                .map(row -> WeekSession.of(row, facts.people()))
                .findFirst();
    }

    /** The latest session of each of the supervisor's groups. */
    Collection<SessionRow> groups() {
        Map<Object, SessionRow> latest = new LinkedHashMap<>();
        for (SessionRow row : facts.sessions()) {
            SessionState state = row.state;
            if (state.form() != SessionFormat.INDIVIDUAL
                    && state.course().reasonCode() != ReasonCode.ENTERED_IN_ERROR) {
                latest.put(List.of(state.types(), state.people()), row);
            }
        }
        return latest.values();
    }

    /** The known types of supervision of this supervisor. */
    List<String> types() {
        List<String> types = new ArrayList<>();
        facts.supervisees().forEach(each -> types.addAll(each.types()));
        facts.sessions().forEach(row -> row.state.segments().forEach(part -> types.add(part.type())));
        return types.isEmpty()
                ? List.of(DEFAULT_SEGMENT.type())
                : types.stream().distinct().sorted().toList();
    }

    /**
     * An added session.
     *
     * @param of {@code person:<employee number>:<type>}, {@code group:<id of a similar session>}, or anything else for open attendance
     */
    WeekSession added(String key, String of) {
        String[] parts = of.split(":", 3);
        if (parts[0].equals("person") && parts.length == 3) {
            Optional<WeekSession> individual = facts.supervisees().stream()
                    .filter(each -> each.person().employeeNumber().equals(parts[1]))
                    .findFirst()
                    .map(each -> individual(key, each, parts[2]));
            return individual.orElseGet(() -> openAttendance(key));
        }
        return facts.sessions().stream()
                .filter(row -> of.equals("group:" + row.id))
                .findFirst()
                .map(row -> WeekSession.like(row, facts.people(), key, facts.today()))
                .orElseGet(() -> openAttendance(key));
    }

    private WeekSession individual(String key, Supervisee supervisee, String type) {
        int minutes = facts.sessions().reversed().stream()
                .map(row -> row.state)
                .filter(state ->
                        state.people().equals(Set.of(supervisee.person().id())))
                .filter(state -> state.types().equals(Set.of(type)))
                .findFirst()
                .map(state -> state.segments().getFirst().minutes())
                .orElse(DEFAULT_MINUTES);
        return new WeekSession(
                key,
                null,
                facts.today(),
                SessionFormat.INDIVIDUAL,
                List.of(new SessionSegment(type, minutes)),
                List.of(new ExpectedAttendee(supervisee.person(), null)),
                false);
    }

    private WeekSession openAttendance(String key) {
        List<ExpectedAttendee> candidates = facts.people().values().stream()
                .filter(person ->
                        !Objects.equals(person.id(), facts.supervisor().personId()))
                .map(person -> new ExpectedAttendee(person, null))
                .toList();
        return new WeekSession(
                key,
                null,
                facts.today(),
                SessionFormat.GROUP,
                List.of(new SessionSegment(types().getFirst(), DEFAULT_MINUTES)),
                candidates,
                true);
    }
}
