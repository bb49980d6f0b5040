package org.supervisionwatch.alerts.standing.adhoc;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionMode;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;
import org.supervisionwatch.alerts.guideline.pack.DocumentFields;

/** Reads the sessions in the request for an ad-hoc evaluation. */
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

    /** The type of a session without one: it counts only where any type counts. */
    private static final String UNTYPED = "";

    private SessionReader() {}

    static List<Session> sessions(DocumentFields question) {
        return question.objects("sessions", KEYS).stream()
                .map(SessionReader::session)
                .toList();
    }

    private static Session session(DocumentFields fields) {
        SessionStatus status = fields.wordOr("status", SessionStatus.class, SessionStatus.HELD);
        Session session = new Session(
                null,
                fields.requiredDate("date"),
                status,
                fields.wordOr("form", SessionFormat.class, SessionFormat.INDIVIDUAL),
                fields.wordOr("mode", SessionMode.class, SessionMode.IN_PERSON),
                segments(fields, status),
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

    /** The segments, if there are any; otherwise one segment of the session's type. */
    private static List<SessionSegment> segments(DocumentFields fields, SessionStatus status) {
        List<DocumentFields> each = fields.objects("segments", Set.of("type", "minutes"));
        if (each.isEmpty()) {
            boolean happens = status == SessionStatus.HELD || status == SessionStatus.BOOKED;
            return List.of(segment(fields, happens));
        }
        List<SessionSegment> segments =
                each.stream().map(part -> segment(part, true)).toList();
        int sum = segments.stream().mapToInt(SessionSegment::minutes).sum();
        Integer minutes = fields.whole("minutes", 0);
        if (minutes != null && minutes != sum) {
            fields.fault("minutes", "the segments add up to " + sum);
        }
        return segments;
    }

    /** @param timed whether the minutes are required, which they are not for a session that did not take place */
    private static SessionSegment segment(DocumentFields fields, boolean timed) {
        if (timed) {
            fields.require("minutes");
        }
        String type = fields.text("type");
        return new SessionSegment(type == null ? UNTYPED : type, fields.wholeOr("minutes", 0, 0));
    }

    private static void checkOrder(Session session, DocumentFields fields) {
        LocalDate recordedOn = session.recordedOn();
        boolean happened = session.status() == SessionStatus.HELD || session.status() == SessionStatus.MISSED;
        if (happened && recordedOn != null && recordedOn.isBefore(session.date())) {
            fields.fault("recordedOn", "must not be before the session on " + session.date());
        }
        LocalDate cancelledOn = session.cancelledOn();
        if (session.bookedOn() != null && cancelledOn != null && cancelledOn.isBefore(session.bookedOn())) {
            fields.fault("cancelledOn", "must not be before it was booked on " + session.bookedOn());
        }
    }
}
