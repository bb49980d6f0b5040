package org.supervisionwatch.supervision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.supervisionwatch.supervision.Roster.ANN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A slip in a word that guidelines count is said at once, and to HR; the session is kept. */
@QuarkusTest
class UnclassedTypeTest extends TownCase {

    @Test
    void aTypeThatNoGuidelineCountsIsKeptWithAWarningThatGuessesTheOneMeant() {
        String id = api.post(Body.held(today).with("type", "case_managment"))
                .statusCode(201)
                .body("warnings", hasSize(1))
                .body("warnings[0].code", is("type_not_known"))
                .body("warnings[0].pointer", is("/type"))
                .body("warnings[0].message", containsString("Did you mean case_management?"))
                .extract()
                .path("id");

        api.get("/" + id).body("segments[0].type", is("case_managment")).body("warnings", nullValue());
    }

    @Test
    void aTypeLikeNoneIsAnsweredWithThoseThatCount() {
        api.post(Body.held(today).with("type", "mindfulness"))
                .statusCode(201)
                .body("warnings[0].message", containsString("case_management, clinical, clinical_skills"));
    }

    @Test
    void aKnownTypeHasNoWarning() {
        for (String type : List.of("case_management", "clinical", "rbt", "training_supervision")) {
            api.post(Body.held(today).with("type", type)).statusCode(201).body("warnings", nullValue());
        }
    }

    @Test
    void aSlipInOnePartOfASessionIsNamedByThatPart() {
        api.post(Body.held(today)
                        .without("type", "minutes")
                        .with(
                                "segments",
                                List.of(
                                        Map.of("type", "clinical_skills", "minutes", 60),
                                        Map.of("type", "clinical_skill", "minutes", 30))))
                .statusCode(201)
                .body("warnings.pointer", contains("/segments/1/type"));
    }

    @Test
    void aSlipInAFlagIsNamedAndAFlagOfOnesOwnIsNot() {
        Body ann = Body.attendee(ANN).with("flags", List.of("observd"));

        api.post(Body.held(today)
                        .with("flags", List.of("recorded", "live-assessment"))
                        .with("attendees", List.of(ann)))
                .statusCode(201)
                .body("warnings.code", everyItem(is("flag_not_known")))
                .body("warnings.pointer", contains("/flags/1", "/attendees/0/flags/0"))
                .body("warnings[1].message", containsString("observed"));
    }

    @Test
    void aRepeatedOrCorrectedSessionAndARowAndASeriesAreAnsweredAlike() {
        Body slip = Body.booked(today)
                .with("type", "clincal")
                .with("source", "pcmis")
                .with("externalId", "1");
        Api.RecordedSession booking = api.record(slip);
        Body named = Body.weekly(today.plusDays(1), 1).with("type", "clincal");

        api.post(slip).statusCode(200).body("warnings.code", hasItem("type_not_known"));
        api.put(booking, Body.held(today).with("type", "clincal")).body("warnings.code", contains("type_not_known"));
        api.post("/sessions/batch", Map.of("rows", List.of(Map.of("session", slip))))
                .body("rows[0].warnings.code", contains("type_not_known"))
                .body("rows[0].warnings.pointer", contains("/rows/0/session/type"));
        api.post("/series?dryRun=true", named).statusCode(200).body("warnings.code", contains("type_not_known"));
        api.post("/series", named).statusCode(201).body("warnings.code", contains("type_not_known"));
    }

    @Test
    void unclassedTypesAreListedForHumanResourcesUntilTheyAreCorrected() {
        api.record(Body.held(today.minusDays(1)).with("type", "case_managment"));
        Api.RecordedSession last = api.record(Body.held(today).with("type", "case_managment"));
        api.record(Body.held(today).with("type", "mindfulness"));
        api.record(Body.held(today));

        api.getAt("/unclassed-session-types")
                .statusCode(200)
                .body("items.type", contains("case_managment", "mindfulness"))
                .body("items.sessions", contains(2, 1))
                .body("items[0].nearest", is("case_management"))
                .body("items[0].latest", endsWith("/sessions/" + last.id()))
                .body("items[1].nearest", nullValue());

        api.put(last, Body.held(today).with("reasonCode", "wrong_type").with("distinct", true))
                .statusCode(200)
                .body("warnings", nullValue());
        api.getAt("/unclassed-session-types").body("items.sessions", contains(1, 1));
    }
}
