package org.supervisionwatch.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lead who knows better says so from the mail; the supervisor has the last word. */
@Tag("stack")
class LogItJourneyTest {

    private static final Pattern LINK =
            Pattern.compile(Pattern.quote(Product.PUBLIC_SUPERVISION) + "(/log/[A-Za-z0-9._-]+)");

    private final Product product = Product.running();

    @Test
    void whatWasNotLoggedIsLoggedFromTheMailAndTheAlertEndsUntilTheSupervisorSaysThatItWasNotSo() {
        LocalDate monday = product.freshMonday();
        Organisation town = new Organisation(product, "linden" + monday);
        late(town, monday);
        town.goesLive();

        String path = link(product.awaitMail(town.lead(), 1).text());
        page(path).then().statusCode(200).body(containsString("Fay"));
        assertThat(town.alerts("open")).hasSize(1);

        String session = logged(town, path, monday.minusDays(3));
        awaitOpen(town, List.of());
        // of Olive there may be one, from the moment before their session was published
        assertThat(town.alerts("closed"))
                .filteredOn(alert -> alert.get("employeeNumber").equals("Fay")
                        && alert.get("requirement").equals("cm-weekly"))
                .extracting(alert -> alert.get("cause"))
                .containsExactly("late_record");

        product.supervision
                .request()
                .body(Map.of("happened", false))
                .post(town.organisation() + "/sessions/" + session + "/confirmation")
                .then()
                .statusCode(200)
                .body("status", is("cancelled"));
        awaitOpen(town, List.of("Fay"));
    }

    /** Their supervisor has recorded a session later than Fay's due date, so Fay's alert does not wait for a record. */
    private static void late(Organisation town, LocalDate monday) {
        town.opens(monday);
        for (String name : List.of("Fay", "Olive")) {
            town.employs(name, name + " Full", 1.0, monday.minusYears(1), "mon", "tue", "wed", "thu", "fri");
        }
        town.held("clinical_skills", monday.minusDays(6), "Fay", "Olive");
        town.held("case_management", monday.minusDays(11), "Fay");
        town.held("case_management", monday.minusDays(4), "Olive");
        town.awaitState("Fay", "cm-weekly", "BELOW_GUIDELINE");
        town.awaitState("Olive", "cm-weekly", "ON_TRACK");
    }

    private static String link(String mail) {
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        return link.group(1);
    }

    private Response page(String path) {
        return given().baseUri(product.supervision.uri()).get(path);
    }

    /** Twice, as by an impatient finger: it is one session. */
    private String logged(Organisation town, String path, LocalDate on) {
        for (int i = 0; i < 2; i++) {
            given().baseUri(product.supervision.uri())
                    .formParam("date", on.toString())
                    .formParam("minutes", "60")
                    .formParam("supervisor", "Ingrid Halvorsen")
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("Session recorded"));
        }
        List<Map<String, Object>> sessions = product.supervision
                .request()
                .get(town.organisation() + "/sessions?from=" + on)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(sessions).singleElement().satisfies(one -> assertThat(one).containsEntry("confirmed", false));
        return (String) sessions.getFirst().get("id");
    }

    private static void awaitOpen(Organisation town, List<String> numbers) {
        await("open alerts of " + numbers)
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(town.alerts("open"))
                        .extracting(alert -> alert.get("employeeNumber"))
                        .isEqualTo(numbers));
    }
}
