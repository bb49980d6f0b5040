package org.supervisionwatch.alerts.notification.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mailbox;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Watching.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings;

/** A team's schedule over REST, and the runs that follow from it. */
@QuarkusTest
class ScheduleTest extends ServiceTest {

    @Test
    void aTeamHasTheOrganisationsMailTimeUntilItHasAScheduleOfItsOwn() {
        AnOrganisation north = live("river");
        given().get(path(north, "river"))
                .then()
                .statusCode(200)
                .body("sentence", is("Mondays to Fridays 08:00; remind every 7 days."))
                .body("own", is(false))
                .body("next", hasSize(5));

        List<String> next = put(north, "river", "mondays AND thursdays 7:30; remind every 2 weeks")
                .statusCode(200)
                .body("sentence", is("Mondays and Thursdays 07:30; remind every 14 days."))
                .body("own", is(true))
                .body("zone", is("Europe/London"))
                .extract()
                .path("next.local");
        // A bank holiday moves a Monday to the Tuesday after it, or to a day beyond Christmas.
        assertThat(next).hasSize(5).isSorted().allMatch(local -> local.endsWith("T07:30:00"));
        assertThat(next.stream().map(local -> LocalDateTime.parse(local).getDayOfWeek()))
                .contains(DayOfWeek.THURSDAY)
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

        given().delete(path(north, "river")).then().statusCode(200).body("own", is(false));
    }

    @Test
    void aSentenceThatCannotBeParsedIsAnsweredWithWhatIsExpected() {
        AnOrganisation north = live("river");
        put(north, "river", "Mondys 08:00")
                .statusCode(422)
                .body("errors[0].pointer", is("/sentence"))
                .body(
                        "errors[0].message",
                        containsString(
                                "\"mondys\" is not a day of the week; expected days and a time, such as \"Mondays to Fridays 08:00; remind every 7 days.\""));
        put(north, "moor", "Mondays 08:00").statusCode(404);
    }

    @Test
    void teamsAtTwoTimesOfDayHaveTwoRunsAndALeadOfBothGetsOneMail() {
        AnOrganisation north = live("river", "hill");
        put(north, "hill", "Mondays to Fridays 16:15").statusCode(200);
        north.teamWith("hill", "leads", List.of(external(north.leadEmail("river"))));
        events.organisation(north);
        theAfternoonIsPlanned(north);
        below(north, "E1", "Ann River", "river");
        below(north, "E2", "Bo Hill", "hill");
        nextMorning(north);
        assertThat(mailbox(north))
                .as("the first mail of the day covers all of the lead's teams that are mailed on it")
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Ann River", "Bo Hill"));

        below(north, "E3", "Cy River", "river");
        nextMorning(north);
        assertThat(mailbox(north)).hasSize(2);
        below(north, "E4", "Di Hill", "hill");
        nextMorning(north);
        assertThat(mailbox(north))
                .as("on Tuesday afternoon the lead has been mailed already")
                .hasSize(2);
        nextMorning(north);
        assertThat(mailbox(north).getLast().text()).contains("Di Hill").doesNotContain("Cy River");
    }

    private static void theAfternoonIsPlanned(AnOrganisation north) {
        eventually(() -> assertThat(Mornings.sql()
                        .of(
                                "select basis like '%16:15%' as known from mail_schedule where organisation_id = :organisation")
                        .with("organisation", north.id())
                        .first(Boolean.class))
                .contains(true));
    }

    private static ValidatableResponse put(AnOrganisation organisation, String team, String sentence) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("sentence", sentence))
                .put(path(organisation, team))
                .then();
    }

    private static Map<String, Object> external(String email) {
        return Map.of("external", Map.of("name", "Lee", "email", email), "from", "2020-01-01", "deputy", false);
    }

    private static String path(AnOrganisation organisation, String team) {
        return "/organisations/" + organisation.code() + "/teams/" + team + "/schedule";
    }
}
