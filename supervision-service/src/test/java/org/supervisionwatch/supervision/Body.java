package org.supervisionwatch.supervision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request body that a test changes in one place. */
final class Body extends LinkedHashMap<String, Object> {

    private static final long serialVersionUID = 1L;

    /** An hour of individual case management that Sue held with Ann. */
    static Body held(LocalDate on) {
        return new Body()
                .with("type", "case_management")
                .with("minutes", 60)
                .with("form", "individual")
                .with("date", on.toString())
                .with("supervisor", Map.of("employeeNumber", Roster.SUE))
                .withAttendees(Roster.ANN)
                .with("status", "held");
    }

    static Body booked(LocalDate on) {
        return held(on).with("status", "booked");
    }

    static Body cancelled(LocalDate on) {
        return held(on).with("status", "cancelled")
                .with("cancelledBy", "supervisor")
                .with("reasonCode", "workload");
    }

    /** An hour and a half of clinical skills for Ann, Ben and Cat. */
    static Body group(LocalDate on) {
        return held(on).with("type", "clinical_skills")
                .with("minutes", 90)
                .with("form", "group")
                .withAttendees(Roster.ANN, Roster.BEN, Roster.CAT);
    }

    /** A series of Sue's case management with Ann at two. */
    static Body weekly(LocalDate from, int count) {
        return held(from)
                .without("date", "status")
                .with("rhythm", "weekly")
                .with("from", from.toString())
                .with("count", count)
                .with("time", "14:00");
    }

    static Body attendee(String employeeNumber) {
        return new Body().with("employeeNumber", employeeNumber);
    }

    Body with(String field, Object value) {
        put(field, value);
        return this;
    }

    Body without(String... fields) {
        List.of(fields).forEach(this::remove);
        return this;
    }

    Body withAttendees(String... employeeNumbers) {
        return with(
                "attendees", Arrays.stream(employeeNumbers).map(Body::attendee).toList());
    }
}
