package org.supervisionwatch.alerts.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.supervisionwatch.alerts.testing.Mornings.alerts;
import static org.supervisionwatch.alerts.testing.Mornings.beginAWeek;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mailbox;
import static org.supervisionwatch.alerts.testing.Mornings.monitored;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Mornings.runs;
import static org.supervisionwatch.alerts.testing.Mornings.settle;
import static org.supervisionwatch.alerts.testing.Mornings.source;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings.Mail;

/** Who is notified of what, with a real broker, database and mail server: a selection of the stories of the pure core. */
@QuarkusTest
class NotificationStoryTest extends ServiceTest {

    @Test
    void onlyTheClinicalLeadIsNotifiedUnderADraftUntilItIsAcknowledged() {
        beginAWeek();
        AnOrganisation north = monitored().team("river", "live");
        events.organisation(north);
        settle(north);
        below(north, "E1", "Ann Part", "river");
        nextMorning(north);
        assertThat(mailbox(north)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly("clinical." + north.code() + "@example.org");
            assertThat(mail.subject()).isEqualTo("[Draft] 1 alert: Team river");
            assertThat(mail.text()).contains("Draft, not acknowledged.", "Ann Part");
        });

        theClinicalLeadAcknowledges(north);
        nextMorning(north);
        assertThat(to(north, north.leadEmail("river")))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("1 alert: Team river"));
    }

    private static void theClinicalLeadAcknowledges(AnOrganisation north) {
        answered(north, false, "Dr Clio").statusCode(422).body("errors[0].pointer", is("/acknowledgeDraft"));
        answered(north, true, "").statusCode(422);
        answered(north, true, "Dr Clio").statusCode(200).body("acknowledged", is(true));
        answered(north, true, "Somebody else").statusCode(200).body("by", is("Dr Clio"));
        given().get(acknowledgement(north))
                .then()
                .statusCode(200)
                .body("status", startsWith("draft"))
                .body("by", is("Dr Clio"));
    }

    @Test
    void aReminderInTheNextWeekRefersToTheFirstMail() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");
        nextMorning(north);
        Mail first = to(north, north.leadEmail("river")).getFirst();
        assertThat(source(first)).doesNotContain("References:").contains("Auto-Submitted: auto-generated");

        int before = runs(north, "kind = 'daily'");
        beginAWeek();
        eventually(() -> assertThat(runs(north, "kind = 'daily'")).isGreaterThan(before));
        settle(north);
        Mail reminder = to(north, north.leadEmail("river")).getLast();
        assertThat(reminder.subject()).isEqualTo("1 alert: Team river");
        assertThat(reminder.text()).contains("Ann Part", "Already reported to you");
        assertThat(source(reminder)).contains("References: " + first.messageId(), "In-Reply-To: " + first.messageId());
    }

    @Test
    void peopleWhoseSupervisorIsAwayShareAnEntryWithoutTheReason() {
        AnOrganisation north = live("river");
        events.organisation(north.with("namesInMail", "initials"));
        APerson olga = APerson.in(north, "S1", "Olga Over").away("unplanned", today(), today().plusDays(9));
        APerson jo = APerson.in(north, "S2", "Jo Bell");
        APerson pat = APerson.in(north, "S3", "Pat Gone")
                .pwp("river", today().minusDays(400))
                .until(today().minusDays(20));
        List.of(olga, jo, pat).forEach(events::person);
        supervised(below(north, "E1", "Ann Part", "river"), olga);
        supervised(below(north, "E2", "Bo Half", "river"), olga);
        bothRecordWhatTheyHeld(north, olga, jo, pat);

        nextMorning(north);
        assertThat(to(north, north.leadEmail("river"))).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("2 alerts, 1 to arrange: Team river");
            assertThat(mail.text())
                    .contains("Olga Over is away until", ": 2 people", "A.P.: Case", "B.H.: Case", "Jo Bell (1 person)")
                    .contains("Pat Gone, the supervisor, who has left")
                    .doesNotContain("Ann Part", "Bo Half", "unplanned", "sick");
        });
    }

    /** So that no record is awaited: both supervisors are known to record. */
    private void bothRecordWhatTheyHeld(AnOrganisation north, APerson olga, APerson jo, APerson pat) {
        APerson cy = below(north, "E3", "Cy Third", "river");
        supervised(cy, jo, pat);
        for (APerson supervisor : List.of(olga, jo)) {
            events.session(ASession.caseManagement(north, today())
                    .with("supervisor", Map.of("personId", supervisor.id()))
                    .attendedBy(cy));
        }
        eventually(() -> assertThat(alerts(north, "closed", "E3")).hasSize(1));
    }

    private void supervised(APerson person, APerson... by) {
        events.person(person.with(
                "supervisors",
                Stream.of(by)
                        .map(each -> Map.of("type", "case_management", "personId", each.id(), "from", "2020-01-01"))
                        .toList()));
    }

    private static List<Mail> to(AnOrganisation organisation, String address) {
        return mailbox(organisation).stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }

    private static ValidatableResponse answered(AnOrganisation organisation, boolean yes, String by) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("acknowledgeDraft", yes, "by", by))
                .put(acknowledgement(organisation))
                .then();
    }

    private static String acknowledgement(AnOrganisation organisation) {
        return "/organisations/" + organisation.code() + "/guidelines/nhs-tt-pwp/acknowledgement";
    }
}
