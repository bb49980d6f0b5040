package org.supervisionwatch.local.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.sample.Practitioner.PractitionerPost;
import org.supervisionwatch.local.sample.SampleRota.RotaPeriod;
import org.supervisionwatch.local.sample.SampleSession.SampleSessionStatus;

/** Turns the sample's values into request bodies of the APIs. */
final class RequestBodies {

    private static final double FULL_TIME_HOURS = 37.5;
    private static final Map<String, Object> EXTERNAL_SUPERVISOR =
            Map.of("id", "EXT-1", "name", "Dr Ingrid Halvorsen", "email", "ingrid.halvorsen@outside.example");

    private RequestBodies() {}

    static Map<String, Object> organisation(LocalDate monitoredFrom) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "North Vale Talking Therapies");
        body.put("zone", "Europe/London");
        body.put("calendar", "england-and-wales");
        body.put("clinicalLead", Map.of("name", "Ruth Adair", "email", "clinical.lead@northvale.example"));
        body.put("serviceManager", Map.of("name", "Colin Pryce", "email", "service.manager@northvale.example"));
        body.put("fallbackEmail", "service.office@northvale.example");
        body.put("opsEmail", "ops@northvale.example");
        body.put("monitoredFrom", monitoredFrom);
        body.put("mailAt", "08:00");
        body.put("titleRoles", titleRoles());
        return body;
    }

    private static Map<String, String> titleRoles() {
        return Stream.of(Profession.values())
                .filter(profession -> profession.role != null)
                .collect(Collectors.toMap(
                        profession -> profession.title, profession -> Objects.requireNonNull(profession.role)));
    }

    static Map<String, Object> team(int team) {
        return Map.of("name", SampleTown.teamName(team), "mode", "off");
    }

    static Map<String, Object> liveTeam(int team, LocalDate from) {
        Map<String, Object> lead = new LinkedHashMap<>();
        if (SampleService.ledFromOutside(team)) {
            lead.put("external", Map.of("name", "Morag Sinclair", "email", "morag.sinclair@fernley.example"));
        } else {
            lead.put("employeeNumber", RosterGenerator.number(team * RosterGenerator.PER_TEAM));
        }
        lead.put("from", from);
        return Map.of("name", SampleTown.teamName(team), "mode", "live", "leads", List.of(lead));
    }

    /** The acknowledgement of a draft guideline. */
    static Map<String, Object> acknowledgement() {
        return Map.of("acknowledgeDraft", true, "by", "Clinical lead of the sample service");
    }

    /** Without posts: those that are known stay. */
    static Map<String, Object> personAlone(Practitioner person) {
        return Map.of("name", person.who().name(), "email", person.who().email());
    }

    static Map<String, Object> person(Practitioner person) {
        Map<String, Object> body = new LinkedHashMap<>(personAlone(person));
        body.put(
                "assignments",
                person.posts().stream().map(RequestBodies::assignment).toList());
        return body;
    }

    /** The same person under another number. */
    static Map<String, Object> renumbered(Practitioner person) {
        Map<String, Object> body = new LinkedHashMap<>(personAlone(person));
        body.put("replaces", person.number());
        return body;
    }

    private static Map<String, Object> assignment(PractitionerPost post) {
        double hours = Math.round(post.fte() * FULL_TIME_HOURS * 100) / 100.0;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("assignmentNumber", post.assignmentNumber());
        body.put("positionTitle", post.title());
        body.put("team", SampleTown.teamCode(post.team()));
        body.put("from", post.from());
        body.put("to", post.to());
        body.put("terms", List.of(Map.of("from", post.from(), "hours", hours, "fullTimeHours", FULL_TIME_HOURS)));
        return body;
    }

    static Map<String, Object> pattern(Practitioner person) {
        return Map.of(
                "periods",
                person.rota().periods().stream().map(RequestBodies::period).toList());
    }

    private static Map<String, Object> period(RotaPeriod period) {
        List<List<String>> weeks =
                period.weeks().stream().map(RequestBodies::days).toList();
        return weeks.size() == 1
                ? Map.of("from", period.from(), "days", weeks.getFirst())
                : Map.of("from", period.from(), "weeks", weeks);
    }

    private static List<String> days(Set<DayOfWeek> week) {
        return week.stream().sorted().map(RequestBodies::day).toList();
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    static Map<String, Object> supervisors(Practitioner person) {
        Map<String, Object> entry = new LinkedHashMap<>(supervisor(person.supervisor()));
        entry.put("type", person.profession().supervision);
        entry.put("from", person.posts().getFirst().from());
        return Map.of("supervisors", List.of(entry));
    }

    static Map<String, Object> session(SampleSession session) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("source", "sample");
        body.put("externalId", session.externalId());
        body.put("type", session.type());
        body.put("form", session.group() ? "group" : "individual");
        body.put("date", session.on());
        body.put("minutes", session.minutes());
        body.put("supervisor", supervisor(session.supervisor()));
        body.put("flags", Stream.ofNullable(session.flag()).toList());
        body.put("attendees", attendees(session));
        body.put("status", session.status().name().toLowerCase(Locale.ROOT));
        body.putAll(outcome(session));
        return body;
    }

    private static Map<String, Object> outcome(SampleSession session) {
        Map<String, Object> body = new LinkedHashMap<>();
        switch (session.status()) {
            case BOOKED -> {}
            case HELD -> body.put("recordedOn", session.recordedOn());
            case CANCELLED -> {
                body.put("cancelledBy", "supervisor");
                body.put("cancelledOn", session.on());
                body.put("reasonCode", "clinical_pressure");
            }
            case MISSED -> {
                body.put("reasonCode", "clinical_pressure");
                body.put("recordedOn", session.on());
            }
        }
        return body;
    }

    private static Map<String, Object> supervisor(@Nullable String number) {
        return number == null ? Map.of("external", EXTERNAL_SUPERVISOR) : Map.of("employeeNumber", number);
    }

    private static List<Map<String, Object>> attendees(SampleSession session) {
        List<Map<String, Object>> all = new ArrayList<>();
        session.attendees().forEach(number -> all.add(attendee(number, session.intervention())));
        if (session.status() == SampleSessionStatus.HELD) {
            session.absent()
                    .forEach(number -> all.add(Map.of(
                            "employeeNumber", number, "attended", false, "reasonCode", "absent", "by", "supervisee")));
        } else {
            session.absent().forEach(number -> all.add(Map.of("employeeNumber", number)));
        }
        return all;
    }

    private static Map<String, Object> attendee(String number, @Nullable String intervention) {
        return intervention == null
                ? Map.of("employeeNumber", number)
                : Map.of("employeeNumber", number, "intervention", intervention);
    }
}
