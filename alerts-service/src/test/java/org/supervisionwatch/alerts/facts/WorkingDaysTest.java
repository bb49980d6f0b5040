package org.supervisionwatch.alerts.facts;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.Fte;
import org.supervisionwatch.alerts.guideline.Pattern;

class WorkingDaysTest {

    @Test
    void daysAndHoursThatTurnOnDifferentDatesAreJoined() {
        List<Pattern> patterns = WorkingDays.withHours(
                List.of(week("2024-01-01", Set.of(MONDAY, TUESDAY)), week("2025-03-01", Set.of(FRIDAY))),
                List.of(term("2024-01-01", "37.5"), term("2025-06-01", "15")));

        assertThat(patterns)
                .containsExactly(
                        new Pattern(day("2024-01-01"), Set.of(MONDAY, TUESDAY), hours("37.5")),
                        new Pattern(day("2025-03-01"), Set.of(FRIDAY), hours("37.5")),
                        new Pattern(day("2025-06-01"), Set.of(FRIDAY), hours("15")));
    }

    @Test
    void theFirstOfEitherAlsoCoversTheDaysBeforeIt() {
        List<Pattern> patterns =
                WorkingDays.withHours(List.of(week("2024-01-01", Set.of(MONDAY))), List.of(term("2025-01-01", "15")));

        assertThat(patterns).first().isEqualTo(new Pattern(day("2024-01-01"), Set.of(MONDAY), hours("15")));
    }

    @Test
    void aContractWithoutHoursHasNoShareOfFullTime() {
        List<Pattern> patterns =
                WorkingDays.withHours(List.of(week("2024-01-01", Set.of(MONDAY))), List.of(term("2024-01-01", "0")));

        assertThat(patterns).first().extracting(Pattern::fte).isNull();
    }

    private static WorkingDays week(String from, Set<java.time.DayOfWeek> days) {
        return new WorkingDays(day(from), days);
    }

    private static Term term(String from, String hours) {
        return new Term(new UUID(0, 1), day(from), new BigDecimal(hours), new BigDecimal("37.5"));
    }

    private static Fte hours(String hours) {
        return new Fte(new BigDecimal(hours), new BigDecimal("37.5"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
