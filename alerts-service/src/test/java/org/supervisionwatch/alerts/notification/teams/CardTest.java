package org.supervisionwatch.alerts.notification.teams;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Channel;
import org.supervisionwatch.alerts.testing.Mornings;

/** Cards in a team's channel, with a real database and over real HTTP. */
@QuarkusTest
class CardTest extends ServiceTest {

    private Channel channel;
    private AnOrganisation north;
    private APerson ann;

    @BeforeEach
    void aTeamWithSomebodyBelow() {
        channel = new Channel();
        north = live("river");
        ann = below(north, "E1", "Ann Part", "river");
    }

    @AfterEach
    void end() {
        given().delete(path());
        channel.close();
    }

    @Test
    void aTeamsChannelGetsOneCardWhenSomethingChangesAndNeverAName() {
        give(channel.url()).statusCode(200);

        nextMorning(north);
        eventually(() -> assertThat(channel.cards()).hasSize(1));
        assertThat(channel.cards().getFirst())
                .contains("Supervision: Team river", "{\"title\":\"Below the guideline\",\"value\":\"1\"}", "Oldest")
                .doesNotContain("Ann", "Part", "E1", "@");
        nextMorning(north);
        assertThat(queued("true")).isEqualTo(1);

        events.session(ASession.caseManagement(north, today()).attendedBy(ann));
        eventually(() -> assertThat(Mornings.alerts(north, "closed", "E1")).hasSize(1));
        nextMorning(north);
        eventually(() -> assertThat(channel.cards()).hasSize(2));
        assertThat(channel.cards().getLast()).contains("Nothing is open any more.");
    }

    @Test
    void noCardIsMadeWithoutAWebhookOrInRehearsal() {
        nextMorning(north);
        assertThat(queued("true")).isZero();

        events.organisation(north.team("river", "rehearsal"));
        Mornings.settle(north);
        give(channel.url()).statusCode(200);
        nextMorning(north);
        assertThat(queued("true")).isZero();
    }

    @Test
    void anEpisodeUnderAnUnacknowledgedDraftIsOnNoCard() {
        Mornings.sql()
                .of("delete from draft_acknowledgement where organisation_id = :organisation")
                .with("organisation", north.id())
                .run();
        give(channel.url()).statusCode(200);

        nextMorning(north);

        assertThat(queued("true")).isZero();
    }

    @Test
    void aChannelThatIsUnavailableForAWhileGetsItsCardLater() {
        give(channel.answers(503).url()).statusCode(200);
        nextMorning(north);
        eventually(() ->
                assertThat(queued("state = 'queued' and error = 'HTTP 503'")).isEqualTo(1));
        assertThat(channel.cards()).isEmpty();

        channel.answers(202);
        Mornings.sql()
                .of("update team_card set next_attempt_at = now() where organisation_id = :organisation")
                .with("organisation", north.id())
                .run();

        eventually(() -> assertThat(channel.cards()).hasSize(1));
        eventually(
                () -> assertThat(queued("state = 'accepted' and attempts >= 2")).isEqualTo(1));
    }

    @Test
    void aChannelThatRefusesPermanentlyIsSwitchedOffAndNotCalledAgain() {
        events.organisation(north.withOps());
        give(channel.answers(410).url()).statusCode(200);
        nextMorning(north);
        eventually(() -> given().get(path()).then().statusCode(200).body("offBecause", equalTo("HTTP 410")));
        int asked = channel.asked();
        eventually(() -> assertThat(Mornings.opsMailbox(north))
                .anySatisfy(mail -> assertThat(mail.text())
                        .contains("The webhook of the team Team river was switched off: it answered HTTP 410")
                        .doesNotContain("topsecret")));

        events.person(ann.until(today().minusDays(1)));
        eventually(() -> assertThat(Mornings.alerts(north, "closed", "E1")).hasSize(1));
        nextMorning(north);
        assertThat(channel.asked()).isEqualTo(asked);

        give(channel.answers(202).url()).statusCode(200).body("offAt", nullValue());
    }

    @Test
    void theAddressIsNeverShownAgain() {
        give(channel.url()).statusCode(200).body(not(containsString("topsecret")));
        given().get(path()).then().statusCode(200).body(not(containsString("topsecret")));

        given().delete(path()).then().statusCode(204);

        given().get(path()).then().statusCode(404);
        given().delete(path()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/secret", "http://a.webhook.office.com/secret", " "})
    void aUrlThatIsNoChannelIsRefused(String url) {
        give(url).statusCode(422).body("errors[0].pointer", equalTo("/url")).body(not(containsString("secret")));
        given().get(path()).then().statusCode(404);
    }

    private String path() {
        return "/organisations/" + north.code() + "/teams/river/webhook";
    }

    private ValidatableResponse give(String url) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("url", url))
                .put(path())
                .then();
    }

    private int queued(String condition) {
        return Mornings.sql()
                .of("select count(*) from team_card where organisation_id = :organisation and " + condition)
                .with("organisation", north.id())
                .only(Integer.class);
    }
}
