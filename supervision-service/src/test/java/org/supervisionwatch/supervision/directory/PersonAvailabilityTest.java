package org.supervisionwatch.supervision.directory;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

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
        PersonAvailability unknown = new PersonAvailability(List.of(), List.of(), List.of());

        assertThat(unknown.on(MON)).isEmpty();
        assertThat(unknown.on(MON.plusDays(5))).contains(UnavailabilityReason.NOT_A_WORKING_DAY);
    }

    @Test
    void aPatternIsInForceUntilTheNextBegins() {
        PersonAvailability changing = new PersonAvailability(
                List.of(
                        new WeekdayPattern(MON.minusYears(1), Set.of(TUESDAY, WEDNESDAY)),
                        new WeekdayPattern(MON.plusWeeks(1), Set.of(MONDAY))),
                List.of(),
                List.of());

        assertThat(changing.on(MON)).contains(UnavailabilityReason.NOT_A_WORKING_DAY);
        assertThat(changing.on(MON.plusDays(1))).isEmpty();
        assertThat(changing.on(MON.plusWeeks(1))).isEmpty();
        assertThat(changing.on(MON.plusWeeks(1).plusDays(1))).contains(UnavailabilityReason.NOT_A_WORKING_DAY);
    }

    @Test
    void anAbsenceIncludesItsLastDay() {
        PersonAvailability away =
                new PersonAvailability(List.of(), List.of(new DateRange(MON, MON.plusDays(1))), List.of());

        assertThat(away.on(MON.plusDays(1))).contains(UnavailabilityReason.AWAY);
        assertThat(away.on(MON.plusDays(2))).isEmpty();
    }

    @Test
    void aLeaverIsNotInPost() {
        PersonAvailability leaver = new PersonAvailability(
                List.of(),
                List.of(new DateRange(MON, PersonAvailability.OPEN)),
                List.of(new DateRange(MON.minusYears(1), MON.plusDays(1))));

        assertThat(leaver.on(MON)).contains(UnavailabilityReason.AWAY);
        assertThat(leaver.on(MON.plusDays(2))).contains(UnavailabilityReason.NOT_IN_POST);
    }
}
