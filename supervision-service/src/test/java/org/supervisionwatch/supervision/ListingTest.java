package org.supervisionwatch.supervision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.supervisionwatch.supervision.Roster.ANN;
import static org.supervisionwatch.supervision.Roster.BEN;
import static org.supervisionwatch.supervision.Roster.CAT;
import static org.supervisionwatch.supervision.Roster.SUE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListingTest extends TownCase {

    @BeforeEach
    void aFortnight() {
        for (int day = 0; day < 5; day++) {
            api.record(Body.held(today.minusDays(day)));
        }
        api.record(Body.group(today.minusDays(2)));
        api.record(Body.booked(today.plusDays(1)).withAttendees(BEN));
    }

    @Test
    void sessionsAreListedByDate() {
        List<String> dates = api.get("").statusCode(200).extract().path("items.date");

        assertThat(dates).hasSize(7).isSorted();
    }

    @Test
    void theyAreFoundByPersonSupervisorStatusAndDate() {
        api.get("?employeeNumber=" + ANN).body("items", hasSize(6));
        api.get("?employeeNumber=" + BEN).body("items.status", contains("held", "booked"));
        api.get("?employeeNumber=" + CAT).body("items", hasSize(1));
        api.get("?supervisor=" + SUE).body("items", hasSize(7));
        api.get("?supervisor=" + ANN).body("items", hasSize(0));
        api.get("?status=held").body("items.status", everyItem(is("held"))).body("items", hasSize(6));
        api.get("?from=" + today.minusDays(1) + "&to=" + today)
                .body("items.date", contains(today.minusDays(1).toString(), today.toString()));
    }

    @Test
    void theNextPageContinuesAfterTheLast() {
        List<String> seen = new ArrayList<>();
        String next = api.town().sessions() + "?limit=3&employeeNumber=" + ANN;
        while (next != null) {
            var answer = given().get(next).then().statusCode(200);
            JsonPath page = answer.extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.getString("next");
            if (next != null) {
                answer.header("Link", containsString("rel=\"next\""));
            }
        }

        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
    }
}
