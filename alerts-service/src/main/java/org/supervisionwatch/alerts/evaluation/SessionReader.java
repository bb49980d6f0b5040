package org.supervisionwatch.alerts.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.Form;
import org.supervisionwatch.alerts.guideline.Mode;
import org.supervisionwatch.alerts.guideline.Segment;
import org.supervisionwatch.alerts.guideline.Session;
import org.supervisionwatch.alerts.guideline.Session.Status;
import org.supervisionwatch.alerts.pack.Fields;

/** Reads the sessions of a what-if question. */
final class SessionReader {

    private static final Set<String> KEYS = Set.of(
            "date",
            "type",
            "form",
            "size",
            "contractedSize",
            "minutes",
            "mode",
            "flags",
            "intervention",
            "status",
            "recordedOn",
            "bookedOn",
            "cancelledOn",
            "segments");

    private SessionReader() {}

    static List<Session> sessions(Fields question) {
        return question.objects("sessions", KEYS).stream()
                .map(SessionReader::session)
                .toList();
    }

    private static Session session(Fields fields) {
        Session session = new Session(
                null,
                fields.requiredDate("date"),
                fields.wordOr("status", Status.class, Status.HELD),
                fields.wordOr("form", Form.class, Form.INDIVIDUAL),
                fields.wordOr("mode", Mode.class, Mode.IN_PERSON),
                segments(fields),
                fields.wholeOr("size", 1, 1),
                fields.whole("contractedSize", 1),
                Set.copyOf(fields.texts("flags")),
                fields.text("intervention"),
                fields.date("recordedOn"),
                fields.date("bookedOn"),
                fields.date("cancelledOn"));
        checkOrder(session, fields);
        return session;
    }

    /** A session is of one type, or has segments; never both. */
    private static List<Segment> segments(Fields fields) {
        if (!fields.has("segments")) {
            return segment(fields);
        }
        for (String key : List.of("type", "minutes")) {
            if (fields.has(key)) {
                fields.fault(key, "is told by the segments");
            }
        }
        List<Segment> segments = new ArrayList<>();
        for (Fields each : fields.objects("segments", Set.of("type", "minutes"))) {
            segments.addAll(segment(each));
        }
        if (segments.isEmpty()) {
            fields.fault("segments", "must list at least one segment");
        }
        return segments;
    }

    private static List<Segment> segment(Fields fields) {
        fields.require("minutes");
        return List.of(new Segment(fields.requiredText("type"), fields.wholeOr("minutes", 1, 1)));
    }

    private static void checkOrder(Session session, Fields fields) {
        LocalDate recordedOn = session.recordedOn();
        boolean happened = session.status() == Status.HELD || session.status() == Status.MISSED;
        if (happened && recordedOn != null && recordedOn.isBefore(session.date())) {
            fields.fault("recordedOn", "must not be before the session on " + session.date());
        }
        LocalDate cancelledOn = session.cancelledOn();
        if (session.bookedOn() != null && cancelledOn != null && cancelledOn.isBefore(session.bookedOn())) {
            fields.fault("cancelledOn", "must not be before it was booked on " + session.bookedOn());
        }
    }
}
