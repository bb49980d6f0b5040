package org.supervisionwatch.alerts.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.supervisionwatch.alerts.testing.Asking.acknowledge;
import static org.supervisionwatch.alerts.testing.Asking.alert;
import static org.supervisionwatch.alerts.testing.Asking.show;
import static org.supervisionwatch.alerts.testing.Mornings.alerts;
import static org.supervisionwatch.alerts.testing.Mornings.below;
import static org.supervisionwatch.alerts.testing.Mornings.live;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.field;
import static org.supervisionwatch.alerts.testing.Watching.person;
import static org.supervisionwatch.alerts.testing.Watching.state;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;

/** Lives as rosters tell of them, and what was told by mistake. */
@QuarkusTest
class RealRosterTest extends ServiceTest {

    @Test
    void theHoursOfTwoPostsAddUpAndTheyHaveOneStanding() {
        AnOrganisation org = watchedForAYear().team("t2", "off");
        APerson halves = APerson.in(org, "E1", "Hattie Halves")
                .hours(18.75)
                .period("A1", "pwp", "t1", today().minusYears(2), null)
                .period("A2", "pwp", "t2", today().minusMonths(14), null);
        APerson whole = APerson.in(org, "E2", "Wilma Whole").pwp("t1", today().minusYears(2));
        events.organisation(org);
        events.person(halves);
        events.person(whole);

        eventually(() -> assertThat(requirements(org, "E1")).isNotEmpty().isEqualTo(requirements(org, "E2")));
        assertThat(requirements(org, "E1")).doesNotHaveDuplicates();
        assertThat(field(org, halves, "cm-minutes", "required"))
                .isEqualTo(field(org, whole, "cm-minutes", "required"))
                .isEqualTo("720");
    }

    @Test
    void postsUnderAnotherGuidelineDoNotCount() {
        AnOrganisation org = watchedForAYear();
        APerson both = APerson.in(org, "E1", "Barbara Both")
                .hours(18.75)
                .period("A1", "pwp", "t1", today().minusYears(2), null)
                .period("A2", "art_therapist", "t1", today().minusYears(2), null);
        events.organisation(org);
        events.person(both);

        eventually(() -> assertThat(field(org, both, "cm-minutes", "required")).isEqualTo("360"));
    }

    @Test
    void aMoveToAnotherTeamWithANewAssignmentNumberChangesNothingButTheTeam() {
        AnOrganisation org = live("river", "hill");
        APerson mover = below(org, "E1", "Mona Mover", "river");
        String alert = alert(org);
        String belowFrom = field(org, mover, "cm-weekly", "belowFrom");
        acknowledge(
                org,
                alert,
                Map.of(
                        "by",
                        "Lee",
                        "reason",
                        "session_arranged",
                        "until",
                        today().plusDays(20).toString()));

        events.person(mover.until(today().minusDays(1)).period("A9", "pwp", "hill", today(), null));

        eventually(() -> assertThat(person(org, "E1").getList("standings.team")).containsOnly("hill"));
        assertThat(state(org, mover, "cm-weekly")).isEqualTo("BELOW_GUIDELINE");
        assertThat(field(org, mover, "cm-weekly", "belowFrom")).isEqualTo(belowFrom);
        assertThat(alerts(org, "closed", "E1")).isEmpty();
        show(org, alert).body("acknowledgement.by", equalTo("Lee"));
    }

    @Test
    void aContractThatIsExtendedAfterItsLastDayLeavesNoTrace() {
        AnOrganisation org = watchedForAYear().team("t1", "live");
        APerson extended = APerson.in(org, "E1", "Exa Tended").pwp("t1", today().minusYears(2));
        events.organisation(org);
        events.person(extended);
        eventually(() -> assertThat(state(org, extended, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));
        String before = verdicts(org);

        events.person(extended.until(today().minusDays(5)));
        eventually(() -> assertThat(state(org, extended, "cm-weekly")).isEqualTo("NOT_APPLICABLE"));
        events.person(extended.until(null));

        eventually(() -> assertThat(verdicts(org)).isEqualTo(before));
    }

    @Test
    void aRoleThatWasWrongForADayLeavesNoTrace() {
        AnOrganisation org = watchedForAYear().team("t1", "live");
        APerson person = APerson.in(org, "E1", "Rona Role").pwp("t1", today().minusYears(2));
        events.organisation(org);
        events.person(person);
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));
        String before = verdicts(org);

