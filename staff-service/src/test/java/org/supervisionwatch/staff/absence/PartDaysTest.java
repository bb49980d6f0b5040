package org.supervisionwatch.staff.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supervisionwatch.staff.person.record.AssignmentTerm;
import org.supervisionwatch.staff.person.record.Person;
import org.supervisionwatch.staff.person.record.WorkingDays;

class PartDaysTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
    private static final List<String> WEEK = RosteredPerson.WEEKDAYS;
    private static final List<String> FOUR_DAYS = List.of("mon", "tue", "wed", "thu");
    private static final Person FULL_TIME = RosteredPerson.of("37.5", days(WEEK));

    @Test
    void aMorningAndAnAfternoonAreADay() {
        assertThat(away(FULL_TIME, part("m", TUESDAY, null))).isEmpty();
        assertThat(away(FULL_TIME, part("m", TUESDAY, null), part("a", TUESDAY, null)))
                .containsExactly(day(AbsenceClass.PLANNED, TUESDAY, TUESDAY));
        assertThat(away(FULL_TIME, part("m", TUESDAY, null), part("a", TUESDAY.plusDays(1), null)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} hours in {1} days: half days {2}")
    @CsvSource({
        "18.75, 5, true",
        "15,    5, true",
        "15,    4, true",
        "15,    2, false",
        "18.75, 3, false",
        "18.76, 5, false",
        "37.5,  5, false",
        "0,     5, false",
        "18.75, 0, false"
    })
    void oneHalfDayIsADayOfWhoeverWorksHalfDays(String hours, int many, boolean expected) {
        Person person = RosteredPerson.of(hours, days(WEEK.subList(0, many)));

        assertThat(away(person, part("m", TUESDAY, null))).hasSize(expected ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} hours in {1} days, away {2}: {3}")
    @CsvSource({
        "37.5, 5, 7.50, true",
        "37.5, 5, 7.49, false",
        "37.5, 4, 7.50, false",
        "37.5, 4, 9.37, false",
        "37.5, 4, 9.38, true",
        "15,   2, 7.50, true",
        "15,   2, 3.75, false",
        "0,    5, 7.50, false",
        "37.5, 0, 7.50, false"
    })
    void hoursAreADayIfTheyReachItsHours(String hours, int many, String away, boolean expected) {
        Person person = RosteredPerson.of(hours, days(WEEK.subList(0, many)));

        assertThat(away(person, part("m", TUESDAY, away))).hasSize(expected ? 1 : 0);
    }

    @Test
    void hoursOfOneDateAddUpAndPartsWithoutHoursAddNothingToThem() {
        assertThat(away(FULL_TIME, part("m", TUESDAY, "3.75"), part("a", TUESDAY, "3.75")))
                .hasSize(1);
        assertThat(away(FULL_TIME, part("m", TUESDAY, "3.75"), part("a", TUESDAY, "3.50")))
                .isEmpty();
        assertThat(away(FULL_TIME, part("m", TUESDAY, "3.75"), part("a", TUESDAY, null)))
                .isEmpty();
    }

    @Test
    void theHoursOfADayAreThoseOfItsWeek() {
        Person nineDayFortnight =
                RosteredPerson.of("37.5", new WorkingDays(TUESDAY.minusWeeks(2), null, List.of(WEEK, FOUR_DAYS)));

        assertThat(away(nineDayFortnight, part("m", TUESDAY, "7.50"))).hasSize(1);
        assertThat(away(nineDayFortnight, part("m", TUESDAY.plusWeeks(1), "7.50")))
                .isEmpty();
        assertThat(away(nineDayFortnight, part("m", TUESDAY.minusWeeks(3), "7.50")))
                .as("the first pattern covers the days before it")
                .isEmpty();
        assertThat(away(nineDayFortnight, part("m", TUESDAY.minusWeeks(4), "7.50")))
                .hasSize(1);
    }

    @Test
    void thePatternAndTheTermsInForceOnTheDayDecide() {
        Person reduced = RosteredPerson.of(
                List.of(term(FROM, "37.5"), term(TUESDAY, "30")),
                days(WEEK),
                new WorkingDays(TUESDAY, FOUR_DAYS, null));

        assertThat(away(reduced, part("m", TUESDAY.minusWeeks(1), "7.49"))).isEmpty();
        assertThat(away(reduced, part("m", TUESDAY.minusWeeks(1), "7.50"))).hasSize(1);
        assertThat(away(reduced, part("m", TUESDAY, "7.49"))).isEmpty();
        assertThat(away(reduced, part("m", TUESDAY, "7.50"))).hasSize(1);
    }

    @Test
    void theHoursOfAllPostsAreThoseOfTheDay() {
        List<AssignmentTerm> half = List.of(term(FROM, "18.75"));
        Person two = RosteredPerson.withPosts(
                List.of(RosteredPerson.post("1", half), RosteredPerson.post("2", half)), days(WEEK));

        assertThat(away(two, part("m", TUESDAY, "3.75"))).isEmpty();
        assertThat(away(two, part("m", TUESDAY, "7.50"))).hasSize(1);
        assertThat(away(two, part("m", TUESDAY, null))).isEmpty();
    }

    @Test
    void whereNoHoursAreKnownTwoPartsAreADay() {
        Person bank = RosteredPerson.of("0", days(List.of()));

        assertThat(away(bank, part("m", TUESDAY, null), part("a", TUESDAY, null)))
                .hasSize(1);
        assertThat(away(RosteredPerson.withPosts(List.of()), part("m", TUESDAY, null)))
                .isEmpty();
    }

    @Test
    void theStrongestClassOfThePartsIsThatOfTheDay() {
        Absence sick = new Absence("a", "sickness", TUESDAY, TUESDAY, true, null);

        assertThat(away(FULL_TIME, part("m", TUESDAY, null), sick))
                .containsExactly(day(AbsenceClass.UNPLANNED, TUESDAY, TUESDAY));
    }

    @Test
    void daysMadeUpJoinWithTheDaysBesideThem() {
        Absence mornings = new Absence("m", "strike", TUESDAY, TUESDAY.plusDays(2), true, null);
        Absence afternoons = new Absence("a", "annual_leave", TUESDAY, TUESDAY.plusDays(1), true, null);
        Absence before = new Absence("b", "annual_leave", TUESDAY.minusDays(1), TUESDAY.minusDays(1), false, null);

        assertThat(away(FULL_TIME, mornings, afternoons, before))
                .containsExactly(day(AbsenceClass.PLANNED, TUESDAY.minusDays(1), TUESDAY.plusDays(1)));
    }

    @Test
    void partsWithoutALastDayPauseNothing() {
        Absence mornings = new Absence("m", "annual_leave", TUESDAY, null, true, null);
        Absence afternoons = new Absence("a", "annual_leave", TUESDAY, null, true, null);

        assertThat(away(FULL_TIME, mornings, afternoons)).isEmpty();
    }

    private static List<EffectiveAbsence> away(Person person, Absence... reported) {
        return EffectiveAbsences.of(List.of(reported), person);
    }

    private static Absence part(String id, LocalDate on, String hours) {
        return new Absence(id, "annual_leave", on, on, true, hours == null ? null : new BigDecimal(hours));
    }

    private static AssignmentTerm term(LocalDate from, String hours) {
        return new AssignmentTerm(from, new BigDecimal(hours), new BigDecimal("37.5"));
    }

    private static WorkingDays days(List<String> days) {
        return new WorkingDays(FROM, days, null);
    }

    private static EffectiveAbsence day(AbsenceClass absenceClass, LocalDate from, LocalDate to) {
        return new EffectiveAbsence(absenceClass, from, to);
    }
}
