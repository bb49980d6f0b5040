package org.supervisionwatch.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws sessions of all kinds, as bodies for the door of supervision-service. */
final class RandomSessions {

    private static final Map<String, List<String>> TYPES = Map.of(
            "pwp", List.of("case_management", "clinical_skills"),
            "trainee_pwp", List.of("case_management", "clinical_skills"),
            "hi_cbt", List.of("clinical"),
            "rbt", List.of("rbt"),
            "trainee_hi_counsellor", List.of("training_supervision"));

    private static final Map<String, Object> EXTERNAL =
            Map.of("external", Map.of("id", "EXT-1", "name", "Ingrid Halvorsen"));

    private final Random random;
    private final LocalDate today;
    private final List<Map<String, Object>> all = new ArrayList<>();

    RandomSessions(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    List<Map<String, Object>> all() {
        return all;
    }

    /** Those of somebody of a role over the last year and the next weeks, in groups with some of their colleagues. */
    void live(String number, String role, List<String> colleagues, List<String> supervisors) {
        for (String type : TYPES.getOrDefault(role, List.of("line"))) {
            int most = type.equals("line") ? 60 : 12;
            LocalDate day = today.minusDays(60 + random.nextInt(140));
            while (day.isBefore(today.plusDays(40))) {
                all.add(session(number, type, day, colleagues, supervisors));
                day = day.plusDays(2L + random.nextInt(most));
            }
        }
    }

    private Map<String, Object> session(
            String number, String type, LocalDate day, List<String> colleagues, List<String> supervisors) {
        boolean group = random.nextInt(4) == 0;
        boolean held = !day.isAfter(today) && random.nextInt(8) > 0;
        Map<String, Object> session = new LinkedHashMap<>();
        minutes(session, type);
        session.put("form", group ? "group" : "individual");
        session.put("mode", random.nextInt(3) == 0 ? "video" : "in_person");
        session.put("date", day.toString());
        session.put(
                "supervisor",
                random.nextInt(3) == 0
                        ? EXTERNAL
                        : Map.of("employeeNumber", supervisors.get(random.nextInt(supervisors.size()))));
        session.put("attendees", attendees(number, group ? colleagues : List.of(), held, session.containsKey("type")));
        if (random.nextInt(5) == 0) {
            session.put("flags", List.of("live_assessment", "all_open_cases_reviewed", "observed"));
        }
        session.put("source", "roster-of-lives");
        session.put("externalId", "S-" + all.size());
        session.put("distinct", true);
        session.put("status", status(day, held));
        return knowing(session, day);
    }

    private String status(LocalDate day, boolean held) {
        if (held) {
            return "held";
        }
        return day.isAfter(today)
                ? "booked"
                : List.of("missed", "cancelled", "booked").get(random.nextInt(3));
    }

    private void minutes(Map<String, Object> session, String type) {
        int minutes = List.of(30, 45, 60, 60, 90, 120).get(random.nextInt(6));
        if (random.nextInt(6) == 0) {
            session.put(
                    "segments",
                    List.of(
                            Map.of("type", type, "minutes", minutes),
                            Map.of("type", "case_management", "minutes", 30)));
        } else {
            session.put("type", type);
            session.put("minutes", minutes);
        }
    }

    private List<Map<String, Object>> attendees(String number, List<String> colleagues, boolean held, boolean plain) {
        List<Map<String, Object>> attendees = new ArrayList<>(List.of(Map.of("employeeNumber", number)));
        for (String colleague : colleagues) {
            if (!colleague.equals(number) && random.nextInt(3) == 0) {
                Map<String, Object> attendee = new LinkedHashMap<>(Map.of("employeeNumber", colleague));
                if (held && random.nextInt(5) == 0) {
                    attendee.put("attended", false);
                } else if (held && plain && random.nextInt(5) == 0) {
                    attendee.put("minutes", 20);
                }
                attendees.add(attendee);
            }
        }
        return attendees;
    }

    /** When it became known: some records come days later. */
    private Map<String, Object> knowing(Map<String, Object> session, LocalDate day) {
        LocalDate later = day.plusDays(random.nextInt(3) == 0 ? random.nextInt(9) : 0);
        String known = (later.isAfter(today) ? today : later).toString();
        String booked = (day.minusDays(20).isAfter(today) ? today : day.minusDays(20)).toString();
        switch ((String) session.get("status")) {
            case "held", "missed" -> session.put("recordedOn", known);
            case "cancelled" -> {
                session.put("bookedOn", booked);
                session.put("cancelledOn", known);
                session.put("cancelledBy", "service");
                session.put("reasonCode", "no_room");
            }
            default -> session.put("bookedOn", booked);
        }
        return session;
    }

    /** As it is when somebody gets it wrong: it never took place, was longer, or on another day. */
    Map<String, Object> mistyped(Map<String, Object> session) {
        Map<String, Object> wrong = new LinkedHashMap<>(session);
        if (session.get("status").equals("held") && random.nextBoolean()) {
            return neverHeld(wrong);
        }
        if (session.containsKey("type") && random.nextBoolean()) {
            wrong.put("minutes", 20 + random.nextInt(100));
        } else {
            wrong.put(
                    "date",
                    LocalDate.parse((String) session.get("date")).minusDays(3).toString());
        }
        wrong.put(
                "reasonCode",
                session.get("status").equals("held") || session.get("status").equals("booked")
                        ? "late_information"
                        : "no_room");
        return wrong;
    }

    private static Map<String, Object> neverHeld(Map<String, Object> session) {
        Object first = ((List<?>) session.get("attendees")).getFirst();
        session.put("status", "cancelled");
        session.put("reasonCode", "entered_in_error");
        session.remove("recordedOn");
        session.put("attendees", List.of(Map.of("employeeNumber", ((Map<?, ?>) first).get("employeeNumber"))));
        return session;
    }

    /** As it was told first, and why it is told again. */
    static Map<String, Object> right(Map<String, Object> session) {
        Map<String, Object> right = new LinkedHashMap<>(session);
        right.putIfAbsent("reasonCode", "late_information");
        return right;
    }
}
