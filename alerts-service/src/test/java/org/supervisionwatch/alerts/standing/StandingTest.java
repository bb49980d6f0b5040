package org.supervisionwatch.alerts.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Watching.checked;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.field;
import static org.supervisionwatch.alerts.testing.Watching.moveClock;
import static org.supervisionwatch.alerts.testing.Watching.person;
import static org.supervisionwatch.alerts.testing.Watching.standings;
import static org.supervisionwatch.alerts.testing.Watching.state;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Watching;

/** Standings, from events to what the API answers. */
@QuarkusTest
class StandingTest extends ServiceTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void nobodyIsLateForTheTimeBeforeMonitoringBegan() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today()).team("t1", "off");
        events.organisation(org);
        for (int i = 0; i < 156; i++) {
            APerson person = APerson.in(org, "E" + i, "Person " + i).pwp("t1", LocalDate.of(2024, 1, 8));
            events.person(i % 5 < 2 ? person.working("2024-01-01", "tue", "wed") : person);
        }
        eventually(() -> assertThat(checked(org)).isEqualTo(156));

        events.organisation(org.team("t1", "live"));

        eventually(() -> assertThat(standings(org).getInt("counts.AWAITING_FIRST")
                        + standings(org).getInt("counts.DUE_SOON"))
                .isEqualTo(312));
        assertThat(standings(org).getInt("counts.BELOW_GUIDELINE")).isZero();
        assertThat(standings(org).getInt("counts.OVERDUE")).isZero();
        assertThat(standings(org).getString("people.says")).isEqualTo("156 of 156 checked");
    }

    @Test
    void aStartersFactsAndSessionsMayComeInAnyOrderAndAtOnce() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        LocalDate start = today().minusDays(5);
        APerson starter = APerson.in(org, "E1", "Stella Starter").pwp("t1", start);
        APerson other = APerson.in(org, "E2", "Olga Other").pwp("t1", start);

        events.session(ASession.caseManagement(org, start.plusDays(1)).attendedBy(starter));
        events.person(starter);
        events.person(other);
        events.session(ASession.caseManagement(org, start.plusDays(2)).attendedBy(other));
        events.organisation(org);

        eventually(() -> {
            assertThat(field(org, starter, "cm-weekly", "anchor"))
                    .isEqualTo(start.plusDays(1).toString());
            assertThat(field(org, other, "cm-weekly", "anchor"))
                    .isEqualTo(start.plusDays(2).toString());
        });
    }

    @Test
    void aWithdrawnSessionMakesThePersonLateAgain() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson person = APerson.in(org, "E1", "Wanda Withdrawn").pwp("t1", today().minusYears(2));
        ASession session = ASession.caseManagement(org, today()).attendedBy(person);
        events.organisation(org);
        events.person(person);
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));

        events.session(session);
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("ON_TRACK"));

        events.session(session.withdrawn(today()));
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));
    }

    @Test
    void aGroupSessionCountsOnlyForThoseWhoAttended() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson there = APerson.in(org, "E1", "Thea There").pwp("t1", today().minusYears(2));
        APerson away = APerson.in(org, "E2", "Alba Away").pwp("t1", today().minusYears(2));
        events.organisation(org);
        events.person(there);
        events.person(away);

        HolidayDates holidays =
                new HolidayCalendars().named("england-and-wales").orElseThrow();
        LocalDate worked = Stream.iterate(today(), day -> day.minusDays(1))
                .filter(new BusinessDays(holidays)::contains)
                .findFirst()
                .orElseThrow();

        events.session(ASession.clinicalSkills(org, worked).attendedBy(there).attendee(away, false));

        eventually(() -> assertThat(state(org, there, "cs-fortnightly")).isEqualTo("ON_TRACK"));
        eventually(
                () -> assertThat(field(org, away, "cs-fortnightly", "working.find { it.step == 'not_counted' }?.why"))
                        .isEqualTo("missed"));
        assertThat(state(org, away, "cs-fortnightly")).isEqualTo("BELOW_GUIDELINE");
    }

    @Test
    void aStandingChangesAtLocalMidnightOnEitherSideOfAClockChange() {
        LocalDate change = lastSundayOfOctober(today().plusDays(20));
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson onSunday = APerson.in(org, "E1", "Sandy Sunday").pwp("t1", today().minusYears(2));
        APerson onMonday = APerson.in(org, "E2", "Mona Monday").pwp("t1", today().minusYears(2));
        events.organisation(org);
        events.person(onSunday);
        events.person(onMonday);
        eventually(() -> assertThat(checked(org)).isEqualTo(2));
        moveClock(change.minusDays(9).atTime(12, 0).atZone(LONDON).toInstant());
        events.session(ASession.caseManagement(org, change.minusDays(10)).attendedBy(onSunday));
        events.session(ASession.caseManagement(org, change.minusDays(9)).attendedBy(onMonday));
        eventually(
                () -> assertThat(field(org, onSunday, "cm-weekly", "belowFrom")).isEqualTo(change.toString()));
        eventually(() -> assertThat(field(org, onMonday, "cm-weekly", "belowFrom"))
                .isEqualTo(change.plusDays(1).toString()));

        overdueUntilMidnightOf(change, org, onSunday);
        overdueUntilMidnightOf(change.plusDays(1), org, onMonday);
    }

    private static void overdueUntilMidnightOf(LocalDate day, AnOrganisation org, APerson person) {
        moveClock(day.atStartOfDay(LONDON).toInstant().minusSeconds(120));
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("OVERDUE"));
        moveClock(day.atStartOfDay(LONDON).toInstant());
        eventually(() -> assertThat(state(org, person, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));
    }

    private static LocalDate lastSundayOfOctober(LocalDate notBefore) {
        LocalDate sameYear = notBefore
                .withDayOfMonth(1)
                .withMonth(Month.OCTOBER.getValue())
                .with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        return sameYear.isBefore(notBefore)
                ? sameYear.plusYears(1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY))
                : sameYear;
    }

    @Test
    void everybodyInPostIsCountedAndTheReasonIsGivenIfTheyAreNotWatched() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        LocalDate start = today().minusYears(1);
        events.organisation(org);
        events.person(APerson.in(org, "E1", "Wendy Watched").pwp("t1", start));
        events.person(APerson.in(org, "E2", "Nora Norole").period("A1", null, "t1", start, null));
        events.person(APerson.in(org, "E3", "Gwen Guideless").period("A1", "art_therapist", "t1", start, null));
        events.person(APerson.in(org, "E4", "Lena Leaver").pwp("t1", start).until(today().minusDays(1)));

        eventually(() -> {
            assertThat(standings(org).getString("people.says")).isEqualTo("1 of 3 checked, 2 not watched");
            assertThat(person(org, "E2").getString("notWatched")).isEqualTo("no_role");
            assertThat(person(org, "E3").getString("notWatched")).isEqualTo("role_without_guideline");
            assertThat(person(org, "E4").getBoolean("inPost")).isFalse();
        });
    }

    @Test
    void aLeaversStandingsDoNotApplyAfterTheLastDayInPost() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson leaver = APerson.in(org, "E1", "Lena Leaver").pwp("t1", today().minusYears(1));
        events.organisation(org);
        events.person(leaver.until(today()));
        eventually(() -> assertThat(state(org, leaver, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));

        moveClock(today().plusDays(1).atStartOfDay(LONDON).toInstant());

        eventually(() -> assertThat(state(org, leaver, "cm-weekly")).isEqualTo("NOT_APPLICABLE"));
        assertThat(standings(org).getList("standings")).isEmpty();
        assertThat(standings(org).getInt("people.inPost")).isZero();
    }

    @Test
    void theDayByWhichASessionIsNeededIsNeverInThePast() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson late = APerson.in(org, "E1", "Lara Late").pwp("t1", today().minusYears(1));
        String neededBy = "working.find { it.step == 'smallest_fix' }?.by";
        events.organisation(org);
        events.person(late);
        eventually(() -> assertThat(state(org, late, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));

        moveClock(today().plusDays(5).atStartOfDay(LONDON).toInstant());

        eventually(() -> assertThat(field(org, late, "cm-weekly", neededBy))
                .isNotEqualTo("none")
                .isGreaterThanOrEqualTo(today().toString()));
    }

    @Test
    void theWorstComesFirstPageByPage() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson late = APerson.in(org, "E9", "Lara Late").pwp("t1", today().minusYears(1));
        APerson fine = APerson.in(org, "E1", "Fiona Fine").pwp("t1", today().minusYears(1));
        events.organisation(org);
        events.person(late);
        events.person(fine);
        events.session(ASession.caseManagement(org, today()).attendedBy(fine));
        eventually(() -> assertThat(state(org, fine, "cm-weekly")).isEqualTo("ON_TRACK"));
        eventually(() -> assertThat(checked(org)).isEqualTo(2));

        eventually(() -> assertThat(state(org, late, "cm-weekly")).isEqualTo("BELOW_GUIDELINE"));

        List<String> all = standings(org).getList("standings.state");
        assertThat(all.subList(0, all.lastIndexOf("BELOW_GUIDELINE") + 1)).containsOnly("BELOW_GUIDELINE");
        assertThat(all.subList(all.indexOf("ON_TRACK"), all.size())).containsOnly("ON_TRACK");
        assertThat(pageByPage("/organisations/" + org.code() + "/standings?team=t1&limit=2"))
                .isEqualTo(all);
    }

    private static List<String> pageByPage(String first) {
        List<String> states = new ArrayList<>();
        for (String next = first; next != null; ) {
            JsonPath page = Watching.get(next);
            states.addAll(page.getList("standings.state"));
            next = page.getString("next");
        }
        return states;
    }
}
