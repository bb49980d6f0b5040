package org.supervisionwatch.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws the posts of a life: one or two at a time, one after the other, with another number, after a year away. */
final class RandomPosts {

    private static final List<Double> HOURS = List.of(37.5, 37.5, 30.0, 22.5, 18.75, 15.0, 7.5);
    private static final double FULL_TIME = 37.5;

    private final Random random;
    private final LocalDate today;

    RandomPosts(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    List<Map<String, Object>> of(String number, String role, boolean zeroHours) {
        LocalDate start = today.minusDays(random.nextInt(5) == 0 ? random.nextInt(60) : 100 + random.nextInt(700));
        double hours = zeroHours ? 0 : pick(HOURS);
        LocalDate turn = today.minusDays(5 + random.nextInt(90));
        Map<String, Object> first = post("A-" + number, role, "hill", start, null, hours);
        return switch (turn.isAfter(start.plusDays(10)) ? random.nextInt(9) : 0) {
            case 1 -> List.of(first, post("B-" + number, role, "river", turn, null, 18.75));
            case 2 -> List.of(until(turn, first), post("A-" + number, role, "hill", turn.plusDays(1), null, 15));
            case 3 -> List.of(until(turn, first), post("C-" + number, role, "river", afterAWeekend(turn), null, hours));
            case 4 ->
                List.of(yearsAgo(number, role, start, hours), post("A-" + number, role, "hill", turn, null, hours));
            case 5 ->
                List.of(
                        until(turn, as("art_therapist", first)),
                        post("A-" + number, role, "hill", turn.plusDays(1), null, hours));
            case 6 -> List.of(until(random.nextInt(3) == 0 ? today.minusDays(20) : today.plusDays(30), first));
            default -> List.of(first);
        };
    }

    private LocalDate afterAWeekend(LocalDate day) {
        return day.plusDays(1L + random.nextInt(3));
    }

    private Map<String, Object> yearsAgo(String number, String role, LocalDate start, double hours) {
        return post("A-" + number, role, "hill", start.minusDays(400), start.minusDays(60), hours);
    }

    private static Map<String, Object> until(LocalDate to, Map<String, Object> post) {
        post.put("to", to.toString());
        return post;
    }

    private static Map<String, Object> as(String role, Map<String, Object> post) {
        post.put("role", role);
        return post;
    }

    private Map<String, Object> post(
            String number, String role, String team, LocalDate from, @Nullable LocalDate to, double hours) {
        Map<String, Object> post = new LinkedHashMap<>();
        post.put("assignmentNumber", number);
        post.put("positionTitle", "Practitioner");
        post.put("role", role);
        post.put("team", team);
        post.put("from", from.toString());
        post.put("to", to == null ? null : to.toString());
        post.put("terms", terms(from, hours));
        return post;
    }

    /** Sometimes with other hours later. */
    private List<Map<String, Object>> terms(LocalDate from, double hours) {
        List<Map<String, Object>> terms = new ArrayList<>(List.of(term(from, hours)));
        LocalDate later = today.minusDays(random.nextInt(120));
        if (hours > 0 && later.isAfter(from) && random.nextInt(4) == 0) {
            terms.add(term(later, pick(HOURS)));
        }
        return terms;
    }

    private static Map<String, Object> term(LocalDate from, double hours) {
        return Map.of("from", from.toString(), "hours", hours, "fullTimeHours", FULL_TIME);
    }

    /** A wrong role, number, first day or number of hours: what has begun is not left out. */
    Map<String, Object> mistyped(Map<String, Object> person) {
        Map<String, Object> wrong = new LinkedHashMap<>(person);
        List<Map<String, Object>> posts = new ArrayList<>();
        for (Object each : (List<?>) person.get("assignments")) {
            Map<String, Object> post = new LinkedHashMap<>();
            ((Map<?, ?>) each).forEach((key, value) -> post.put((String) key, value));
            posts.add(post);
        }
        Map<String, Object> last = posts.getLast();
        LocalDate from = LocalDate.parse((String) last.get("from"));
        switch (random.nextInt(4)) {
            case 0 -> last.put("role", pick(List.of("art_therapist", "pwp", "hi_cbt", "social_worker")));
            case 1 -> last.put("assignmentNumber", last.get("assignmentNumber") + "X");
            case 2 -> last.put("terms", terms(from, pick(HOURS)));
            default -> {
                LocalDate other = from.plusDays(random.nextInt(3));
                last.put("from", other.toString());
                last.put("terms", terms(other, pick(HOURS)));
            }
        }
        wrong.put("assignments", posts);
        return wrong;
    }
}
