package org.supervisionwatch.alerts.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.opsMailbox;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.standings;
import static org.supervisionwatch.alerts.testing.Watching.state;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.freshness.FeedWatch;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.standing.StandingFlow;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings;
import org.supervisionwatch.alerts.testing.Watching;

/** A business day with far too few records: a data gap before anybody is evaluated, until ops accept that the day was quiet. */
@QuarkusTest
class QuietDayTest extends ServiceTest {

    private static final BusinessDays DAYS = new BusinessDays(HolidayDates.NONE);

    private final StandingFlow evaluator;
    private final FeedWatch feeds;

    @Inject
    QuietDayTest(StandingFlow evaluator, FeedWatch feeds) {
        this.evaluator = evaluator;
        this.feeds = feeds;
    }

    @Test
    void farTooFewSessionsOnABusinessDayAreADataGapUntilOpsAcceptThatItWasQuiet() {
        AnOrganisation north = live("river").withOps().with("calendar", "none");
        events.organisation(north);
        APerson late = below(north, "E1", "Ann Late", "river");
        busyUntil(north, DAYS.before(today(), 1));
        eventually(() -> assertThat(standings(north).getList("grey.why")).containsExactly("volume"));
        assertThat(state(north, late, "cm-weekly")).isEqualTo("UNKNOWN");
        eventually(() -> assertThat(opsMailbox(north))
                .anySatisfy(mail -> assertThat(mail.subject()).contains("far too few sessions")));

        UUID id = UUID.fromString(standings(north).getString("grey[0].id"));
        accept(id, Map.of("by", "", "why", "Quiet")).statusCode(422);
        accept(UUID.randomUUID(), Map.of("by", "Olu Ops", "why", "Quiet")).statusCode(404);
        accept(id, Map.of("by", "Olu Ops", "why", "A quiet day: the training day of the whole service"))
                .statusCode(200);
        assertThat(standings(north).getList("grey")).isEmpty();
        assertThat(state(north, late, "cm-weekly")).isEqualTo("BELOW_GUIDELINE");
    }

    @Test
    void acceptingAQuietDayHoldsForThatDayOnly() {
        AnOrganisation north = live("river").withOps().with("calendar", "none");
        events.organisation(north);
        LocalDate friday = DAYS.before(today(), 1);
        busyUntil(north, friday);
        eventually(() -> assertThat(standings(north).getList("grey.why")).containsExactly("volume"));
        UUID accepted = UUID.fromString(standings(north).getString("grey[0].id"));
        accept(accepted, Map.of("by", "Olu Ops", "why", "A quiet day")).statusCode(200);
        assertThat(standings(north).getList("grey")).isEmpty();

        Watching.moveClock(london(DAYS.after(friday, 2), 12, 0));
        eventually(() -> assertThat(standings(north).getList("grey.why")).containsExactly("volume"));
        assertThat(standings(north).getString("grey[0].id")).isNotEqualTo(accepted.toString());
        eventually(() -> assertThat(opsMailbox(north))
                .filteredOn(mail -> mail.subject().contains("far too few sessions"))
                .hasSize(2));
    }

    @Test
    void theVolumeOfADayIsCheckedAtItsEndBeforeAnybodyIsEvaluated() {
        AnOrganisation north = live("river").with("calendar", "none");
        events.organisation(north);
        LocalDate monday = today();
        busyUntil(north, monday);
        Watching.moveClock(london(monday, 23, 58));
        eventually(() ->
                assertThat(feeds.allCurrent(Watching.now().plusSeconds(150))).isTrue());
        assertThat(standings(north).getList("grey")).isEmpty();

        Watching.moveClock(london(monday.plusDays(1), 0, 0));
        evaluator.evaluateDue();
        assertThat(standings(north).getList("grey.why")).containsExactly("volume");
    }

    /** Records 25 sessions on each of the twelve business days before this one, on which none is. */
    private void busyUntil(AnOrganisation organisation, LocalDate quiet) {
        for (int day = 1; day <= 12; day++) {
            LocalDate on = DAYS.before(quiet, day);
            for (int i = 0; i < 25; i++) {
                events.session(ASession.caseManagement(organisation, on)
                        .attendedBy(APerson.in(organisation, "X" + i, "Not Known")));
            }
        }
        eventually(() -> assertThat(Mornings.sql()
                        .of("select id from session where organisation_id = :organisation and recorded_on < :recorded")
                        .with("organisation", organisation.id())
                        .with("recorded", quiet)
                        .list(UUID.class))
                .hasSizeGreaterThanOrEqualTo(12 * 25));
    }

    private static Instant london(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZoneId.of("Europe/London")).toInstant();
    }

    private static io.restassured.response.ValidatableResponse accept(UUID id, Map<String, String> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/ops/grey/" + id + "/acceptance")
                .then();
    }
}
