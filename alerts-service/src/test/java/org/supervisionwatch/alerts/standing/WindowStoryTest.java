package org.supervisionwatch.alerts.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Mornings.alerts;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.field;
import static org.supervisionwatch.alerts.testing.Watching.moveClock;
import static org.supervisionwatch.alerts.testing.Watching.now;
import static org.supervisionwatch.alerts.testing.Watching.person;
import static org.supervisionwatch.alerts.testing.Watching.standings;
import static org.supervisionwatch.alerts.testing.Watching.state;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;

/** Requirements with a window, from events to standings and alerts. */
@QuarkusTest
class WindowStoryTest extends ServiceTest {

    /** Sessions of a window may be recorded for a week; on this day of a month the window of the month before is closed. */
    private static final int SETTLED = 10;

    @Test
    void aMonthThatEndedShortOpensAnAlertThatALateRecordCloses() {
        untilTheMonthBeforeIsClosed();
        AnOrganisation org = watched();
        APerson mia = member(org, "E1", "Mia Member", "bacp_accredited");
        LocalDate lastMonth = YearMonth.from(today()).minusMonths(1).atDay(1);
        events.organisation(org);
        events.person(mia);
        events.session(clinical(org, lastMonth.plusDays(3)).attendedBy(mia));

        eventually(() -> assertThat(field(org, mia, "month-90", "flags")).isEqualTo("[ended_short]"));
        assertThat(field(org, mia, "month-90", "previous.credited")).isEqualTo("60");
        assertThat(field(org, mia, "month-90", "previous.window.from")).isEqualTo(lastMonth.toString());
        assertThat(alerts(org, "open", "E1", "month-90"))
                .singleElement()
                .satisfies(alert -> assertThat(alert).containsEntry("windowFrom", lastMonth.toString()));

        events.session(clinical(org, lastMonth.plusDays(17))
                .with("recordedOn", today())
                .attendedBy(mia));

        eventually(() -> assertThat(alerts(org, "closed", "E1", "month-90"))
                .singleElement()
                .satisfies(alert -> assertThat(alert).containsEntry("cause", "late_record")));
        assertThat(field(org, mia, "month-90", "previous.state")).isEqualTo("ON_TRACK");
    }

    @Test
    void theVerdictOnTheNextWindowEndsTheAlertOfTheOneBefore() {
        untilTheMonthBeforeIsClosed();
        AnOrganisation org = watched();
        APerson mia = member(org, "E1", "Mia Member", "bacp_accredited");
        LocalDate thisMonth = YearMonth.from(today()).atDay(1);
        events.organisation(org);
        events.person(mia);
        eventually(() -> assertThat(alerts(org, "open", "E1", "month-90")).hasSize(1));
        events.session(clinical(org, today()).attendedBy(mia));
        events.session(clinical(org, today()).attendedBy(mia));
        eventually(() -> assertThat(field(org, mia, "month-90", "credited")).isEqualTo("120"));

        moveClock(now().plus(Duration.ofDays(35L - today().getDayOfMonth())));

        eventually(() ->
                assertThat(field(org, mia, "month-90", "previous.window.from")).isEqualTo(thisMonth.toString()));
        eventually(() -> assertThat(alerts(org, "closed", "E1", "month-90"))
                .singleElement()
                .satisfies(alert -> assertThat(alert).containsEntry("cause", "next_window")));
        assertThat(alerts(org, "open", "E1", "month-90")).isEmpty();
    }

    @Test
    void theAlertOfARequirementThatNoLongerAppliesIsClosedForThatReason() {
        untilTheMonthBeforeIsClosed();
        AnOrganisation org = watched();
        APerson mia = member(org, "E1", "Mia Member", "bacp_accredited");
        events.organisation(org);
        events.person(mia);
        eventually(() -> assertThat(alerts(org, "open", "E1", "month-90")).hasSize(1));

        events.person(mia.profile(Map.of("memberships", List.of())));

        eventually(() -> assertThat(alerts(org, "closed", "E1", "month-90"))
                .singleElement()
                .satisfies(alert -> assertThat(alert).containsEntry("cause", "not_applicable")));
    }

    @Test
    void theHoursOfAllPostsAddUpWhereAGuidelineAppliesToThePersonAsAWhole() {
        AnOrganisation org = watched();
        LocalDate start = today().minusYears(2);
        APerson two = APerson.in(org, "E1", "Tia Twice")
                .hours(11.25)
                .period("A1", "counsellor", "t1", start, null)
                .period("A2", "counsellor", "t1", start, null)
                .profile(Map.of("memberships", List.of("babcp_accredited")));
        APerson one = APerson.in(org, "E2", "Una Once")
                .hours(11.25)
                .period("A1", "counsellor", "t1", start, null)
                .profile(Map.of("memberships", List.of("babcp_accredited")));
        events.organisation(org);
        events.person(two);
        events.person(one);

        eventually(() -> assertThat(field(org, two, "cbt-average", "required")).isEqualTo("270"));
        eventually(() -> assertThat(field(org, one, "cbt-average", "required")).isEqualTo("135"));
        assertThat(person(org, "E1").getList("standings.standing.requirement"))
                .as("one standing for both posts")
                .doesNotHaveDuplicates();
        assertThat(person(org, "E1").getList("standings.assignmentNumber")).containsOnlyNulls();
        assertThat(standings(org).getList("standings.employeeNumber")).contains("E1", "E2");
    }

    /** The membership is published long after the person; until today the requirement did not apply. */
    @Test
    void aMembershipPublishedInMidPostMakesNobodyLateForTheMonthsBefore() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(2)).team("t1", "live");
        APerson mia = APerson.in(org, "E1", "Mia Member").pwp("t1", today().minusYears(1));
        events.organisation(org);
        events.person(mia);
        eventually(() -> assertThat(state(org, mia, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));
        moveClock(now().plus(Duration.ofDays(15)));

        events.person(mia.profile(Map.of("memberships", List.of("bacp_accredited"))));

        eventually(() -> assertThat(state(org, mia, "month-90")).isEqualTo("NOT_APPLICABLE"));
        assertThat(field(org, mia, "month-90", "working.find { it.step == 'began_before_asked' }?.appliesFrom"))
                .isEqualTo(today().toString());
        assertThat(alerts(org, "open", "E1", "month-90")).isEmpty();
    }

    private static AnOrganisation watched() {
        return AnOrganisation.monitoredFrom(today().minusYears(2)).team("t1", "off");
    }

    private static APerson member(AnOrganisation org, String number, String name, String membership) {
        return APerson.in(org, number, name)
                .period("A1", "counsellor", "t1", today().minusYears(1), null)
                .profile(Map.of("memberships", List.of(membership)));
    }

    private static ASession clinical(AnOrganisation org, LocalDate day) {
        return ASession.caseManagement(org, day).with("segments", List.of(Map.of("type", "clinical", "minutes", 60)));
    }

    private static void untilTheMonthBeforeIsClosed() {
        int early = SETTLED - today().getDayOfMonth();
        if (early > 0) {
            moveClock(now().plus(Duration.ofDays(early)));
        }
    }
}
