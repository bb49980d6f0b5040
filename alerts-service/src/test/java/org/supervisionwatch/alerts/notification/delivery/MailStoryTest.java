package org.supervisionwatch.alerts.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.acknowledge;
import static org.supervisionwatch.alerts.testing.Mornings.alerts;
import static org.supervisionwatch.alerts.testing.Mornings.beginAWeek;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.inPost;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mailbox;
import static org.supervisionwatch.alerts.testing.Mornings.mails;
import static org.supervisionwatch.alerts.testing.Mornings.monitored;
import static org.supervisionwatch.alerts.testing.Mornings.moveToNextRun;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Mornings.runs;
import static org.supervisionwatch.alerts.testing.Mornings.settle;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings.Mail;
import org.supervisionwatch.alerts.testing.Watching;

/** From events to mails, with a real broker, database and mail server. */
@QuarkusTest
class MailStoryTest extends ServiceTest {

    @Inject
    MailFlow mail;

    @Test
    void theLeadOfAPartTimerIsMailedOnceInTextAndHtml() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");

        nextMorning(north);
        assertThat(mailbox(north)).singleElement().satisfies(first -> {
            assertThat(first.to()).containsExactly(north.leadEmail("river"));
            assertThat(first.subject()).isEqualTo("1 alert: Team river");
            assertThat(first.text()).contains("Ann Part", "Case management (individual), every week", "days late");
            assertThat(first.text()).contains("1 of 1 checked, 0 not watched, 0 unknown");
            assertThat(first.html()).contains("Ann Part", "Next booked: nothing booked", "<html lang=\"en-GB\">");
        });

