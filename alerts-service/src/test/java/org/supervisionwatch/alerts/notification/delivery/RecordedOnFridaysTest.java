package org.supervisionwatch.alerts.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.inPost;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.settle;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Mornings;
import org.supervisionwatch.alerts.testing.Watching;

/** Not recorded is not missed: weeks of sessions that are held in time and recorded on Friday afternoons. */
@QuarkusTest
class RecordedOnFridaysTest extends ServiceTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    @DisplayName("Lesson 22: Not recorded is not missed")
    void twelveWeeksHeldInTimeAndRecordedOnFridaysAtFourMailNobody() {
        AnOrganisation north = live("river");
        APerson ann = inPost(north, "E1", "Ann Punctual", "river");
        LocalDate tuesday = today().plusDays(1);
        events.session(ASession.caseManagement(north, today()).attendedBy(ann));
        List<String> holdCauses = new ArrayList<>();
        for (int week = 0; week < 12; week++) {
            LocalDate friday = tuesday.plusDays(3);
            if (week % 2 == 0) {
                events.session(booked(north, tuesday, ann));
            }
            moveTo(friday, LocalTime.of(8, 0, 1));
            settle(north);
            holdCauses.addAll(holdCauses(north));
            moveTo(friday, LocalTime.of(16, 0));
            record(north, ann, tuesday, friday);
            tuesday = tuesday.plusWeeks(1);
        }
        assertThat(holdCauses).as("the episodes were on hold for a record").contains("awaiting_record");
        assertThat(notifiedAbout(north, "cm-weekly")).isEmpty();
    }

    @Test
    void aStandInOrACancellationDoesNotCountAsTheSupervisorsRecording() {
        AnOrganisation north = live("river");
        LocalDate tuesday = today().plusDays(1);
        APerson ann = inPost(north, "E1", "Ann Punctual", "river");
        APerson bo = inPost(north, "E2", "Bo Else", "river");
        events.person(ann.with(
                "supervisors",
                List.of(Map.of(
                        "type", "case_management", "external", Map.of("name", "Sam Super"), "from", "2020-01-01"))));
        events.session(by("Kim Standin", ASession.caseManagement(north, tuesday.minusWeeks(10)))
                .attendedBy(ann));
        events.session(by("Sam Super", ASession.caseManagement(north, tuesday.minusWeeks(1)))
                .attendedBy(ann));
        events.session(by("Kim Standin", ASession.caseManagement(north, tuesday.plusDays(1)))
                .attendedBy(bo));
        events.session(by("Sam Super", ASession.caseManagement(north, tuesday.plusDays(1)))
                .withdrawn(today())
                .attendee(bo, null));

        moveTo(tuesday.plusDays(3), LocalTime.of(8, 0, 1));
        settle(north);
        assertThat(Mornings.alerts(north, "open", "E1"))
                .singleElement()
                .satisfies(alert -> assertThat(alert).containsEntry("held", "awaiting_record"));
    }

    /** Who was notified about a requirement; other requirements may have windows that end in these weeks. */
    private static List<String> notifiedAbout(AnOrganisation organisation, String requirement) {
        return Mornings.sql()
                .of("""
                select n.recipient from mail_entry n join episode e on e.id = n.episode_id
                 where e.organisation_id = :organisation and e.requirement = :requirement
                """)
                .with("organisation", organisation.id())
                .with("requirement", requirement)
                .list(String.class);
    }

    private static ASession by(String supervisor, ASession session) {
        return session.with("supervisor", Map.of("external", Map.of("name", supervisor)));
    }

    private static ASession booked(AnOrganisation organisation, LocalDate on, APerson person) {
        return ASession.caseManagement(organisation, on)
                .with("id", idOf(organisation, on))
                .with("status", "booked")
                .with("recordedOn", null)
                .with("bookedOn", on.minusDays(7))
                .attendee(person, null);
    }

    private void record(AnOrganisation organisation, APerson person, LocalDate on, LocalDate recordedOn) {
        events.session(ASession.caseManagement(organisation, on)
                .with("id", idOf(organisation, on))
                .with("recordedOn", recordedOn)
                .attendedBy(person));
        events.session(ASession.clinicalSkills(organisation, on)
                .with("recordedOn", recordedOn)
                .attendedBy(person));
        eventually(() -> assertThat(Mornings.alerts(organisation, "open", "E1")).isEmpty());
    }

    private static UUID idOf(AnOrganisation organisation, LocalDate on) {
        return UUID.nameUUIDFromBytes((organisation.code() + on).getBytes(StandardCharsets.UTF_8));
    }

    private static void moveTo(LocalDate day, LocalTime time) {
        Watching.moveClock(day.atTime(time).atZone(LONDON).toInstant());
    }

    /** Why the lapse is on hold. */
    private static List<String> holdCauses(AnOrganisation organisation) {
        return Watching.get("/organisations/" + organisation.code() + "/alerts?level=all&state=open")
                .getList("items.findAll { it.held != null }.held");
    }
}
