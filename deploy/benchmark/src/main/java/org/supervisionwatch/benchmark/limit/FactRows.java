package org.supervisionwatch.benchmark.limit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.supervisionwatch.benchmark.limit.PlainCopy.CopiedRows;

/** The facts of an event, as rows of alerts-service. */
final class FactRows {

    private static final String NULL = "\\N";

    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private FactRows() {}

    static void session(JsonNode event, CopiedRows rows) {
        rows.add(
                "session (id, organisation_id, form, mode, happens_on, supervisor_person_id, segment_types, segment_minutes, size,"
                        + " status, flags, recorded_on, booked_on, cancelled_on, confirmed)",
                text(event, "id"),
                text(event, "organisationId"),
                text(event, "form"),
                text(event, "mode"),
                text(event, "date"),
                text(event.path("supervisor"), "personId"),
                array(event.path("segments"), "type"),
                array(event.path("segments"), "minutes"),
                event.path("attendees").size(),
                text(event, "status"),
                "{}",
                text(event, "recordedOn"),
                text(event, "bookedOn"),
                text(event, "cancelledOn"),
                true);
        event.path("attendees").forEach(attendee -> attendance(event, attendee, rows));
    }

    /** With everything of the session that an evaluation reads, as the product has it. */
    private static void attendance(JsonNode event, JsonNode attendee, CopiedRows rows) {
        rows.add(
                "attendance (session_id, person_id, attended, minutes, flags, intervention, organisation_id, supervisor_person_id,"
                        + " form, mode, happens_on, segment_types, segment_minutes, size, status, recorded_on, booked_on,"
                        + " cancelled_on)",
                text(event, "id"),
                text(attendee, "personId"),
                text(attendee, "attended"),
                text(attendee, "minutes"),
                "{}",
                text(attendee, "intervention"),
                text(event, "organisationId"),
                text(event.path("supervisor"), "personId"),
                text(event, "form"),
                text(event, "mode"),
                text(event, "date"),
                array(event.path("segments"), "type"),
                array(event.path("segments"), "minutes"),
                event.path("attendees").size(),
                text(event, "status"),
                text(event, "recordedOn"),
                text(event, "bookedOn"),
                text(event, "cancelledOn"));
    }

    static void person(JsonNode event, CopiedRows rows) {
        String id = text(event, "id");
        rows.add(
                "person (id, organisation_id, employee_number, name, email, pattern_assumed)",
                id,
                text(event, "organisationId"),
                text(event, "employeeNumber"),
                text(event, "name"),
                text(event, "email"),
                text(event, "patternAssumed"));
        event.path("assignments").forEach(post -> assignment(id, post, rows));
        event.path("pattern").forEach(pattern -> pattern(id, pattern, rows));
        int ordinal = 0;
        for (JsonNode supervisor : event.path("supervisors")) {
            supervisor(id, ordinal++, supervisor, rows);
        }
    }

    private static void pattern(String person, JsonNode pattern, CopiedRows rows) {
        String days = StreamSupport.stream(pattern.path("days").spliterator(), false)
                .map(day -> String.valueOf(1 + WEEKDAYS.indexOf(day.asText())))
                .collect(Collectors.joining(",", "{", "}"));
        rows.add("pattern_period (person_id, from_on, days)", person, text(pattern, "from"), days);
    }

    private static void supervisor(String person, int ordinal, JsonNode supervisor, CopiedRows rows) {
        rows.add(
                "person_supervisor (person_id, ordinal, type, supervisor_person_id, from_on, to_on)",
                person,
                ordinal,
                text(supervisor, "type"),
                text(supervisor, "personId"),
                text(supervisor, "from"),
                text(supervisor, "to"));
    }

    private static void assignment(String person, JsonNode post, CopiedRows rows) {
        rows.add(
                "assignment_period (person_id, ordinal, assignment_id, number, position_title, role, team_id, from_on, to_on)",
                person,
                0,
                text(post, "id"),
                text(post, "number"),
                text(post, "positionTitle"),
                text(post, "role"),
                text(post, "teamId"),
                text(post, "from"),
                text(post, "to"));
        for (JsonNode term : post.path("terms")) {
            rows.add(
                    "assignment_term (person_id, assignment_id, from_on, hours, full_time_hours)",
                    person,
                    text(post, "id"),
                    text(term, "from"),
                    text(term, "hours"),
                    text(term, "fullTimeHours"));
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() || value.isMissingNode() ? NULL : value.asText();
    }

    private static String array(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(field).asText())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