        mail.beat();
        nextMorning(north);
        assertThat(mailbox(north)).hasSize(1);
    }

    @Test
    void aRecoveryIsNotifiedOnceAndASessionWithdrawnAfterwardsIsNotifiedAgain() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        nextMorning(north);

        ASession held = ASession.caseManagement(north, today()).attendedBy(ann);
        events.session(held);
        eventually(() -> assertThat(alerts(north, "closed", "E1"))
                .singleElement()
                .satisfies(alert -> assertThat(alert).containsEntry("cause", "session_held")));
        nextMorning(north);
        assertThat(mailbox(north).getLast().subject()).isEqualTo("1 back on track: Team river");

        events.session(held.withdrawn(today()));
        eventually(() -> assertThat(alerts(north, "open", "E1"))
                .singleElement()
                .satisfies(alert -> assertThat(alert).containsEntry("reopenings", 1)));
        nextMorning(north);
        assertThat(mailbox(north)).hasSize(3);
        assertThat(mailbox(north).getLast().subject()).isEqualTo("1 alert: Team river");
    }

    @Test
    void aHundredAndFiftySixPeopleLoadedWithoutASessionThenLiveMailNobody() {
        beginAWeek();
        AnOrganisation north = AnOrganisation.monitoredFrom(today()).team("river", "off");
        events.organisation(north);
        for (int i = 0; i < 156; i++) {
            events.person(APerson.in(north, "E" + i, "Person " + i).pwp("river", today().minusDays(500)));
        }
        eventually(() ->
                assertThat(Watching.standings(north).getInt("people.inPost")).isEqualTo(156));

        events.organisation(north.team("river", "live"));
        eventually(() -> assertThat(runs(north, "kind = 'going_live'")).isOne());
        settle(north);
        nextMorning(north);
        assertThat(mails(north, "true")).isZero();
    }

    @Test
    void goingLiveNotifiesAtOnceOfWhatIsOpenAndMakesOneRun() {
        beginAWeek();
        AnOrganisation north = monitored().team("river", "off");
        events.organisation(north);
        acknowledge(north);
        below(north, "E1", "Ann Part", "river");

        events.organisation(north.team("river", "live"));
        eventually(() -> assertThat(runs(north, "kind = 'going_live'")).isOne());
        settle(north);
        assertThat(mailbox(north)).extracting(Mail::subject).containsExactly("1 alert: Team river");

        events.organisation(north.with("name", "Renamed"));
        nextMorning(north);
        assertThat(runs(north, "kind = 'going_live'")).isOne();
        assertThat(mailbox(north)).hasSize(1);
    }

    @Test
    void aRunWaitsUntilTheFeedsAreCompleteThroughItsInstant() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");

        moveToNextRun(north);
        mail.beat();
        mail.beat();
        assertThat(runs(north, "composed_at is null")).isOne();
        assertThat(mails(north, "true")).isZero();

        settle(north);
        assertThat(mailbox(north)).hasSize(1);
    }

    @Test
    void aLeadOfTwoTeamsGetsOneMailATeamWithoutALeadGoesToTheFallbackAndOrganisationsStayApart() {
        AnOrganisation south = live("river");
        below(south, "E1", "Bo South", "river");
        AnOrganisation north = live("river", "hill", "moor");
        north.teamWith("hill", "leads", List.of(external(north.leadEmail("river"))));
        north.teamWith("moor", "leads", List.of());
        events.organisation(north);
        below(north, "E1", "Ann River", "river");
        below(north, "E2", "Cy Hill", "hill");
        below(north, "E3", "Di Moor", "moor");

        nextMorning(north);
        assertThat(mailbox(north)).hasSize(2);
        assertThat(mailbox(north))
                .filteredOn(it -> it.to().contains(north.leadEmail("river")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.subject()).isEqualTo("2 alerts: 2 teams");
                    assertThat(it.text()).contains("Ann River", "Cy Hill").doesNotContain("Di Moor", "Bo South");
                });
        assertThat(mailbox(north))
                .filteredOn(it -> it.to().contains("fallback." + north.code() + "@example.org"))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("Di Moor").doesNotContain("Ann River"));
    }

    @Test
    void aTeamThatIsRenamedIsNotMailedAboutAgain() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");
        nextMorning(north);

        north.teamWith("river", "code", "stream").teamWith("river", "formerCodes", List.of("river"));
        events.organisation(north.teamWith("river", "name", "Stream"));
        eventually(() -> assertThat(alerts(north, "open", "E1"))
                .singleElement()
                .satisfies(alert -> assertThat(alert).containsEntry("team", "stream")));
        nextMorning(north);
        assertThat(mailbox(north)).hasSize(1);
    }

    @Test
    @DisplayName("Lesson 1: After its own downtime it mails only the net change")
    void afterDowntimeTheLeadIsNotifiedOnlyOfTheNetChange() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        below(north, "E2", "Bo Part", "river");
        nextMorning(north);
        assertThat(mailbox(north)).extracting(Mail::subject).containsExactly("2 alerts: Team river");

        Watching.moveClock(Watching.now().plus(Duration.ofDays(3)));
        events.session(ASession.caseManagement(north, today().minusDays(1)).attendedBy(ann));
        eventually(() -> assertThat(alerts(north, "closed", "E1")).hasSize(1));
        settle(north);
        assertThat(mailbox(north)).hasSize(2);
        assertThat(mailbox(north).getLast().subject()).isEqualTo("1 back on track: Team river");
        assertThat(mailbox(north).getLast().text()).contains("Ann Part").doesNotContain("Bo Part");
    }

    @Test
    @DisplayName("Lesson 18: A run that was missed is made up")
    void daysOfDowntimeAreMadeUpByOneRun() {
        AnOrganisation north = live("river");
        below(north, "E1", "Ann Part", "river");
        int before = runs(north, "kind = 'daily'");

        Watching.moveClock(Watching.now().plus(Duration.ofDays(7)));
        eventually(() -> assertThat(runs(north, "kind = 'daily'")).isEqualTo(before + 1));
        settle(north);
        assertThat(mailbox(north))
                .filteredOn(it -> it.to().contains(north.leadEmail("river")))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("Ann Part"));
    }

    @Test
    void somebodyWhoRecoversBeforeTheRunIsNeverMentioned() {
        AnOrganisation north = live("river");
        APerson ann = below(north, "E1", "Ann Part", "river");
        inPost(north, "E2", "Bo Other", "river");
        events.session(ASession.caseManagement(north, today()).attendedBy(ann));
        eventually(() -> assertThat(alerts(north, "closed", "E1")).hasSize(1));

        nextMorning(north);
        assertThat(mailbox(north)).noneSatisfy(it -> assertThat(it.text()).contains("Ann Part"));
    }

    private static Map<String, Object> external(String email) {
        return new HashMap<>(
                Map.of("external", Map.of("name", "Lee Lead", "email", email), "from", "2020-01-01", "deputy", false));
    }
}
