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
import org.supervisionwatch.supervision.session.Attendee;
import org.supervisionwatch.supervision.session.Form;
import org.supervisionwatch.supervision.session.ReasonCode;
import org.supervisionwatch.supervision.session.Segment;
import org.supervisionwatch.supervision.session.SessionRow;
import org.supervisionwatch.supervision.session.SessionState;
import org.supervisionwatch.supervision.session.Status;

/** The sessions that a page can show: those that are there, and those that are added to it. */
final class Meetings {

    private static final int MINUTES = 60;
    private static final Segment SOMETHING = new Segment("supervision", MINUTES);

    private final WeekFacts facts;

    Meetings(WeekFacts facts) {
        this.facts = facts;
    }

    /** Hers with this status, by date and time. */
    List<Meeting> with(Status status) {
        return facts.sessions().stream()
                .filter(row -> row.state().status() == status)
                .map(row -> Meeting.of(row, facts.people()))
                .sorted(Comparator.comparing(Meeting::date).thenComparing(meeting -> String.valueOf(meeting.time())))
                .toList();
    }

    Optional<Meeting> of(String key) {
        return facts.sessions().stream()
                .filter(row -> row.id().toString().equals(key))
                .map(row -> Meeting.of(row, facts.people()))
                .findFirst();
    }

    /** Her recurring companies, each as she last met it. */
    Collection<SessionRow> groups() {
        Map<Object, SessionRow> latest = new LinkedHashMap<>();
        for (SessionRow row : facts.sessions()) {
            SessionState state = row.state();
            if (state.form() != Form.INDIVIDUAL && state.reasonCode() != ReasonCode.ENTERED_IN_ERROR) {
                latest.put(List.of(types(state), people(state)), row);
            }
        }
        return latest.values();
    }

    private static Set<Object> types(SessionState state) {
        return state.segments().stream().map(Segment::type).collect(Collectors.toSet());
    }

    private static Set<Object> people(SessionState state) {
        return state.attendees().stream().map(Attendee::personId).collect(Collectors.toSet());
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
    Meeting added(String key, String of) {
        String[] parts = of.split(":", 3);
        if (parts[0].equals("person") && parts.length == 3) {
            Optional<Meeting> alone = facts.supervisees().stream()
                    .filter(each -> each.person().employeeNumber().equals(parts[1]))
                    .findFirst()
                    .map(each -> alone(key, each, parts[2]));
            return alone.orElseGet(() -> anybody(key));
        }
        return facts.sessions().stream()
                .filter(row -> of.equals("group:" + row.id()))
                .findFirst()
                .map(row -> Meeting.like(row, facts.people(), key, facts.today()))
                .orElseGet(() -> anybody(key));
    }

    private Meeting alone(String key, Supervisee supervisee, String type) {
        int minutes = facts.sessions().reversed().stream()
                .map(SessionRow::state)
                .filter(state -> people(state).equals(Set.of(supervisee.person().id())))
                .filter(state -> types(state).equals(Set.of(type)))
                .findFirst()
                .map(state -> state.segments().getFirst().minutes())
                .orElse(MINUTES);
        return Meeting.added(
                key,
                facts.today(),
                Form.INDIVIDUAL,
                List.of(new Segment(type, minutes)),
                List.of(new Meeting.Invited(supervisee.person(), null)),
                false);
    }

    private Meeting anybody(String key) {
        List<Meeting.Invited> everybody = facts.people().values().stream()
                .filter(person -> !Objects.equals(person.id(), facts.who().personId()))
                .map(person -> new Meeting.Invited(person, null))
                .toList();
        return Meeting.added(
                key, facts.today(), Form.GROUP, List.of(new Segment(types().getFirst(), MINUTES)), everybody, true);
    }
}
