package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.journey.Product.Mail;
import org.supervisionwatch.local.process.WatchRoot;
import org.supervisionwatch.local.sample.SampleLoader;

/**
 * The sample service, loaded as deploy/up loads it, on whichever day it is: once the next mails are due leads have theirs, and the
 * numbers add up.
 */
@Tag("stack")
class SampleJourneyTest {

    private static final String SAMPLE = "/organisations/north-vale";
    private static final Product PRODUCT = Product.running();

    @BeforeAll
    static void theSampleIsLoaded() {
        SampleLoader.load(
                new SampleLoader.ServiceUris(
                        URI.create(PRODUCT.staff.uri()),
                        URI.create(PRODUCT.supervision.uri()),
                        URI.create(PRODUCT.alerts.uri())),
                line -> {});
        await("all are evaluated")
                .atMost(Duration.ofSeconds(120))
                .ignoreExceptions()
                .until(() -> standings().getInt("people.inPost") == 156);
        // a lead who is below is named to whoever stands above them, who hears of nothing but at the next mail
        PRODUCT.travelTo(nextMails());
        await("each alert that nothing holds has been told")
                .atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(toBeTold())
                        .isNotEmpty()
                        .allSatisfy(
                                alert -> assertThat((int) alert.get("mails")).isPositive()));
    }

    /** All teams are mailed at the same times. */
    private static Instant nextMails() {
        return Instant.parse(get(SAMPLE + "/teams/fernley-south/schedule").getString("next[0].at"));
    }

    @Test
    void everybodyIsCountedOnceAndTheOneWhoCannotBeWatchedIsNamed() {
        JsonPath all = standings();
        assertThat(all.getInt("people.checked")).isEqualTo(155);
        assertThat(all.getInt("people.notWatched")).isEqualTo(1);
        assertThat(all.getMap("people.notWatchedBecause")).containsOnlyKeys("no_role");
        Map<String, Integer> counts = all.getMap("counts");
        assertThat(counts.get("UNKNOWN")).isZero();
        assertThat(counts.get("BELOW_GUIDELINE")).isEqualTo(alerts().size()).isGreaterThanOrEqualTo(8);
        assertThat(counts.get("ON_TRACK") + counts.get("BOOKED")).isGreaterThan(450);
    }

    @Test
    void theListNamesEachStandingThatIsCountedWhateverThePack() {
        List<Map<String, Object>> listed = listed();
        Map<String, Integer> counts = standings().getMap("counts");
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(listed).hasSize(all - counts.get("NOT_APPLICABLE"));
        assertThat(listed)
                .extracting(standing -> standing.get("pack"))
                .contains(
                        "nhs-tt-pwp", "nhs-tt-hi-cbt", "trainee-low-intensity", "babcp-accredited", "bacp-accredited");
    }

    @Test
    void aboutOneInTenIsShortOfMinutesNotHalfOfThem() {
        Map<Object, Long> below = alerts().stream()
                .collect(Collectors.groupingBy(alert -> alert.get("requirement"), Collectors.counting()));
        assertThat(below.get("cm-minutes")).isBetween(5L, 30L);
        assertThat(below.get("cs-average")).isBetween(2L, 30L);
    }

    @Test
    void everybodyWhoIsBelowIsNamedInAMail() {
        await("each alert is in a mail").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<Mail> mails = Stream.of("northvale.example", "fernley.example")
                    .flatMap(domain -> PRODUCT.mailsTo(domain).stream())
                    .toList();
            assertThat(toBeTold())
                    .hasSizeGreaterThanOrEqualTo(8)
                    .allSatisfy(alert ->
                            assertThat(mails).anyMatch(mail -> mail.text().contains((String) alert.get("name"))));
        });
    }

    @Test
    void everyMetricThatTheAlertRulesAndTheDashboardNameIsExposed() throws IOException {
        String exposed = Stream.of(PRODUCT.staff, PRODUCT.supervision, PRODUCT.alerts)
                .map(service -> service.request().get("/q/metrics").asString())
                .collect(Collectors.joining());
        for (String file : List.of("prometheus/alerts.yml", "grafana/supervision-watch.json")) {
            String text = Files.readString(WatchRoot.find().resolve("deploy").resolve(file));
            assertThat(Pattern.compile("watch_[a-z_]+")
                            .matcher(text)
                            .results()
                            .map(MatchResult::group)
                            .distinct())
                    .isNotEmpty()
                    .allSatisfy(metric -> assertThat(exposed).containsPattern("(?m)^" + metric + "[ {]"));
        }
    }

    /** Page by page. */
    private static List<Map<String, Object>> listed() {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = SAMPLE + "/standings?limit=200";
        while (next != null) {
            JsonPath page = get(next);
            all.addAll(page.getList("standings"));
            next = page.getString("next");
        }
        return all;
    }

    private static JsonPath standings() {
        return get(SAMPLE + "/standings");
    }

    private static JsonPath get(String path) {
        return PRODUCT.alerts
                .request()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Open alerts, but for those whose record may still come, or whose people are away. */
    private static List<Map<String, Object>> toBeTold() {
        return alerts().stream().filter(alert -> alert.get("held") == null).toList();
    }

    private static List<Map<String, Object>> alerts() {
        return PRODUCT.alerts
                .request()
                .get(SAMPLE + "/alerts?state=open&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
