package org.supervisionwatch.alerts.notification.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Subscribing.CASE_MANAGEMENT;
import static org.supervisionwatch.alerts.testing.Subscribing.ada;
import static org.supervisionwatch.alerts.testing.Subscribing.calendar;
import static org.supervisionwatch.alerts.testing.Subscribing.made;
import static org.supervisionwatch.alerts.testing.Subscribing.madeForTheLead;
import static org.supervisionwatch.alerts.testing.Subscribing.post;
import static org.supervisionwatch.alerts.testing.Subscribing.seen;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings;
import org.supervisionwatch.alerts.testing.Subscribing.Due;

/** Calendars that people subscribe to. */
@QuarkusTest
class SubscriptionTest extends ServiceTest {

    private AnOrganisation org;

    @BeforeEach
    void anOrganisationWithATeam() {
        org = Mornings.live("t1");
    }

    @Test
    void aDueDateMovesWhenASessionIsRecordedAndKeepsItsId() {
        APerson ada = ada(org, "t1");
        String url = madeForTheLead(org, "t1");
        Due before = seen(url);

        events.session(ASession.caseManagement(org, today()).attendedBy(ada));

        eventually(() -> assertThat(seen(url).on()).isAfter(before.on()));
        Due after = seen(url);
        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(after.sequence()).isGreaterThan(before.sequence());
        assertThat(after.status()).isEqualTo("CONFIRMED");
    }

    @Test
    void aDueDateCancelledByLeaveReturnsUnderTheSameId() {
        APerson ada = ada(org, "t1");
        String url = madeForTheLead(org, "t1");
        Due before = seen(url);

        events.person(ada.away("long", today().minusDays(1), null));
        eventually(() -> assertThat(seen(url).status()).isEqualTo("CANCELLED"));
        Due gone = seen(url);
        events.person(ada.with("absences", List.of()));
        eventually(() -> assertThat(seen(url).sequence()).isGreaterThanOrEqualTo(gone.sequence()));

        assertThat(gone.uid()).isEqualTo(before.uid());
        assertThat(gone.sequence()).isGreaterThan(before.sequence());
    }

    @Test
    void nobodyIsNamedInFull() {
        ada(org, "t1");
        Response answer = given().get(madeForTheLead(org, "t1"));

        answer.then().statusCode(200).contentType("text/calendar;charset=UTF-8");
        assertThat(answer.asString()).contains(CASE_MANAGEMENT).doesNotContain("Ada", "Priestley", "20117");
    }

    @Test
    void aFormerLeadSeesNothingOfTheTeamAnyMore() {
        ada(org, "t1");
        String url = madeForTheLead(org, "t1");
        assertThat(calendar(url).getComponents()).isNotEmpty();

        events.organisation(org.teamWith("t1", "leads", List.of()));

        eventually(() -> assertThat(calendar(url).getComponents()).isEmpty());
    }

    @Test
    void anEpisodeUnderAnUnacknowledgedDraftIsInNobodysCalendar() {
        ada(org, "t1");
        String url = madeForTheLead(org, "t1");

        Mornings.sql()
                .of("delete from draft_acknowledgement where organisation_id = :organisation")
                .with("organisation", org.id())
                .run();

        assertThat(calendar(url).getComponents()).isEmpty();
    }

    @Test
    void aTeamThatIsNotLiveIsInNobodysCalendar() {
        ada(org, "t1");
        String url = madeForTheLead(org, "t1");

        events.organisation(org.team("t1", "rehearsal"));

        eventually(() -> assertThat(calendar(url).getComponents()).isEmpty());
    }

    @Test
    void aSupervisorSeesOnlyTheirOwnSupervisees() {
        ada(org, "t1");
        String sue = made(org, Map.of("for", "supervisor", "email", "Sue.Super@example.org"));

        assertThat(calendar(sue).<VEvent>getComponents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly(CASE_MANAGEMENT);
    }

    @Test
    void theSameAddressInAnotherOrganisationSeesNothingOfThisOne() {
        ada(org, "t1");
        AnOrganisation other = Mornings.monitored().team("t9", "live");
        Map<String, Object> sameLead = new LinkedHashMap<>(Map.of(
                "external",
                Map.of("name", "Lee", "email", org.leadEmail("t1")),
                "from",
                "2020-01-01",
                "deputy",
                false));
        events.organisation(other.teamWith("t9", "leads", List.of(sameLead)));
        Mornings.settle(other);

        String url = post(other, Map.of("for", "lead", "email", org.leadEmail("t1")))
                .statusCode(201)
                .extract()
                .path("url");

        assertThat(calendar(url).getComponents()).isEmpty();
    }
}
