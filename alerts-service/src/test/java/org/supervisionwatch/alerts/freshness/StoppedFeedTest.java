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

/** The same fortnight twice: with a feed that lives, and with one that stands still for a week and then brings everything at once. */
@QuarkusTest
class StoppedFeedTest extends ServiceTest {

    private static final int MORNINGS = 7;

    @AfterEach
    void feedsAreAlive() {
        events.resumeHeartbeats();
    }

    @Test
    void aFeedStoppedForAWeekAndRestartedTellsNobodyAnythingThatALiveOneWouldNotHaveTold() {
        Set<String> lively = fortnight(false);
        Set<String> stopped = fortnight(true);
        assertThat(lively).as("with a live feed").anyMatch(told -> told.startsWith("E2 "));
        assertThat(stopped).isNotEmpty().isSubsetOf(lively);
        assertThat(stopped).as("who is late all along is told of").anyMatch(told -> told.startsWith("E2 "));
        assertThat(stopped)
                .as("who held her sessions in time is not")
                .noneMatch(told -> told.startsWith("E1 ") && told.contains("below"));
    }

    /** E1 holds her sessions in time, E2 none; E3 one when it was too late already. */
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
                bring(north, held);
            }
        }
        events.resumeHeartbeats();
        bring(north, held);
        return told(north);
    }

    private static List<ASession> heldOn(int morning, AnOrganisation organisation, APerson inTime, APerson tooLate) {
        return switch (morning) {
            case 3 -> List.of(ASession.caseManagement(organisation, today()).attendedBy(inTime));
            case MORNINGS - 1 ->
                List.of(ASession.caseManagement(organisation, today()).attendedBy(inTime, tooLate));
            default -> List.of();
        };
    }

    /** Her last sessions were three days ago. */
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

    private void bring(AnOrganisation organisation, List<ASession> held) {
        held.forEach(events::session);
        held.clear();
        settle(organisation);
    }

    /** Whom the lead was told what about, whenever. */
    private static Set<String> told(AnOrganisation organisation) {
        return Set.copyOf(sql().list("""
                select distinct p.employee_number || ' ' || e.requirement || ' ' || t.step as told
                  from mail_entry t join mail m on m.id = t.mail_id join episode e on e.id = t.episode_id
                  join person p on p.id = e.person_id
                 where m.organisation_id = ? and m.state = 'accepted' and not t.void
                """, row -> row.text("told"), organisation.id()));
    }
}
