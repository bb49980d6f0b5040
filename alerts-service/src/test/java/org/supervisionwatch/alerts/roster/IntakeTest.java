package org.supervisionwatch.alerts.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.field;
import static org.supervisionwatch.alerts.testing.Watching.person;
import static org.supervisionwatch.alerts.testing.Watching.standings;
import static org.supervisionwatch.alerts.testing.Watching.state;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.standing.store.WakeUpSchedule;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Events;
import org.supervisionwatch.alerts.testing.Watching;
import org.supervisionwatch.chassis.sql.Sql;

/** Events of the three topics, from Kafka to what the API answers. */
@QuarkusTest
class IntakeTest extends ServiceTest {

    private final WakeUpSchedule schedule;
    private final Sql sql;

    @Inject
    IntakeTest(WakeUpSchedule schedule, Sql sql) {
        this.schedule = schedule;
        this.sql = sql;
    }

    @Test
    void duplicatesReplaysAndDisorderChangeNothing() {
        AnOrganisation org = anOrganisation();
        APerson person = APerson.in(org, "E1", "Rita Replay").pwp("t1", today().minusYears(1));
        ASession session = ASession.caseManagement(org, today()).attendedBy(person);
        long old = events.nextVersion();
        long middle = events.nextVersion();
        long newest = events.nextVersion();
        events.organisation(org);
        events.session(session, newest);
        events.person(person);
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("ON_TRACK"));
        int history = history(person);

        events.session(session.withdrawn(today()), middle);
        events.session(session, old);
        events.session(session, middle);
        events.person(person.with("name", "Somebody Old"), old);
        events.person(person.with("name", "Rita Renamed"));

