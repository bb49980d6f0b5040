package org.supervisionwatch.alerts.notification.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.mails;
import static org.supervisionwatch.alerts.testing.Mornings.nextMorning;
import static org.supervisionwatch.alerts.testing.Mornings.sql;
import static org.supervisionwatch.alerts.testing.Subscribing.ada;
import static org.supervisionwatch.alerts.testing.Subscribing.madeForTheLead;
import static org.supervisionwatch.alerts.testing.Subscribing.seen;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.moveClock;
import static org.supervisionwatch.alerts.testing.Watching.now;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Channel;
import org.supervisionwatch.alerts.testing.Mornings;
import org.supervisionwatch.alerts.testing.Subscribing.Due;
import org.supervisionwatch.chassis.restore.DatabaseRestored;

/** Calendars, cards and week links after the database was restored from a backup. */
@QuarkusTest
class RestoredEdgesTest extends ServiceTest {

    @Inject
    Event<DatabaseRestored> restored;

    private AnOrganisation north;

    @BeforeEach
    void anOrganisation() {
        north = live("t1");
    }

    /** Waits until the feeds have been read again, so that the lost period ends. */
    @AfterEach
    void caughtUp() {
        eventually(() -> {
            events.heartbeats(now());
            assertThat(sql().of("select 1 from restore where told_at is null").list(Integer.class))
                    .isEmpty();
        });
    }

    @Test
    void aCalendarDateHasAHigherSequenceNumberThanAnyBefore() {
        ada(north, "t1");
        String url = madeForTheLead(north, "t1");
        Due before = seen(url);

        lose(Duration.ofHours(1));

        assertThat(seen(url).uid()).isEqualTo(before.uid());
        assertThat(seen(url).sequence()).isGreaterThan(before.sequence() + 100);
    }

    @Test
    void aRestoreThatSeveralNoticeIsStoredOnce() {
        Instant since = now();
        lose(Duration.ofHours(1));
        lose(Duration.ofHours(1));

        assertThat(sql().of("select count(*) from restore where noticed_at >= :since")
                        .with("since", since)
                        .only(Long.class))
                .isEqualTo(1);
    }

    @Test
    void aCardThatMayHaveBeenSentIsNotSentAgain() {
        below(north, "E1", "Ann Part", "t1");
        try (Channel channel = new Channel().answers(503)) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("url", channel.url()))
                    .put("/organisations/" + north.code() + "/teams/t1/webhook")
                    .then()
                    .statusCode(200);
            nextMorning(north);
            eventually(() -> assertThat(channel.asked()).isPositive());

            lose(Duration.ofHours(1));
            channel.answers(202);
            caughtUp();
            nextMorning(north);

            assertThat(channel.cards()).isEmpty();
            assertThat(sql().of("select state from team_card where organisation_id = :organisation")
                            .with("organisation", north.id())
                            .list(String.class))
                    .containsExactly("replaced");
        }
    }

    @Test
    void aLinkThatMayHaveBeenSentIsWithheldUntilSomebodyReleasesIt() {
        APerson ann = Mornings.inPost(north, "E1", "Ann Part", "t1");
        Map<String, String> robin =
                Map.of("id", "uea-0042", "name", "Robin Hale", "email", "robin." + north.code() + "@example.org");
        events.person(ann.with(
                "supervisors", List.of(Map.of("type", "case_management", "external", robin, "from", "2020-01-01"))));
        Instant planned = nextLink();
        booked(ann, planned.atZone(ZoneId.of("Europe/London")).toLocalDate(), robin);

        moveClock(planned.plusSeconds(1));
        lose(Duration.ofHours(1));
        caughtUp();

        eventually(() -> assertThat(mails(
                        north, "recipient like 'robin%' and state = 'withheld' and reason like 'may have been sent%'"))
                .isEqualTo(1));
        assertThat(Mornings.mailbox(north)).isEmpty();
    }

    @Test
    void aWeeklySummaryThatMayHaveBeenSentIsNotSentAgain() {
        Mornings.inPost(north, "E1", "Ann Part", "t1");
        moveClock(now().plus(Duration.ofHours(2)));
        Mornings.beginAWeek();
        lose(Duration.ofHours(1));
        caughtUp();
        String toTheLead = "recipient = '" + north.leadEmail("t1") + "' and state ";
        eventually(() -> assertThat(mails(north, toTheLead + "= 'withheld'")).isEqualTo(1));

        nextMorning(north);
        assertThat(mails(north, toTheLead + "<> 'withheld'")).isZero();
    }

    @Test
    void anErasedOrganisationHoldsBackNobodysMails() {
        events.erased("organisations.v1", "organisation.v1", north.id());
        eventually(() -> assertThat(sql().of("select 1 from organisation where id = :id")
                        .with("id", north.id())
                        .list(Integer.class))
                .isEmpty());
        moveClock(now().plus(Duration.ofDays(2)));

        lose(Duration.ofHours(1));

        caughtUp();
    }

    private void booked(APerson person, LocalDate on, Map<String, String> supervisor) {
        ASession booked = ASession.caseManagement(north, on)
                .with("status", "booked")
                .with("recordedOn", null)
                .with("supervisor", Map.of("external", supervisor))
                .attendee(person, null);
        events.session(booked);
        eventually(() -> assertThat(sql().of("select 1 from session where id = :id")
                        .with("id", booked.id())
                        .list(Integer.class))
                .isNotEmpty());
    }

    private void lose(Duration time) {
        restored.fire(new DatabaseRestored(now().minus(time), now()));
    }

    private Instant nextLink() {
        eventually(() -> assertThat(plan()).isNotEmpty());
        return plan().getFirst();
    }

    private List<Instant> plan() {
        return sql().of("select next_at from week_link_plan where organisation_id = :organisation")
                .with("organisation", north.id())
                .list(Instant.class);
    }
}
