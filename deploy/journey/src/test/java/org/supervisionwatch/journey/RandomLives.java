package org.supervisionwatch.journey;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws the lives that part-timers lead, as bodies for the doors of staff-service. */
final class RandomLives {

    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri");
    private static final List<String> KINDS = List.of(
            "sickness", "annual_leave", "study_leave", "carers_leave", "maternity", "sabbatical", "jury_service");

    private final Random random;
    private final LocalDate today;
    private final RandomPosts posts;

    RandomLives(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
        this.posts = new RandomPosts(random, today);
    }

    /** The parts of somebody's record by their paths, in the order in which they are told. */
    Map<String, Map<String, Object>> life(String number, String role, List<String> supervisors) {
        Map<String, Map<String, Object>> told = new LinkedHashMap<>();
        String of = "/people/" + number;
        boolean shiftsAlone = role.equals("bank_care_worker") && random.nextInt(4) > 0;
        told.put(of, person(number, posts.of(number, role, shiftsAlone)));
        if (shiftsAlone || random.nextInt(5) > 0) {
            told.put(of + "/pattern", pattern(shiftsAlone));
        }
        if (random.nextInt(4) > 0) {
            told.put(of + "/clinical-profile", profile());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            absences(of + "/absences/" + i).forEach(told::put);
        }
        boolean counted = shiftsAlone || role.equals("rbt") || role.startsWith("trainee_hi") || random.nextInt(4) == 0;
        for (int month = -5; counted && month < 2; month++) {
            YearMonth counts = YearMonth.from(today).plusMonths(month);
            told.put(of + "/hours/" + counts, hours(counts));
        }
        if (!supervisors.isEmpty()) {
            told.put(of + "/supervisors", supervisors(supervisors));
        }
        return told;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Another body for the same part, as somebody might mistype it. */
    Map<String, Object> mistyped(String path, Map<String, Object> body) {
        if (path.contains("/pattern")) {
            return pattern(random.nextInt(6) == 0);
        }
        if (path.contains("/clinical-profile")) {
            return profile();
        }
        if (path.contains("/absences")) {
            return absence();
        }
        if (path.contains("/hours/")) {
            return hours(YearMonth.parse(path.substring(path.length() - 7)));
        }
        return path.contains("/supervisors") ? Map.of("supervisors", List.of()) : posts.mistyped(body);
    }

    private static Map<String, Object> person(String number, List<Map<String, Object>> posts) {
        return Map.of("name", "Person " + number, "email", number + "@lives.example", "assignments", posts);
    }

    private Map<String, Object> pattern(boolean withoutDays) {
        List<Map<String, Object>> periods = new ArrayList<>();
        LocalDate from = today.minusDays(20 + random.nextInt(500));
        periods.add(period(from, withoutDays));
        if (random.nextInt(3) == 0) {
            periods.add(period(from.plusDays(1L + random.nextInt(200)), withoutDays));
        }
        return Map.of("periods", periods);
    }

    private Map<String, Object> period(LocalDate from, boolean withoutDays) {
        return withoutDays
                ? Map.of("from", from.toString(), "days", List.of())
                : random.nextInt(3) == 0
                        ? Map.of(
                                "from",
                                from.toString(),
                                "weeks",
                                List.of(days(), random.nextInt(4) == 0 ? List.of() : days(), days()))
                        : Map.of("from", from.toString(), "days", days());
    }

    private List<String> days() {
        List<String> days = WEEK.stream().filter(_ -> random.nextInt(5) > 1).toList();
        return days.isEmpty() ? List.of("thu") : days;
    }

    private Map<String, Object> profile() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put(
                "memberships",
                pick(List.of(List.of(), List.of(), List.of("babcp_accredited"), List.of("bacp_accredited"))));
        profile.put("caseload", random.nextInt(3) == 0 ? null : random.nextInt(12));
        profile.put("newlyQualified", random.nextBoolean());
        profile.put(
                "qualifiedOn",
                random.nextInt(3) == 0
                        ? null
                        : today.minusDays(random.nextInt(1500)).toString());
        profile.put("clinicalFte", random.nextInt(3) == 0 ? 0.4 : null);
        return profile;
    }

    /** One, or two that touch or leave out a few days between. */
    private Map<String, Map<String, Object>> absences(String path) {
        Map<String, Object> first = absence();
        if (first.get("to") == null || random.nextInt(3) > 0) {
            return Map.of(path, first);
        }
        Map<String, Object> next = new LinkedHashMap<>(first);
        LocalDate from = LocalDate.parse((String) first.get("to")).plusDays(random.nextInt(5));
        next.put("from", from.toString());
        next.put(
                "to",
                from.plusDays(first.get("hours") != null ? 0 : random.nextInt(9))
                        .toString());
        return Map.of(path, first, path + "b", next);
    }

    private Map<String, Object> absence() {
        LocalDate from = today.minusDays(random.nextInt(120)).plusDays(random.nextInt(30));
        Map<String, Object> absence = new LinkedHashMap<>();
        absence.put("kind", pick(KINDS));
        absence.put("from", from.toString());
        boolean part = random.nextInt(4) == 0;
        boolean open = !part && random.nextInt(8) == 0;
        absence.put(
                "to", open ? null : from.plusDays(part ? 0 : random.nextInt(40)).toString());
        absence.put("partDay", part);
        absence.put("hours", part && random.nextBoolean() ? 2 + random.nextInt(6) : null);
        return absence;
    }

    private Map<String, Object> hours(YearMonth month) {
        Map<String, Object> hours = new LinkedHashMap<>();
        hours.put("clinicalMinutes", random.nextInt(4) == 0 ? null : random.nextInt(5) * 1000);
        List<String> shifts = new ArrayList<>();
        IntStream.rangeClosed(1, month.lengthOfMonth())
                .filter(_ -> random.nextInt(5) == 0)
                .forEach(day -> shifts.add(month.atDay(day).toString()));
        if (!shifts.isEmpty() && random.nextBoolean()) {
            shifts.add(shifts.getFirst());
        }
        hours.put("shifts", shifts);
        return hours;
    }

    private Map<String, Object> supervisors(List<String> numbers) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String type :
                List.of("case_management", "clinical_skills", "clinical", "line", "rbt", "training_supervision")) {
            all.add(Map.of(
                    "type",
                    type,
                    "employeeNumber",
                    pick(numbers),
                    "from",
                    today.minusDays(random.nextInt(800)).toString()));
        }
        return Map.of("supervisors", all);
    }
}