        eventually(() -> assertThat(person(org, "E1").getString("name")).isEqualTo("Rita Renamed"));
        eventually(() -> assertThat(schedule.oldestOpen(Watching.now())).isZero());
        assertThat(state(org, person, "cm-weekly")).isEqualTo("ON_TRACK");
        assertThat(history(person)).isEqualTo(history);
    }

    @Test
    void aPersonWhoseNewestEventIsParkedIsUnknownUntilItIsSuperseded() {
        AnOrganisation org = anOrganisation();
        APerson person = APerson.in(org, "E1", "Paula Parked").pwp("t1", today().minusYears(1));
        events.organisation(org);
        events.person(person);
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));

        events.person(person.with("name", "Paula\u0000Parked"));
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("UNKNOWN"));
        assertThat(person(org, "E1").getString("notWatched")).isEqualTo("event_unreadable");
        assertThat(standings(org).getString("people.says")).isEqualTo("0 of 1 checked, 1 not watched");

        events.person(person.with("name", "Paula Back"));
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));
        assertThat(person(org, "E1").getString("notWatched")).isNull();
    }

    @Test
    void attendeesOfAnUnreadableSessionAreUnknown() {
        AnOrganisation org = anOrganisation();
        APerson person = APerson.in(org, "E1", "Sonja Session").pwp("t1", today().minusYears(1));
        ASession session = ASession.caseManagement(org, today()).attendedBy(person);
        events.organisation(org);
        events.person(person);
        events.session(session);
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("ON_TRACK"));

        events.session(session.with("status", "imagined"));
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("UNKNOWN"));

        events.session(session.with("status", "held"));
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("ON_TRACK"));
    }

    @Test
    void theSeriesOfASessionAndWhoAssertedItAreStored() {
        AnOrganisation org = anOrganisation();
        APerson person = APerson.in(org, "E1", "Ada Asserted").pwp("t1", today().minusYears(1));
        UUID series = UUID.randomUUID();
        UUID episode = UUID.randomUUID();
        ASession session = ASession.caseManagement(org, today())
                .attendedBy(person)
                .with("series", series)
                .with("asserted", Map.of("by", "lead@example.org", "episodeId", episode))
                .with("confirmed", false)
                .with("supervisor", Map.of("external", Map.of("id", "ext-1", "name", "Robin")));
        events.organisation(org);
        events.person(person);
        events.session(session);

        eventually(() -> assertThat(sql.of("""
                        select concat_ws(' ', series_id, asserted_by, asserted_episode, confirmed, supervisor_external_id) as kept
                          from session where id = :id
                        """).with("id", session.id()).first(String.class))
                .contains(series + " lead@example.org " + episode + " f ext-1"));
    }

    @Test
    void anEventOfAnotherVersionIsParked() {
        AnOrganisation org = anOrganisation();
        APerson person = APerson.in(org, "E1", "Vera Version").pwp("t1", today().minusYears(1));
        events.organisation(org);
        events.person(person);
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));

        events.send("staff.v1", "person.v2", person.id(), events.nextVersion(), Events.text(person.state()));

        eventually(() -> assertThat(parked(person.id())).isEqualTo(1));
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("UNKNOWN"));
    }

    @Test
    void aSessionOfAnotherOrganisationDoesNotCount() {
        AnOrganisation here = anOrganisation();
        AnOrganisation there = anOrganisation();
        APerson ours = APerson.in(here, "E1", "Our Own").pwp("t1", today().minusYears(1));
        APerson theirs = APerson.in(there, "E1", "Their Own").pwp("t1", today().minusYears(1));
        events.organisation(here);
        events.organisation(there);
        events.person(ours);
        events.person(theirs);
        events.session(ASession.caseManagement(there, today()).attendedBy(ours, theirs));

        eventually(() -> assertThat(state(there, theirs, "cm-weekly")).isEqualTo("ON_TRACK"));
        eventually(() -> assertThat(state(here, ours, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));
        assertThat(standings(here).getList("standings.name")).containsOnly("Our Own");
        assertThat(standings(there).getList("standings.name")).containsOnly("Their Own");
    }

    @Test
    void anErasedPersonLeavesNeitherFactsNorStandings() {
        AnOrganisation org = anOrganisation();
        APerson person = APerson.in(org, "E1", "Erika Erased")
                .pwp("t1", today().minusYears(1))
                .profile(Map.of("memberships", List.of("bacp_accredited")))
                .hours("2026-06", 5520, "2026-06-02");
        events.organisation(org);
        events.person(person);
        eventually(() -> assertThat(standings(org).getInt("people.inPost")).isEqualTo(1));

        events.erased("staff.v1", "person.v1", person.id());

        eventually(() -> assertThat(standings(org).getInt("people.inPost")).isZero());
        given().get("/organisations/" + org.code() + "/people/E1/standings")
                .then()
                .statusCode(404);
        for (String table : new String[] {
            "standing", "person_watch", "assignment_period", "pattern_period", "clinical_profile", "clinical_month"
        }) {
            assertThat(count("select count(*) from " + table + " where person_id = :id", person.id()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aRehireIsANewPost() {
        AnOrganisation org = anOrganisation();
        APerson person = APerson.in(org, "E1", "Rhea Hired")
                .period("A1", "pwp", "t1", today().minusYears(1), today().minusDays(30))
                .period("A1", "pwp", "t1", today().minusDays(1), null);
        events.organisation(org);
        events.person(person);

        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("AWAITING_FIRST"));
        assertThat(LocalDate.parse(field(org, person, "cm-weekly", "due"))).isAfterOrEqualTo(today().plusDays(6));
    }

    @Test
    void anUnknownOrganisationTeamOrPersonIsNotFoundAndAnUnknownStateIsRefused() {
        AnOrganisation org = anOrganisation();
        events.organisation(org);
        eventually(() -> assertThat(standings(org).getInt("people.inPost")).isZero());
        String path = "/organisations/" + org.code();

        given().get("/organisations/nowhere/standings").then().statusCode(404);
        given().get(path + "/standings?team=nowhere").then().statusCode(404);
        given().get(path + "/people/nobody/standings").then().statusCode(404);
        String pointer = given().get(path + "/standings?state=GREAT")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .extract()
                .path("errors[0].pointer");
        assertThat(pointer).isEqualTo("state");
    }

    @Test
    void theListOfStandingsSaysHowOldEachFeedIs() {
        AnOrganisation org = anOrganisation();
        events.organisation(org);
        var through = Watching.now();
        events.heartbeats(through);

        eventually(() -> assertThat(standings(org).getList("feeds.ageSeconds", Integer.class))
                .hasSize(3)
                .doesNotContainNull());
    }

    private AnOrganisation anOrganisation() {
        return AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
    }

    private int history(APerson person) {
        return count("select count(*) from standing_history where person_id = :id", person.id());
    }

    private int parked(UUID key) {
        return count("select count(*) from parked_event where key = :id", key);
    }

    private int count(String query, UUID id) {
        return sql.of(query).with("id", id).only(Integer.class);
    }
}
