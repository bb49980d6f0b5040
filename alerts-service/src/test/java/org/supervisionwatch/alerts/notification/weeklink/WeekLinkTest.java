package org.supervisionwatch.alerts.notification.weeklink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.inPost;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.sql;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.moveClock;
import static org.supervisionwatch.alerts.testing.Watching.now;

import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings;
import org.supervisionwatch.alerts.testing.Mornings.Mail;

/** The link to a supervisor's week, with a real broker, database and mail server. */
@QuarkusTest
class WeekLinkTest extends ServiceTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private AnOrganisation north;
    private APerson ann;
    private Instant planned;

    @BeforeEach
    void aSupervisedPerson() {
        north = live("river");
        ann = inPost(north, "E1", "Ann Part", "river");
        events.person(ann.with(
                "supervisors", List.of(Map.of("type", "case_management", "external", robin(), "from", "2020-01-01"))));
        eventually(() -> assertThat(next()).isPresent());
        planned = next().orElseThrow();
    }

    private Optional<Instant> next() {
        return sql().of("select next_at from week_link_plan where organisation_id = :organisation")
                .with("organisation", north.id())
                .first(Instant.class);
    }

    @Test
    void aSupervisorWithAMissingOutcomeGetsALinkOnTheLastWorkingDayAtOne() {
        assertThat(planned.atZone(LONDON).getHour()).isEqualTo(13);
        booked(lastDay().minusDays(1));
        booked(lastDay().minusDays(29));

        moveClock(planned.plusSeconds(1));
        composed(null);

        eventually(() -> assertThat(links()).hasSize(1));
        Mail link = links().getFirst();
        assertThat(link.to()).containsExactly(robinsAddress());
        assertThat(link.subject()).isEqualTo("1 session from this week has no outcome yet");
        assertThat(link.text()).contains("case management, Ann Part", "http://supervision.example/week/ey");
        assertThat(link.text().replaceAll("http\\S+", "")).doesNotContain("E1");
        assertThat(link.html()).contains("Record my week", "http://supervision.example/week/ey");
        assertThat(Mornings.source(link).replace("=\r\n", "")).contains("multipart/alternative");
    }

    @Test
    void aSupervisorInTheRosterIsMailedAtTheirOwnAddressUnlessTheyHaveLeft() {
        APerson sue = colleague("S1", "sue").pwp("river", lastDay().minusDays(100));
        APerson gone = colleague("S2", "gone")
                .pwp("river", lastDay().minusDays(100))
                .until(lastDay().minusDays(20));
        for (APerson supervisor : List.of(sue, gone)) {
            events.person(supervisor);
            booked(booking(lastDay().minusDays(1)).with("supervisor", Map.of("personId", supervisor.id())));
        }
        eventually(() -> assertThat(sql().of("select 1 from person where id = :id")
                        .with("id", gone.id())
                        .list(Integer.class))
                .isNotEmpty());

        moveClock(planned.plusSeconds(1));
        composed(null);

        assertThat(sql().of("select m.recipient from mail m join run r on r.id = m.run_id and r.kind = 'week_link'"
                                + " where m.organisation_id = :organisation")
                        .with("organisation", north.id())
                        .list(String.class))
                .contains("sue." + north.code() + "@example.org")
                .doesNotContain("gone." + north.code() + "@example.org");
    }

    @Test
    void aSupervisorWhoHasRecordedEverythingGetsNoLink() {
        held(lastDay().minusDays(1));

        moveClock(planned.plusSeconds(1));
        composed(null);

        assertThat(links()).isEmpty();
    }

    @Test
    void aSessionStillToComeIsNotMissing() {
        held(lastDay().minusDays(1));
        booked(booking(lastDay()).with("time", "15:00"));
        booked(lastDay().plusDays(1));

        moveClock(planned.plusSeconds(1));
        composed(null);

        assertThat(links()).isEmpty();
    }

    @Test
    void supervisorsAreNotMailedAboutATeamInRehearsal() {
        booked(lastDay().minusDays(1));
        events.organisation(north.team("river", "rehearsal"));
        Mornings.settle(north);

        moveClock(planned.plusSeconds(1));
        composed(null);

        assertThat(links()).isEmpty();
    }

    @Test
    void aLinkMissedInDowntimeIsMadeUpOnTheSameDay() {
        booked(lastDay().minusDays(1));

        moveClock(planned.plus(Duration.ofHours(6)));
        composed(null);

        eventually(() -> assertThat(links()).hasSize(1));
    }

    @Test
    void onAnotherDayALinkIsStaleAndRecordedAsSuch() {
        booked(lastDay().minusDays(1));

        moveClock(planned.plus(Duration.ofDays(2)));
        composed("stale");

        assertThat(links()).isEmpty();
        assertThat(next()).hasValueSatisfying(next -> assertThat(next).isAfter(now()));
    }

    /** Waits until the run exists exactly once and is composed. */
    private void composed(String skipped) {
        eventually(() -> {
            events.heartbeats(now());
            assertThat(sql().of(
                                    "select coalesce(skipped, 'no') as skipped from run"
                                            + " where organisation_id = :organisation and kind = 'week_link' and composed_at is not null")
                            .with("organisation", north.id())
                            .list(String.class))
                    .containsExactly(skipped == null ? "no" : skipped);
        });
    }

    private List<Mail> links() {
        return Mornings.mailbox(north).stream()
                .filter(mail -> mail.to().contains(robinsAddress()))
                .toList();
    }

    private LocalDate lastDay() {
        LocalDate day = planned.atZone(LONDON).toLocalDate();
        assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        return day;
    }

    private APerson colleague(String number, String name) {
        return APerson.in(north, number, name).with("email", name + "." + north.code() + "@example.org");
    }

    private void booked(LocalDate on) {
        booked(booking(on));
    }

    private void booked(ASession session) {
        events.session(session);
        eventually(() -> assertThat(sql().of("select 1 from session where id = :id")
                        .with("id", session.id())
                        .list(Integer.class))
                .isNotEmpty());
    }

    /** So that they are not late, whichever is first: the evaluation of that day or the run. */
    private void held(LocalDate on) {
        events.session(booking(on).with("status", "held").with("recordedOn", on));
    }

    private ASession booking(LocalDate on) {
        return ASession.caseManagement(north, on)
                .with("status", "booked")
                .with("recordedOn", null)
                .with("bookedOn", on.minusDays(7))
                .with("supervisor", Map.of("external", robin()))
                .attendee(ann, null);
    }

    private Map<String, Object> robin() {
        return Map.of("id", "uea-0042", "name", "Robin Hale", "email", robinsAddress());
    }

    private String robinsAddress() {
        return "robin." + north.code() + "@example.org";
    }
}
