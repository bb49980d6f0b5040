package org.supervisionwatch.alerts.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Mornings.moveToNextRun;
import static org.supervisionwatch.alerts.testing.Mornings.settle;
import static org.supervisionwatch.alerts.testing.Mornings.sql;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.state;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;

/** The same fortnight twice: with a feed that is up to date, and with one that stops for a week and then delivers everything at once. */
@QuarkusTest
class StoppedFeedTest extends ServiceTest {

    private static final int MORNINGS = 7;

    @AfterEach
    void letFeedsGoOn() {
        events.resumeHeartbeats();
    }

    @Test
    void aFeedThatStoppedForAWeekLeadsToNoNotificationThatALiveOneWouldNotHaveLedTo() {
        Set<String> live = fortnight(false);
        Set<String> stopped = fortnight(true);
        assertThat(live).as("with a live feed").anyMatch(one -> one.startsWith("E2 "));
        assertThat(stopped).isNotEmpty().isSubsetOf(live);
        assertThat(stopped).as("those late all along are notified").anyMatch(one -> one.startsWith("E2 "));
        assertThat(stopped)
                .as("those with sessions in time are not")
                .noneMatch(one -> one.startsWith("E1 ") && one.contains("below"));
    }

    /** E1 has sessions in time, E2 none, and E3 one that is too late. */
    private Set<String> fortnight(boolean stopped) {
        AnOrganisation north = live("river");
        LocalDate monday = today();
        APerson inTime = fullTimer(north, "E1", monday);
        fullTimer(north, "E2", monday);
        APerson tooLate = fullTimer(north, "E3", monday);
        settle(north);
        if (stopped) {
            events.stopHeartbeat("sessions.v1");
        }
        List<ASession> held = new ArrayList<>();
        for (int morning = 1; morning <= MORNINGS; morning++) {
            moveToNextRun(north);
            held.addAll(heldOn(morning, north, inTime, tooLate));
            if (!stopped) {
                deliver(north, held);
            }
        }
        events.resumeHeartbeats();
        deliver(north, held);
        return notified(north);
    }

    private static List<ASession> heldOn(int morning, AnOrganisation organisation, APerson inTime, APerson tooLate) {
        return switch (morning) {
            case 3 -> List.of(ASession.caseManagement(organisation, today()).attendedBy(inTime));
            case MORNINGS - 1 ->
                List.of(ASession.caseManagement(organisation, today()).attendedBy(inTime, tooLate));
            default -> List.of();
        };
    }

    /** Somebody whose last sessions were three days ago. */
    private APerson fullTimer(AnOrganisation organisation, String number, LocalDate monday) {
        APerson person = APerson.in(organisation, number, "Person " + number)
                .hours(37.5)
                .working("2000-01-01", "mon", "tue", "wed", "thu", "fri")
                .pwp("river", monday.minusDays(400));
        events.session(
                ASession.caseManagement(organisation, monday.minusDays(3)).attendedBy(person));
        events.session(
                ASession.clinicalSkills(organisation, monday.minusDays(3)).attendedBy(person));
        events.person(person);
        eventually(() -> assertThat(state(organisation, person, "cm-weekly")).isEqualTo("ON_TRACK"));
        return person;
    }

    private void deliver(AnOrganisation organisation, List<ASession> held) {
        held.forEach(events::session);
        held.clear();
        settle(organisation);
    }

    /** What the lead was notified of, at any time: number, requirement and step. */
    private static Set<String> notified(AnOrganisation organisation) {
        return Set.copyOf(sql().of("""
                select distinct p.employee_number || ' ' || e.requirement || ' ' || t.step as notified
                  from mail_entry t join mail m on m.id = t.mail_id join episode e on e.id = t.episode_id
                  join person p on p.id = e.person_id
                 where m.organisation_id = :organisation and m.state = 'accepted' and not t.void
                """).with("organisation", organisation.id()).list(String.class));
    }
}