        events.person(person.as("art_therapist"));
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("NOT_APPLICABLE"));
        events.person(person.as("pwp"));

        eventually(() -> assertThat(verdicts(org)).isEqualTo(before));
    }

    @Test
    void thePersonAndTheirCaseloadFromAnotherFeedAreOneLoading() {
        AnOrganisation org = watchedForAYear().team("t1", "live");
        APerson trainee =
                APerson.in(org, "E1", "Tara Trainee").period("A1", "trainee_pwp", "t1", today().minusYears(2), null);
        events.organisation(org);
        events.person(trainee);
        eventually(() -> assertThat(state(org, trainee, "cm-weekly-full")).isEqualTo("UNKNOWN"));

        events.person(trainee.profile(Map.of("caseload", 8)));

        eventually(() -> assertThat(state(org, trainee, "cm-weekly-full")).isEqualTo("BELOW_GUIDELINE"));
        assertThat(person(org, "E1")
                        .getString("standings.find { it.standing.requirement == 'cm-weekly-full' }.appliesFrom"))
                .as("as of what was known from the first day")
                .isEqualTo(person(org, "E1")
                        .getString("standings.find { it.standing.requirement == 'cm-weekly' }.appliesFrom"))
                .isNotEqualTo(today().toString());
    }

    @Test
    void whoseSupervisorHasLeftNeedsCover() {
        AnOrganisation org = watchedForAYear();
        APerson supervisor = APerson.in(org, "S1", "Sue Pervisor").pwp("t1", today().minusYears(3));
        APerson person = APerson.in(org, "E1", "Nia Needs")
                .pwp("t1", today().minusYears(2))
                .with(
                        "supervisors",
                        List.of(Map.of("type", "case_management", "personId", supervisor.id(), "from", "2020-01-01")));
        events.organisation(org);
        events.person(supervisor);
        events.person(person);
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));

        LocalDate due = LocalDate.parse(field(org, person, "cm-weekly", "due"));
        events.person(supervisor.until(due.minusDays(1)));

        eventually(() -> assertThat(field(org, person, "cm-weekly", "flags")).isEqualTo("[needs_cover]"));
    }

    @Test
    void whoIsHiredAgainAfterAYearBeginsAnew() {
        AnOrganisation org = watchedForAYear();
        APerson back = APerson.in(org, "E1", "Bea Back")
                .period("A1", "pwp", "t1", today().minusYears(3), today().minusYears(1))
                .period("A1", "pwp", "t1", today().minusDays(3), null);
        events.organisation(org);
        events.person(back);
        events.session(ASession.caseManagement(org, today().minusYears(2)).attendedBy(back));

        eventually(() -> assertThat(field(org, back, "cm-weekly", "anchor"))
                .isEqualTo(today().minusYears(2).toString()));
        assertThat(LocalDate.parse(field(org, back, "cm-weekly", "due"))).isAfter(today());
        assertThat(requirements(org, "E1")).doesNotHaveDuplicates();
    }

    @Test
    void ofBankStaffWithoutAnyShiftNothingIsKnownAndWithOneTheyAreDueOnIt() {
        AnOrganisation org = watchedForAYear();
        APerson bank =
                APerson.in(org, "E1", "Bo Bank").hours(0).working("2020-01-01").pwp("t1", today().minusYears(2));
        events.organisation(org);
        events.person(bank);
        eventually(() -> assertThat(state(org, bank, "cm-weekly")).isEqualTo("UNKNOWN"));

        LocalDate shift = today().plusDays(4);
        events.person(bank.hours(YearMonth.from(shift).toString(), null, shift.toString()));

        eventually(() -> assertThat(field(org, bank, "cm-weekly", "due")).isEqualTo(shift.toString()));
    }

    @Test
    void sickNotesThatLeaveOutTheWeekendAreOneSicknessAndTheFirstPatternCoversTheDaysBefore() {
        AnOrganisation org = watchedForAYear();
        LocalDate monday = today().minusDays(28).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        APerson sick = APerson.in(org, "E1", "Sia Sick")
                .working(monday.toString(), "mon", "tue", "wed", "thu", "fri")
                .pwp("t1", today().minusYears(2))
                .away("unplanned", monday, monday.plusDays(4))
                .away("unplanned", monday.plusDays(7), monday.plusDays(11));
        events.organisation(org);
        events.person(sick);

        eventually(() -> assertThat(person(org, "E1").getList("roster.absences"))
                .isEqualTo(List.of(Map.of(
                        "class",
                        "unplanned",
                        "from",
                        monday.toString(),
                        "to",
                        monday.plusDays(11).toString()))));
        assertThat(person(org, "E1").getList("roster.pattern.from")).containsExactly(monday.toString());
        assertThat(state(org, sick, "cm-weekly")).isEqualTo("BELOW_GUIDELINE");
    }

    private static AnOrganisation watchedForAYear() {
        return AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
    }

    private static List<String> requirements(AnOrganisation org, String number) {
        return person(org, number).getList("standings.standing.requirement");
    }

    /** Everything but the day of the evaluation. */
    private static String verdicts(AnOrganisation org) {
        return person(org, "E1").getString("standings.collect { [it.pack, it.appliesFrom, it.sinceOn, it.standing] }");
    }
}
