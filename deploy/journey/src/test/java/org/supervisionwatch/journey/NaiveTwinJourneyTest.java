package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An organisation of random lives, loaded, corrected and taken back over REST: on whichever day, its standings are those that an independent
 * evaluator comes to with nothing but the facts that the doors show.
 */
@Tag("stack")
class NaiveTwinJourneyTest {

    private static final long SEED = 16;
    private static final int PEOPLE = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> SUPERVISORS = List.of("S1", "S2", "S3", "S4");
    private static final List<String> ROLES = List.of(
            "pwp",
            "pwp",
            "pwp",
            "trainee_pwp",
            "hi_cbt",
            "social_worker",
            "care_worker",
            "bank_care_worker",
            "bank_care_worker",
            "rbt",
            "trainee_hi_counsellor");

    private final long seed = Long.getLong("watch.lives.seed", SEED);
    private final Product product = Product.running();
    private final LocalDate monday = product.freshMonday();
    private final TownDoors town = new TownDoors(product, "lives" + monday);
    private final Random random = new Random(seed);
    private final RandomLives lives = new RandomLives(random, monday);
    private final RandomSessions sessions = new RandomSessions(random, monday);
    private final Map<String, Map<String, Object>> roster = new LinkedHashMap<>();
    private final Map<String, String> sessionIds = new HashMap<>();

    @Test
    void noStandingDiffersFromAnIndependentEvaluationOfWhatTheDoorsShow() {
        opens();
        loads();
        Map<String, List<String>> asked = agrees("as loaded", monday);

        List<WrongPart> parts = wrongParts(3);
        List<Map<String, Object>> wrong = wrongSessions(8);
        tells(parts, wrong);
        agrees("with mistakes", monday);

        takesBack(parts, wrong);
        await("what is asked from when on is what it was")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(agrees("with everything taken back", monday))
                        .as("seed %d", seed)
                        .isEqualTo(asked));

        product.travelTo(monday.plusDays(3), LocalTime.of(9, 0));
        tells(wrongParts(5), wrongSessions(10));
        agrees("three days later, with corrections", monday.plusDays(3));
    }

    private void tells(List<WrongPart> parts, List<Map<String, Object>> wrong) {
        parts.forEach(part -> town.roster(part.path(), part.wrong()));
        town.sessions(wrong.stream()
                .map(each -> changed(each, sessions.mistyped(each)))
                .toList());
    }

    /** In another order than it was told. */
    private void takesBack(List<WrongPart> parts, List<Map<String, Object>> wrong) {
        Collections.shuffle(parts, random);
        town.sessions(wrong.stream()
                .map(each -> changed(each, RandomSessions.right(each)))
                .toList());
        parts.forEach(part -> town.roster(part.path(), part.right()));
    }

    private void opens() {
        town.roster(
                "",
                Map.of(
                        "name",
                        "Service of lives",
                        "zone",
                        "Europe/London",
                        "monitoredFrom",
                        monday.minusWeeks(30).toString()));
        for (String team : List.of("hill", "river")) {
            town.roster("/teams/" + team, Map.of("name", "Team " + team, "mode", "off"));
        }
    }

    private void loads() {
        Map<String, String> roles = new LinkedHashMap<>();
        SUPERVISORS.forEach(number -> roles.put(number, "hi_cbt"));
        for (int i = 0; i < PEOPLE; i++) {
            roles.put("P" + i, ROLES.get(i % ROLES.size()));
        }
        roles.forEach((number, role) ->
                roster.putAll(lives.life(number, role, SUPERVISORS.contains(number) ? List.of() : SUPERVISORS)));
        roster.forEach(town::roster);
        roles.forEach((number, role) -> {
            List<String> others =
                    SUPERVISORS.stream().filter(each -> !each.equals(number)).toList();
            sessions.live(number, role, colleagues(roles, role), others);
        });
        town.sessions(sessions.all().stream()
                .map(each -> Map.<String, Object>of("session", each))
                .toList());
        town.sessions()
                .forEach(each -> sessionIds.put(
                        each.path("externalId").asText(), each.path("id").asText()));
        town.series(fortnightlyGroupOf(colleagues(roles, "pwp")));
    }

    private Map<String, Object> fortnightlyGroupOf(List<String> numbers) {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("rhythm", "fortnightly");
        series.put("from", monday.plusDays(2).toString());
        series.put("count", 4);
        series.put("type", "clinical_skills");
        series.put("minutes", 60);
        series.put("form", "group");
        series.put("supervisor", Map.of("employeeNumber", "S1"));
        series.put(
                "attendees",
                numbers.stream()
                        .limit(4)
                        .map(each -> Map.of("employeeNumber", each))
                        .toList());
        return series;
    }

    private static List<String> colleagues(Map<String, String> roles, String role) {
        return roles.keySet().stream()
                .filter(each -> roles.get(each).equals(role) && !each.startsWith("S"))
                .toList();
    }

    /** A part of somebody's record that is told wrong; null where it is withdrawn, or was not there. */
    private record WrongPart(
            String path,
            @Nullable Map<String, Object> wrong,
            @Nullable Map<String, Object> right) {}

    /** Some of the roster's parts, absences that never were among them. */
    private List<WrongPart> wrongParts(int oneIn) {
        List<WrongPart> parts = new ArrayList<>();
        roster.forEach((path, right) -> {
            if (random.nextInt(oneIn) == 0) {
                boolean withdrawn = path.contains("/absences/") && random.nextBoolean();
                parts.add(new WrongPart(path, withdrawn ? null : lives.mistyped(path, right), right));
            }
        });
        for (int i = 0; i < PEOPLE; i += oneIn) {
            String path = "/people/P" + i + "/absences/wrong";
            parts.add(new WrongPart(path, lives.mistyped(path, Map.of()), null));
        }
        Collections.shuffle(parts, random);
        return parts;
    }

    private List<Map<String, Object>> wrongSessions(int oneIn) {
        return sessions.all().stream().filter(_ -> random.nextInt(oneIn) == 0).toList();
    }

    private Map<String, Object> changed(Map<String, Object> session, Map<String, Object> to) {
        return Map.of("id", sessionIds.get((String) session.get("externalId")), "ifMatch", "*", "session", to);
    }

    /**
     * The facts stay as they are now, so the product has only to catch up with them.
     *
     * @return what is asked of everybody, and from when on
     */
    private Map<String, List<String>> agrees(String when, LocalDate today) {
        FactsReadBack facts = new FactsReadBack(town);
        TwinVerdicts twin = new TwinVerdicts(facts, today);
        Map<String, List<String>> asked = new TreeMap<>();
        await("agreement " + when).atMost(PATIENCE).untilAsserted(() -> {
            Map<String, String> differences = new TreeMap<>();
            for (String number : facts.numbers()) {
                JsonNode shown = town.standingsOf(number);
                differences.putAll(twin.differences(number, shown));
                asked.put(number, asked(shown));
            }
            assertThat(differences).as("seed %d, %s", seed, when).isEmpty();
        });
        return asked;
    }

    private static List<String> asked(JsonNode shown) {
        return shown.path("standings")
                .valueStream()
                .filter(each -> each.has("appliesFrom")
                        || !each.path("standing").path("state").asText().equals("NOT_APPLICABLE"))
                .map(each -> "%s %s %s"
                        .formatted(
                                each.path("pack").asText(),
                                each.path("standing").path("requirement").asText(),
                                each.path("appliesFrom").asText()))
                .sorted()
                .toList();
    }
}
