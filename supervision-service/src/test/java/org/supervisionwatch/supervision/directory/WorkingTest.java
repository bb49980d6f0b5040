package org.supervisionwatch.supervision.directory;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.supervision.directory.Working.Pattern;
import org.supervisionwatch.supervision.directory.Working.Span;

class WorkingTest {

    private static final LocalDate MON = LocalDate.of(2026, 11, 23);

    @Test
    void whereNothingIsKnownMondayToFridayIsAssumed() {
        Working unknown = new Working(List.of(), List.of(), List.of());

        assertThat(unknown.on(MON)).isEmpty();
        assertThat(unknown.on(MON.plusDays(5))).contains(Obstacle.NOT_A_WORKING_DAY);
    }

    @Test
    void aPatternHoldsUntilTheNextBegins() {
        Working changing = new Working(
                List.of(
                        new Pattern(MON.minusYears(1), Set.of(TUESDAY, WEDNESDAY)),
                        new Pattern(MON.plusWeeks(1), Set.of(MONDAY))),
                List.of(),
                List.of());

        assertThat(changing.on(MON)).contains(Obstacle.NOT_A_WORKING_DAY);
        assertThat(changing.on(MON.plusDays(1))).isEmpty();
        assertThat(changing.on(MON.plusWeeks(1))).isEmpty();
        assertThat(changing.on(MON.plusWeeks(1).plusDays(1))).contains(Obstacle.NOT_A_WORKING_DAY);
    }

    @Test
    void anAbsenceIsOverTheDayAfterItsLast() {
        Working away = new Working(List.of(), List.of(new Span(MON, MON.plusDays(1))), List.of());

        assertThat(away.on(MON.plusDays(1))).contains(Obstacle.AWAY);
        assertThat(away.on(MON.plusDays(2))).isEmpty();
    }

    @Test
    void whoHasLeftIsNotInPost() {
        Working leaver = new Working(
                List.of(), List.of(new Span(MON, Working.OPEN)), List.of(new Span(MON.minusYears(1), MON.plusDays(1))));

        assertThat(leaver.on(MON)).contains(Obstacle.AWAY);
        assertThat(leaver.on(MON.plusDays(2))).contains(Obstacle.NOT_IN_POST);
    }
}
