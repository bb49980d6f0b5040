package org.supervisionwatch.supervision.directory;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.supervision.directory.PersonAvailability.DateRange;
import org.supervisionwatch.supervision.directory.PersonAvailability.WeekdayPattern;

class PersonAvailabilityTest {

    private static final LocalDate MON = LocalDate.of(2026, 11, 23);

    @Test
    void withoutAPatternMondayToFridayIsAssumed() {
        PersonAvailability unknown = new PersonAvailability(List.of(), List.of(), List.of(), Set.of());

        assertThat(unknown.on(MON)).isEmpty();
        assertThat(unknown.on(MON.plusDays(5))).contains(UnavailabilityReason.NOT_A_WORKING_DAY);
    }

    @Test
    void aPatternIsInForceUntilTheNextBegins() {
        PersonAvailability changing = working(
                pattern(MON.plusWeeks(1), Set.of(MONDAY)), pattern(MON.minusYears(1), Set.of(TUESDAY, WEDNESDAY)));

        assertThat(changing.on(MON)).contains(UnavailabilityReason.NOT_A_WORKING_DAY);
        assertThat(changing.on(MON.plusDays(1))).isEmpty();
        assertThat(changing.on(MON.plusWeeks(1))).isEmpty();
        assertThat(changing.on(MON.plusWeeks(1).plusDays(1))).contains(UnavailabilityReason.NOT_A_WORKING_DAY);
    }

    @Test
    void theFirstPatternCoversTheDaysBefore() {
        PersonAvailability since = working(pattern(MON, Set.of(TUESDAY)));

        assertThat(since.on(MON.minusWeeks(3))).contains(UnavailabilityReason.NOT_A_WORKING_DAY);
        assertThat(since.on(MON.minusWeeks(3).plusDays(1))).isEmpty();
    }

    @Test
    void weeksAlternateFromTheMondayOfTheWeekInWhichTheyBegin() {
        PersonAvailability fortnight = working(pattern(MON.plusDays(2), Set.of(MONDAY, TUESDAY), Set.of(TUESDAY)));

        assertThat(fortnight.on(MON)).isEmpty();
        assertThat(fortnight.on(MON.plusWeeks(1))).contains(UnavailabilityReason.NOT_A_WORKING_DAY);
        assertThat(fortnight.on(MON.plusWeeks(2))).isEmpty();
        assertThat(fortnight.on(MON.minusWeeks(1))).contains(UnavailabilityReason.NOT_A_WORKING_DAY);
        assertThat(fortnight.daysIn(MON.plusDays(7))).containsExactly(TUESDAY);
    }

    @Test
    void betweenTermsNoDayIsWorked() {
        PersonAvailability term = working(pattern(MON, Set.of()), pattern(MON.plusWeeks(2), Set.of(MONDAY)));

        assertThat(term.on(MON.plusWeeks(1))).contains(UnavailabilityReason.NOT_A_WORKING_DAY);
        assertThat(term.on(MON.plusWeeks(2))).isEmpty();
    }

    @Test
    void whoHasNoFixedDaysWorksTheirShiftsAndBeyondThemMayWorkAnyDay() {
        PersonAvailability bank = new PersonAvailability(
                List.of(pattern(MON, Set.of())), List.of(), List.of(), Set.of(MON, MON.plusDays(5)));

        assertThat(bank.on(MON.plusDays(5))).isEmpty();
        assertThat(bank.on(MON.plusDays(2))).contains(UnavailabilityReason.NOT_A_WORKING_DAY);
        assertThat(bank.on(MON.plusDays(6))).isEmpty();
    }

    @Test
    void whatIsStoredIsReadAgain() {
        PersonAvailability person = new PersonAvailability(
                List.of(
                        pattern(MON, Set.of(MONDAY, TUESDAY), Set.of()),
                        pattern(MON.plusWeeks(4), Set.of()),
                        pattern(MON.plusWeeks(5), Set.of(MONDAY))),
                List.of(new DateRange(MON, MON.plusDays(1))),
                List.of(new DateRange(MON, PersonAvailability.OPEN)),
                Set.of(MON.plusDays(3)));

        assertThat(AvailabilityColumns.of(person).availability()).isEqualTo(person);
    }

    @Test
    void anAbsenceIncludesItsLastDay() {
        PersonAvailability away =
                new PersonAvailability(List.of(), List.of(new DateRange(MON, MON.plusDays(1))), List.of(), Set.of());

        assertThat(away.on(MON.plusDays(1))).contains(UnavailabilityReason.AWAY);
        assertThat(away.on(MON.plusDays(2))).isEmpty();
    }

    @Test
    void aLeaverIsNotInPost() {
        PersonAvailability leaver = new PersonAvailability(
                List.of(),
                List.of(new DateRange(MON, PersonAvailability.OPEN)),
                List.of(new DateRange(MON.minusYears(1), MON.plusDays(1))),
                Set.of());

        assertThat(leaver.on(MON)).contains(UnavailabilityReason.AWAY);
        assertThat(leaver.on(MON.plusDays(2))).contains(UnavailabilityReason.NOT_IN_POST);
    }

    private static PersonAvailability working(WeekdayPattern... patterns) {
        return new PersonAvailability(List.of(patterns), List.of(), List.of(), Set.of());
    }

    @SafeVarargs
    private static WeekdayPattern pattern(LocalDate from, Set<DayOfWeek>... weeks) {
        return new WeekdayPattern(from, List.of(weeks));
    }
}
