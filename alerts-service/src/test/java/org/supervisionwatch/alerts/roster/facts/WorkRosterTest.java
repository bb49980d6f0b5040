package org.supervisionwatch.alerts.roster.facts;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.roster.facts.ContractedHours.HoursShare;

/** Working days, hours and shifts, joined for the engine. */
class WorkRosterTest {

    @Test
    void daysAndHoursThatChangeOnDifferentDatesAreJoined() {
        List<WorkingPattern> patterns = new WorkRoster(
                        List.of(week("2024-01-01", Set.of(MONDAY, TUESDAY)), week("2025-03-01", Set.of(FRIDAY))),
                        List.of())
                .withHours(List.of(share("2024-01-01", "37.5"), share("2025-06-01", "15")));

        assertThat(patterns)
                .containsExactly(
                        new WorkingPattern(day("2024-01-01"), Set.of(MONDAY, TUESDAY), hours("37.5")),
                        new WorkingPattern(day("2025-03-01"), Set.of(FRIDAY), hours("37.5")),
                        new WorkingPattern(day("2025-06-01"), Set.of(FRIDAY), hours("15")));
    }

    @Test
    void theFirstOfEitherAlsoCoversTheDaysBeforeIt() {
        WorkRoster roster = new WorkRoster(List.of(week("2025-11-03", Set.of(FRIDAY))), List.of());

        assertThat(roster.withHours(List.of(share("2024-01-01", "37.5"))))
                .first()
                .isEqualTo(new WorkingPattern(day("2024-01-01"), Set.of(FRIDAY), hours("37.5")));
        assertThat(roster.withHours(List.of(share("2026-01-01", "15"))))
                .first()
                .isEqualTo(new WorkingPattern(day("2025-11-03"), Set.of(FRIDAY), hours("15")));
    }

    @Test
    void weeksThatAlternateStayInStepWhenTheHoursChange() {
        WorkRoster roster = new WorkRoster(
                List.of(new WorkingPattern(day("2026-01-05"), List.of(Set.of(MONDAY, FRIDAY), Set.of(MONDAY)), null)),
                List.of());

        WorkingPattern later = roster.withHours(List.of(share("2026-01-05", "30"), share("2026-01-14", "15")))
                .getLast();

        assertThat(later.plans(day("2026-01-16"))).isFalse();
        assertThat(later.plans(day("2026-01-23"))).isTrue();
        assertThat(roster.worksOn(day("2026-01-16"))).isFalse();
        assertThat(roster.worksOn(day("2026-01-23"))).isTrue();
    }

    @Test
    void whoHasAPatternWithoutADayWorksTheirShifts() {
        WorkRoster bank = new WorkRoster(List.of(week("2026-01-01", Set.of())), List.of(day("2026-02-03")));

        assertThat(bank.worksOn(day("2026-02-03"))).isTrue();
        assertThat(bank.worksOn(day("2026-02-04"))).isFalse();
    }

    @Test
    void betweenTwoPostsOnlyADayThatWouldHaveBeenWorkedParts() {
        WorkRoster roster = new WorkRoster(List.of(week("2026-01-01", Set.of(MONDAY))), List.of());
        HolidayDates holiday = new HolidayDates(Set.of(day("2026-05-04")));

        assertThat(roster.wouldHaveWorkedOn(day("2026-04-27"), holiday)).isTrue();
        assertThat(roster.wouldHaveWorkedOn(day("2026-04-28"), holiday)).isFalse();
        assertThat(roster.wouldHaveWorkedOn(day("2026-05-04"), holiday)).isFalse();
    }

    @Test
    void noShiftIsNoSignOfADayOff() {
        WorkRoster bank = new WorkRoster(List.of(week("2026-01-01", Set.of())), List.of());

        assertThat(bank.wouldHaveWorkedOn(day("2026-02-04"), HolidayDates.NONE)).isTrue();
    }

    @Test
    void termsWithoutAnyDayDoNotPartTheYearsOfSomebodyWhoWorksInTermTimeOnly() {
        WorkRoster school = new WorkRoster(
                List.of(
                        week("2026-01-05", Set.of(MONDAY)),
                        week("2026-07-20", Set.of()),
                        week("2026-09-01", Set.of(MONDAY))),
                List.of());

        assertThat(school.wouldHaveWorkedOn(day("2026-08-03"), HolidayDates.NONE))
                .isFalse();
    }

    private static WorkingPattern week(String from, Set<DayOfWeek> days) {
        return new WorkingPattern(day(from), days, null);
    }

    private static HoursShare share(String from, String hours) {
        return new HoursShare(day(from), hours(hours));
    }

    private static FullTimeShare hours(String hours) {
        return new FullTimeShare(new BigDecimal(hours), new BigDecimal("37.5"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
