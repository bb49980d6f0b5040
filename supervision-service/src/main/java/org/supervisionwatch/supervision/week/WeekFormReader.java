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

/** Turns what was entered into what is to be saved. Pure. */
public final class WeekFormReader {

    /** Where sessions that are added on the page say they come from. */
    static final String SOURCE = "supervisors-week";

    private final WeekFacts facts;
    private final WeekForm form;
    private final WeekSessionFinder meetings;

    private WeekFormReader(WeekFacts facts, WeekForm form) {
        this.facts = facts;
        this.form = form;
        this.meetings = new WeekSessionFinder(facts);
    }

    /** In the order of the page. What she has said nothing about is left out, unless everything is to be as booked. */
    public static List<WeekEntry> of(WeekFacts facts, WeekForm form) {
        return form.button() == WeekForm.SubmitButton.ADD ? List.of() : new WeekFormReader(facts, form).all();
    }

    private List<WeekEntry> all() {
        List<WeekEntry> all = new ArrayList<>();
        for (String key : form.confirmed()) {
            meetings.of(key)
                    .map(WeekSession::id)
                    .ifPresent(id ->
                            all.add(new WeekEntry.ConfirmationEntry(key, id, "yes".equals(form.text("confirm", key)))));
        }
        for (String key : form.shown()) {
            meetings.of(key).flatMap(this::entry).ifPresent(all::add);
        }
        for (String key : form.added()) {
            String of = form.text("of", key);
            entry(meetings.added(key, of == null ? "" : of)).ifPresent(all::add);
        }
        return all;
    }

    private Optional<WeekEntry> entry(WeekSession meeting) {
        String outcome = outcome(meeting);
        if (outcome.equals("open")) {
            return Optional.empty();
        }
        String etag = form.text("etag", meeting.key());
        UUID id = meeting.id();
        return Optional.of(new WeekEntry.SessionEntry(
                meeting.key(),
                new SessionBatchItem(id, id == null ? null : etag == null ? "" : etag, request(meeting, outcome))));
    }

    /** As marked; what was a booking when the page was made and is not marked stays open, or was held, if everything is to be as booked. */
    private String outcome(WeekSession meeting) {
        String marked = Objects.requireNonNullElse(form.text("outcome", meeting.key()), "open");
        boolean asBooked = form.button() == WeekForm.SubmitButton.ALL
                && !meeting.isAdded()
                && !meeting.date().isAfter(facts.today());
        return marked.equals("open") && asBooked ? "held" : marked;
    }

    private SessionRequest request(WeekSession meeting, String outcome) {
        boolean held = outcome.equals("held");
        return request(meeting, outcome, held, segments(meeting), attendees(meeting, held));
    }

    private SessionRequest request(
            WeekSession meeting,
            String outcome,
            boolean held,
            List<SegmentRequest> parts,
            List<AttendeeRequest> there) {
        return new SessionRequest(
                parts.size() == 1 ? parts.getFirst().type() : null,
                parts.size() == 1 ? parts.getFirst().minutes() : null,
                parts.size() == 1 ? null : List.copyOf(parts),
                form(meeting, there),
                code(meeting.mode()),
                date(meeting),
                meeting.time(),
                supervisor(meeting.state()),
                List.copyOf(there),
                meeting.state() == null ? null : meeting.state().contractedSize(),
                kept(meeting, SessionState::themes),
                kept(meeting, SessionState::flags),
                outcome,
                held ? null : form.text("by", meeting.key()),
                held ? null : form.text("reason", meeting.key()),
                meeting.isAdded() ? SOURCE : null,
                meeting.isAdded() ? meeting.key() : null,
                null,
                null,
                null,
                form.text("another", meeting.key()) != null,
                null);
    }

    private static @Nullable List<@Nullable String> kept(
            WeekSession meeting, Function<SessionState, List<String>> part) {
        SessionState state = meeting.state();
        return state == null ? null : List.copyOf(part.apply(state));
    }

    private List<SegmentRequest> segments(WeekSession meeting) {
        return IntStream.range(0, meeting.segments().size())
                .mapToObj(i -> new SegmentRequest(
                        chosenType(meeting, i), number(form.text("minutes", meeting.key() + "." + i))))
                .toList();
    }

    private String chosenType(WeekSession meeting, int segment) {
        String chosen = form.text("type", meeting.key());
        return chosen == null || !meeting.isAdded()
                ? meeting.segments().get(segment).type()
                : chosen;
    }

    /** Of an added session without a company, one person is no group. */
    private static String form(WeekSession meeting, List<AttendeeRequest> there) {
        return code(meeting.anybody() && there.size() == 1 ? SessionFormat.INDIVIDUAL : meeting.form());
    }

    private String date(WeekSession meeting) {
        String chosen = form.text("date", meeting.key());
        return chosen == null || !meeting.isAdded() ? meeting.date().toString() : chosen;
    }

    private SupervisorRequest supervisor(@Nullable SessionState state) {
        ExternalSupervisor external = state == null || state.supervisor() == null
                ? null
                : state.supervisor().external();
        return external == null
                ? facts.who().request()
                : new SupervisorRequest(null, new ExternalRequest(external.id(), external.name(), external.email()));
    }

    private List<AttendeeRequest> attendees(WeekSession meeting, boolean held) {
        return meeting.people().stream()
                .filter(each -> !meeting.anybody() || isThere(meeting, each))
                .map(each -> attendee(meeting, each, held))
                .toList();
    }

    private AttendeeRequest attendee(WeekSession meeting, WeekSession.ExpectedAttendee invited, boolean held) {
        String number = invited.person().employeeNumber();
        SessionAttendee before = invited.before();
        boolean there = meeting.form() == SessionFormat.INDIVIDUAL || isThere(meeting, invited);
        String left = form.text("left", meeting.key() + "." + number);
        return new AttendeeRequest(
                number,
                held ? there : null,
                held && there && left != null ? number(left) : null,
                null,
                null,
                before == null ? null : List.copyOf(before.flags()),
                before == null ? null : before.intervention());
    }

    private boolean isThere(WeekSession meeting, WeekSession.ExpectedAttendee invited) {
        return form.ticked("there", meeting.key(), invited.person().employeeNumber());
    }

    /** 0 for what is no number: it is refused like a number that cannot be. */
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
