package org.supervisionwatch.alerts.freshness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.alerts;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.inPost;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mailbox;
import static org.supervisionwatch.alerts.testing.Mornings.moveToNextRun;
import static org.supervisionwatch.alerts.testing.Mornings.opsMailbox;
import static org.supervisionwatch.alerts.testing.Mornings.runs;
import static org.supervisionwatch.alerts.testing.Mornings.settle;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.field;
import static org.supervisionwatch.alerts.testing.Watching.standings;
import static org.supervisionwatch.alerts.testing.Watching.state;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.notification.delivery.MailFlow;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings.Mail;
import org.supervisionwatch.alerts.testing.Watching;
import org.supervisionwatch.chassis.intake.FeedProgress;

/** A data gap, from outside: people are shown as unknown, nobody falls below the guideline because of it, and only ops are told. */
@QuarkusTest
class DataGapTest extends ServiceTest {

    @Inject
    MailFlow mail;

    @Inject
    FeedProgress progress;

    @AfterEach
    void letFeedsGoOn() {
        events.resumeHeartbeats();
    }

    @Test
    void whileAFeedIsBehindEverybodyIsUnknownAndTheLastKnownStateIsShown() {
        AnOrganisation north = live("river").withOps();
        events.organisation(north);
        APerson late = below(north, "E1", "Ann Late", "river");
        events.stopHeartbeat("sessions.v1");
        Watching.moveClock(Watching.now().plus(Duration.ofHours(1)));

        eventually(() -> assertThat(state(north, late, "cm-weekly")).isEqualTo("UNKNOWN"));
        assertThat(field(north, late, "cm-weekly", "lastKnown")).isEqualTo("BELOW_GUIDELINE");
        assertThat(standings(north).getList("grey.feed")).containsExactly("sessions.v1");
        assertThat(standings(north).getInt("counts.BELOW_GUIDELINE")).isZero();
        assertThat(standings(north).getInt("people.checked")).isZero();
        assertThat(standings(north).getList("standings.state", String.class)).containsOnly("UNKNOWN");
        assertThat(standings(north).getList("standings.lastKnown", String.class))
                .contains("BELOW_GUIDELINE");
        String page = given().get("/?organisation=" + north.code()).asString();
        assertThat(page)
                .contains("Not known at the moment.", "The feed sessions.v1 is complete only up to")
                .contains("Unknown (last known: below the guideline)");

        events.resumeHeartbeats();
        eventually(() -> assertThat(state(north, late, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));
        assertThat(field(north, late, "cm-weekly", "lastKnown")).isEqualTo("none");
        assertThat(standings(north).getList("grey")).isEmpty();
    }

    @Test
    @DisplayName("Lesson 15: What is not known is a data gap, and no lead is mailed")
    void aRunThatIsDueWhileAFeedIsBehindMailsNobodyUntilTheFeedHasCaughtUp() {
        AnOrganisation north = live("river");
        APerson late = below(north, "E1", "Ann Late", "river");
        events.stopHeartbeat("sessions.v1");
        moveToNextRun(north);
        eventually(() -> assertThat(state(north, late, "cm-weekly")).isEqualTo("UNKNOWN"));
        Instant now = Watching.now().truncatedTo(ChronoUnit.MICROS);
        events.heartbeats(now);
        assertThat(progress.awaitThrough("staff.v1", now, Duration.ofSeconds(20)))
                .as("the others are complete")
                .isTrue();
        mail.beat();
        mail.beat();
        assertThat(runs(north, "composed_at is null")).isOne();
        assertThat(mailbox(north)).isEmpty();

        events.resumeHeartbeats();
        settle(north);
        assertThat(mailbox(north)).extracting(Mail::subject).containsExactly("1 alert: Team river");
    }

    @Test
    void opsAreToldOnceThatAFeedIsBehindAndNobodyIsToldThatItHasCaughtUp() {
        AnOrganisation north = live("river").withOps();
        events.organisation(north);
        inPost(north, "E1", "Ann Part", "river");
        events.stopHeartbeat("staff.v1");
        Watching.moveClock(Watching.now().plus(Duration.ofMinutes(30)));
        eventually(() -> assertThat(opsMails(north)).hasSize(1));
        assertThat(opsMails(north).getFirst().text())
                .contains("The feed staff.v1 is complete only up to")
                .contains("no lead is mailed");
        eventually(() -> assertThat(given().get("/q/metrics").asString())
                .containsPattern("watch_organisations_grey\\{why=\"behind\",?} [1-9]"));

        events.resumeHeartbeats();
        eventually(() -> assertThat(standings(north).getList("grey")).isEmpty());
        Watching.moveClock(Watching.now().plus(Duration.ofMinutes(30)));
        eventually(() -> assertThat(state(north, inPost(north, "E2", "Bo Part", "river"), "cs-weekly"))
                .isNotEqualTo("UNKNOWN"));
        assertThat(opsMails(north)).hasSize(1);
    }

    @Test
    void oneOutageIsOneMailThatNamesEveryFeedAndAFeedThatStopsLaterIsAnotherMail() {
        AnOrganisation north = live("river").withOps();
        events.organisation(north);
        eventually(() -> assertThat(standings(north).getList("grey")).isEmpty());
        events.stopHeartbeat("staff.v1");
        events.stopHeartbeat("sessions.v1");
        Watching.moveClock(Watching.now().plus(Duration.ofMinutes(30)));
        eventually(() -> assertThat(opsMails(north)).hasSize(1));
        assertThat(opsMails(north).getFirst().subject()).endsWith("the feeds sessions.v1 and staff.v1 are behind");
        assertThat(opsMails(north).getFirst().text()).contains("The feed staff.v1 is", "The feed sessions.v1 is");

        events.stopHeartbeat("organisations.v1");
        Watching.moveClock(Watching.now().plus(Duration.ofMinutes(30)));
        eventually(() -> assertThat(opsMails(north)).hasSize(2));
        assertThat(opsMails(north).getLast().subject()).endsWith("the feed organisations.v1 is behind");
    }

    @Test
    void nobodyFallsBelowWhileSessionsAreMissing() {
        AnOrganisation north = live("river");
        APerson person = inPost(north, "E1", "Ann Held", "river");
        LocalDate held = today();
        events.session(ASession.caseManagement(north, held).attendedBy(person));
        eventually(() -> assertThat(state(north, person, "cm-weekly")).isEqualTo("ON_TRACK"));
        int closedBefore = alerts(north, "closed", "E1").size();
        events.stopHeartbeat("sessions.v1");
        LocalDate later = held.plusWeeks(3);
        Watching.moveClock(
                later.atTime(12, 0).atZone(ZoneId.of("Europe/London")).toInstant());
        eventually(() -> assertThat(state(north, person, "cm-weekly")).isEqualTo("UNKNOWN"));
        assertThat(alerts(north, "open", "E1")).isEmpty();

        for (int week = 1; week <= 3; week++) {
            events.session(ASession.caseManagement(north, held.plusWeeks(week)).attendedBy(person));
        }
        events.resumeHeartbeats();
        eventually(() -> assertThat(state(north, person, "cm-weekly")).isEqualTo("ON_TRACK"));
        assertThat(alerts(north, "open", "E1")).isEmpty();
        assertThat(alerts(north, "closed", "E1")).hasSize(closedBefore);
    }

    @Test
    void aFeedThatIsBehindCannotBeAccepted() {
        AnOrganisation north = live("river");
        events.stopHeartbeat("organisations.v1");
        Watching.moveClock(Watching.now().plus(Duration.ofHours(1)));
        eventually(() -> assertThat(standings(north).getList("grey")).hasSize(1));
        UUID id = UUID.fromString(standings(north).getString("grey[0].id"));
        accept(id, Map.of("by", "Olu Ops", "why", "I want to")).statusCode(409);
        List<String> open = given().get("/ops/grey").jsonPath().getList("items.id");
        assertThat(open).contains(id.toString());
    }

    private static io.restassured.response.ValidatableResponse accept(UUID id, Map<String, String> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/ops/grey/" + id + "/acceptance")
                .then();
    }

    private static List<Mail> opsMails(AnOrganisation organisation) {
        return opsMailbox(organisation).stream()
                .filter(mail -> mail.subject().endsWith(" behind"))
                .toList();
    }
}
