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
import java.util.stream.Collectors;
import org.supervisionwatch.supervision.directory.Supervisee;
import org.supervisionwatch.supervision.session.record.SessionRow;
import org.supervisionwatch.supervision.session.state.ReasonCode;
import org.supervisionwatch.supervision.session.state.SessionAttendee;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionSegment;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;

/** The sessions that a page can show: those that are there, and those that are added to it. */
final class WeekSessionFinder {

    private static final int MINUTES = 60;
    private static final SessionSegment SOMETHING = new SessionSegment("supervision", MINUTES);

    private final WeekFacts facts;

    WeekSessionFinder(WeekFacts facts) {
        this.facts = facts;
    }

    /** Hers with this status, by date and time. */
    List<WeekSession> with(SessionStatus status) {
        return facts.sessions().stream()
                .filter(row -> row.state().status() == status)
                .map(row -> WeekSession.of(row, facts.people()))
                .sorted(Comparator.comparing(WeekSession::date)
                        .thenComparing(meeting -> String.valueOf(meeting.time())))
                .toList();
    }

    Optional<WeekSession> of(String key) {
        return facts.sessions().stream()
                .filter(row -> row.id().toString().equals(key))
                .map(row -> WeekSession.of(row, facts.people()))
                .findFirst();
    }

    /** Her recurring companies, each as she last met it. */
    Collection<SessionRow> groups() {
        Map<Object, SessionRow> latest = new LinkedHashMap<>();
        for (SessionRow row : facts.sessions()) {
            SessionState state = row.state();
            if (state.form() != SessionFormat.INDIVIDUAL && state.reasonCode() != ReasonCode.ENTERED_IN_ERROR) {
                latest.put(List.of(types(state), people(state)), row);
            }
        }
        return latest.values();
    }

    private static Set<Object> types(SessionState state) {
        return state.segments().stream().map(SessionSegment::type).collect(Collectors.toSet());
    }

    private static Set<Object> people(SessionState state) {
        return state.attendees().stream().map(SessionAttendee::personId).collect(Collectors.toSet());
    }

    /** The types that she supervises in, as far as they are known. */
    List<String> types() {
        List<String> types = new ArrayList<>();
        facts.supervisees().forEach(each -> types.addAll(each.types()));
        facts.sessions().forEach(row -> row.state().segments().forEach(part -> types.add(part.type())));
        return types.isEmpty()
                ? List.of(SOMETHING.type())
                : types.stream().distinct().sorted().toList();
    }

    /**
     * One that is added.
     *
     * @param of {@code person:<employee number>:<type>}, {@code group:<a session like it>}, or anything else for whoever was there
     */
    WeekSession added(String key, String of) {
        String[] parts = of.split(":", 3);
        if (parts[0].equals("person") && parts.length == 3) {
            Optional<WeekSession> alone = facts.supervisees().stream()
                    .filter(each -> each.person().employeeNumber().equals(parts[1]))
                    .findFirst()
                    .map(each -> alone(key, each, parts[2]));
            return alone.orElseGet(() -> anybody(key));
        }
        return facts.sessions().stream()
                .filter(row -> of.equals("group:" + row.id()))
                .findFirst()
                .map(row -> WeekSession.like(row, facts.people(), key, facts.today()))
                .orElseGet(() -> anybody(key));
    }

    private WeekSession alone(String key, Supervisee supervisee, String type) {
        int minutes = facts.sessions().reversed().stream()
                .map(SessionRow::state)
                .filter(state -> people(state).equals(Set.of(supervisee.person().id())))
                .filter(state -> types(state).equals(Set.of(type)))
                .findFirst()
                .map(state -> state.segments().getFirst().minutes())
                .orElse(MINUTES);
        return WeekSession.added(
                key,
                facts.today(),
                SessionFormat.INDIVIDUAL,
                List.of(new SessionSegment(type, minutes)),
                List.of(new WeekSession.ExpectedAttendee(supervisee.person(), null)),
                false);
    }

    private WeekSession anybody(String key) {
        List<WeekSession.ExpectedAttendee> everybody = facts.people().values().stream()
                .filter(person -> !Objects.equals(person.id(), facts.who().personId()))
                .map(person -> new WeekSession.ExpectedAttendee(person, null))
                .toList();
        return WeekSession.added(
                key,
                facts.today(),
                SessionFormat.GROUP,
                List.of(new SessionSegment(types().getFirst(), MINUTES)),
                everybody,
                true);
    }
}
