package org.supervisionwatch.supervision.week;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.request.SessionBatchItem;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.AttendeeRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.ExternalRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SegmentRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SupervisorRequest;
import org.supervisionwatch.supervision.session.state.ExternalSupervisor;
import org.supervisionwatch.supervision.session.state.SessionAttendee;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionState;

/** Turns what was entered on the supervisor's page into entries to save. Pure. */
public final class WeekFormReader {

    /** The source of sessions that are added on the page. */
    static final String SOURCE = "supervisors-week";

    private final WeekFacts facts;
    private final WeekForm form;
    private final WeekSessionFinder finder;

    private WeekFormReader(WeekFacts facts, WeekForm form) {
        this.facts = facts;
        this.form = form;
        this.finder = new WeekSessionFinder(facts);
    }

    /** The entries in the order of the page. Sessions without an answer are left out, unless all are saved as booked. */
    public static List<WeekEntry> of(WeekFacts facts, WeekForm form) {
        return form.button() == WeekForm.SubmitButton.ADD ? List.of() : new WeekFormReader(facts, form).all();
    }

    private List<WeekEntry> all() {
        List<WeekEntry> all = new ArrayList<>();
        for (String key : form.confirmed()) {
            finder.of(key)
                    .map(WeekSession::id)
                    .ifPresent(id ->
                            all.add(new WeekEntry.ConfirmationEntry(key, id, "yes".equals(form.text("confirm", key)))));
        }
        for (String key : form.shown()) {
            finder.of(key).flatMap(this::entry).ifPresent(all::add);
        }
        for (String key : form.added()) {
            String of = form.text("of", key);
            entry(finder.added(key, of == null ? "" : of)).ifPresent(all::add);
        }
        return all;
    }

    private Optional<WeekEntry> entry(WeekSession session) {
        String outcome = outcome(session);
        if (outcome.equals("open")) {
            return Optional.empty();
        }
        String etag = form.text("etag", session.key());
        UUID id = session.id();
        return Optional.of(new WeekEntry.SessionEntry(
                session.key(),
                new SessionBatchItem(id, id == null ? null : etag == null ? "" : etag, request(session, outcome))));
    }

    /** The marked outcome; a past booking that is not marked counts as held if all are saved as booked, and else stays open. */
    private String outcome(WeekSession session) {
        String marked = Objects.requireNonNullElse(form.text("outcome", session.key()), "open");
        boolean asBooked = form.button() == WeekForm.SubmitButton.ALL
                && !session.isAdded()
                && !session.date().isAfter(facts.today());
        return marked.equals("open") && asBooked ? "held" : marked;
    }

    private SessionRequest request(WeekSession session, String outcome) {
        boolean held = outcome.equals("held");
        return request(session, outcome, held, segments(session), attendees(session, held));
    }

    private SessionRequest request(
            WeekSession session,
            String outcome,
            boolean held,
            List<SegmentRequest> parts,
            List<AttendeeRequest> there) {
        return new SessionRequest(
                parts.size() == 1 ? parts.getFirst().type() : null,
                parts.size() == 1 ? parts.getFirst().minutes() : null,
                parts.size() == 1 ? null : List.copyOf(parts),
                form(session, there),
                code(session.mode()),
                date(session),
                session.time(),
                supervisor(session.state()),
                List.copyOf(there),
                session.state() == null ? null : session.state().contractedSize(),
                kept(session, SessionState::themes),
                kept(session, SessionState::flags),
                outcome,
                held ? null : form.text("by", session.key()),
                held ? null : form.text("reason", session.key()),
                session.isAdded() ? SOURCE : null,
                session.isAdded() ? session.key() : null,
                null,
                null,
                null,
                form.text("another", session.key()) != null,
                null);
    }

    private static @Nullable List<@Nullable String> kept(
            WeekSession session, Function<SessionState, List<String>> part) {
        SessionState state = session.state();
        return state == null ? null : List.copyOf(part.apply(state));
    }

    private List<SegmentRequest> segments(WeekSession session) {
        return IntStream.range(0, session.segments().size())
                .mapToObj(i -> new SegmentRequest(
                        chosenType(session, i), number(form.text("minutes", session.key() + "." + i))))
                .toList();
    }

    private String chosenType(WeekSession session, int segment) {
        String chosen = form.text("type", session.key());
        return chosen == null || !session.isAdded()
                ? session.segments().get(segment).type()
                : chosen;
    }

    /** An added session with open attendance and one attendee is individual. */
    private static String form(WeekSession session, List<AttendeeRequest> there) {
        return code(session.openAttendance() && there.size() == 1 ? SessionFormat.INDIVIDUAL : session.form());
    }

    private String date(WeekSession session) {
        String chosen = form.text("date", session.key());
        return chosen == null || !session.isAdded() ? session.date().toString() : chosen;
    }

    private SupervisorRequest supervisor(@Nullable SessionState state) {
        ExternalSupervisor external = state == null || state.supervisor() == null
                ? null
                : state.supervisor().external();
        return external == null
                ? facts.supervisor().request()
                : new SupervisorRequest(null, new ExternalRequest(external.id(), external.name(), external.email()));
    }

    private List<AttendeeRequest> attendees(WeekSession session, boolean held) {
        return session.people().stream()
                .filter(each -> !session.openAttendance() || isThere(session, each))
                .map(each -> attendee(session, each, held))
                .toList();
    }

    private AttendeeRequest attendee(WeekSession session, WeekSession.ExpectedAttendee invited, boolean held) {
        String number = invited.person().employeeNumber();
        SessionAttendee before = invited.before();
        boolean there = session.form() == SessionFormat.INDIVIDUAL || isThere(session, invited);
        String left = form.text("left", session.key() + "." + number);
        return new AttendeeRequest(
                number,
                held ? there : null,
                held && there && left != null ? number(left) : null,
                null,
                null,
                before == null ? null : List.copyOf(before.flags()),
                before == null ? null : before.intervention());
    }

    private boolean isThere(WeekSession session, WeekSession.ExpectedAttendee invited) {
        return form.ticked("there", session.key(), invited.person().employeeNumber());
    }

    /** 0 for what is not a number: validation refuses it. */
    private static Integer number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
