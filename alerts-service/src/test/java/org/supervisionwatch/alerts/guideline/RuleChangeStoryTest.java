package org.supervisionwatch.alerts.guideline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.alerts;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.inPost;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mailbox;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.field;
import static org.supervisionwatch.alerts.testing.Watching.state;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;

/** A rule changes without a release: a looser one causes no notifications, and a stricter one does not apply to the past. */
@QuarkusTest
class RuleChangeStoryTest extends ServiceTest {

    @Test
    void aLooserRuleClosesTheAlertAndWhoWasToldOfItHearsThatItIsNoLongerAsked() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        nextMorning(north);
        assertThat(mailbox(north)).hasSize(1);

        overlay(north, "cm-weekly", "\"every\": \"90d\"");

        eventually(() -> assertThat(alerts(north, "closed", "E1"))
                .singleElement()
                .satisfies(alert -> assertThat(alert).containsEntry("cause", "rule_changed")));
        assertThat(state(north, ann, "cm-weekly")).isEqualTo("ON_TRACK");
        nextMorning(north);
        assertThat(mailbox(north)).hasSize(2);
        assertThat(mailbox(north).getLast().text()).contains("No longer asked since", "the rule changed");
    }

    @Test
    void aStricterRuleMakesNobodyLateForTheTimeBeforeIt() {
        AnOrganisation north = live("river");
        APerson ann = inPost(north, "E1", "Ann Part", "river");
        LocalDate held = today().minusDays(5);
        events.session(ASession.caseManagement(north, held).attendedBy(ann));
        eventually(() -> assertThat(field(north, ann, "cm-weekly", "anchor")).isEqualTo(held.toString()));
        LocalDate changed = today();

        overlay(north, "cm-weekly", "\"every\": \"2d\", \"grace_days\": 0, \"due_soon\": \"0bd\"");

        eventually(() -> assertThat(field(north, ann, "cm-weekly", "dueRaw"))
                .isEqualTo(changed.plusDays(2).toString()));
        assertThat(state(north, ann, "cm-weekly")).isNotIn("OVERDUE", "BELOW_GUIDELINE");
        assertThat(alerts(north, "open", "E1")).isEmpty();
    }

    private static void overlay(AnOrganisation organisation, String requirement, String keys) {
        given().contentType(ContentType.JSON)
                .body("{\"changes\": {\"requirements\": {\"%s\": {%s}}}, \"by\": \"Clio Lead\", \"why\": \"Agreed\"}"
                        .formatted(requirement, keys))
                .put("/organisations/" + organisation.code() + "/guidelines/nhs-tt-pwp/overlay")
                .then()
                .statusCode(201);
    }
}
