package org.supervisionwatch.supervision.week;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.session.record.JsonColumns;
import org.supervisionwatch.supervision.session.request.SessionBatchItem;
import org.supervisionwatch.supervision.session.request.SessionRequest.ExternalRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SupervisorRequest;
import org.supervisionwatch.supervision.session.state.ExternalSupervisor;
import org.supervisionwatch.supervision.session.state.SessionAttendee;
import org.supervisionwatch.supervision.session.state.SessionFormat;
import org.supervisionwatch.supervision.session.state.SessionSegment;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.week.WeekForm.SubmitButton;
import org.supervisionwatch.supervision.week.WeekSession.ExpectedAttendee;

/** Turns what was entered on the supervisor's page into entries to save. Pure. */
final class WeekFormReader {

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

    /**
     * The entries to save, in the order of the page.
     *
     * @param happened the supervisor's answers about sessions that somebody else reported
     * @param sessions new ones and outcomes of bookings, by what identifies them on the page
     */
    record WeekEntries(Map<UUID, Boolean> happened, Map<String, SessionBatchItem> sessions) {}

    /** Sessions without an answer are left out, unless all are saved as booked. */
    static WeekEntries of(WeekFacts facts, WeekForm form) {
        WeekEntries entries = new WeekEntries(new LinkedHashMap<>(), new LinkedHashMap<>());
        if (form.button() != SubmitButton.ADD) {
            new WeekFormReader(facts, form).read(entries);
        }
        return entries;
    }

    private void read(WeekEntries entries) {
        for (String key : form.confirmed()) {
            finder.of(key)
                    .map(WeekSession::id)
                    .ifPresent(id -> entries.happened.put(id, "yes".equals(form.text("confirm", key))));
        }
        for (String key : form.shown()) {
            finder.of(key).ifPresent(session -> read(session, entries));
        }
        for (String key : form.added()) {
            read(finder.added(key, Objects.requireNonNullElse(form.text("of", key), "")), entries);
        }
    }

    private void read(WeekSession session, WeekEntries entries) {
        String outcome = outcome(session);
        if (!outcome.equals("open")) {
            String etag = Objects.requireNonNullElse(form.text("etag", session.key()), "");
            ObjectNode request = JsonColumns.STORED.valueToTree(request(session, outcome));
            entries.sessions.put(
                    session.key(), new SessionBatchItem(session.id(), session.isAdded() ? null : etag, request));
        }
    }

    /** The marked outcome; a past booking that is not marked counts as held if all are saved as booked, and else stays open. */
    private String outcome(WeekSession session) {
        String marked = Objects.requireNonNullElse(form.text("outcome", session.key()), "open");
        boolean asBooked = form.button() == SubmitButton.ALL
                && !session.isAdded()
                && !session.date().isAfter(facts.today());
        return marked.equals("open") && asBooked ? "held" : marked;
    }

    /** The fields of a request to record the session. */
    private Map<String, @Nullable Object> request(WeekSession session, String outcome) {
        boolean held = outcome.equals("held");
        String key = session.key();
        SessionState state = session.state();
        List<Map<String, @Nullable Object>> there = attendees(session, held);
        Map<String, @Nullable Object> request = new HashMap<>();
        segments(session, request);
        request.put("form", form(session, there));
        request.put("mode", session.mode());
        request.put("date", date(session));
        request.put("time", session.time());
        request.put("supervisor", supervisor(state));
        request.put("attendees", there);
        request.put("contractedSize", state == null ? null : state.contractedSize());
        request.put("themes", state == null ? null : state.themes());
        request.put("flags", state == null ? null : state.flags());
        request.put("status", outcome);
        request.put("cancelledBy", held ? null : form.text("by", key));
        request.put("reasonCode", held ? null : form.text("reason", key));
        request.put("source", session.isAdded() ? SOURCE : null);
        request.put("externalId", session.isAdded() ? key : null);
        request.put("distinct", form.text("another", key) != null);
        return request;
    }

    private void segments(WeekSession session, Map<String, @Nullable Object> request) {
        List<SessionSegment> parts = IntStream.range(0, session.segments().size())
                .mapToObj(i -> new SessionSegment(
                        chosenType(session, i), WeekForm.number(form.text("minutes", session.key() + "." + i))))
                .toList();
        if (parts.size() == 1) {
            request.put("type", parts.getFirst().type());
            request.put("minutes", parts.getFirst().minutes());
        } else {
            request.put("segments", parts);
        }
    }

    private String chosenType(WeekSession session, int segment) {
        String chosen = form.text("type", session.key());
        return chosen == null || !session.isAdded()
                ? session.segments().get(segment).type()
                : chosen;
    }

    /** An added session with open attendance and one attendee is individual. */
    private static SessionFormat form(WeekSession session, List<?> there) {
        return session.openAttendance() && there.size() == 1 ? SessionFormat.INDIVIDUAL : session.form();
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

    private List<Map<String, @Nullable Object>> attendees(WeekSession session, boolean held) {
        return session.people().stream()
                .filter(each -> !session.openAttendance() || isThere(session, each))
                .map(each -> attendee(session, each, held))
                .toList();
    }

    private Map<String, @Nullable Object> attendee(WeekSession session, ExpectedAttendee invited, boolean held) {
        String number = invited.person().employeeNumber();
        SessionAttendee before = invited.before();
        boolean there = session.form() == SessionFormat.INDIVIDUAL || isThere(session, invited);
        String left = form.text("left", session.key() + "." + number);
        Map<String, @Nullable Object> attendee = new HashMap<>();
        attendee.put("employeeNumber", number);
        attendee.put("attended", held ? there : null);
        attendee.put("minutes", held && there && left != null ? WeekForm.number(left) : null);
        if (before != null) {
            attendee.put("flags", before.flags());
            attendee.put("intervention", before.intervention());
        }
        return attendee;
    }

    private boolean isThere(WeekSession session, ExpectedAttendee invited) {
        return form.ticked("there", session.key(), invited.person().employeeNumber());
    }
}
