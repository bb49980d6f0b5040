package org.supervisionwatch.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Days, moments, counts and codes as people read them. */
class EnglishTextTest {

    private static final LocalDate IN_SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final ZonedDateTime ONE_MOMENT =
            ZonedDateTime.of(2026, 9, 1, 8, 5, 59, 0, ZoneId.of("Europe/London"));

    @Test
    void daysAndMomentsAreWrittenTheBritishWay() {
        assertThat(EnglishText.day(IN_SEPTEMBER)).isEqualTo("Tue 1 Sep 2026");
        assertThat(EnglishText.shortDay(IN_SEPTEMBER)).isEqualTo("Tue 1 Sep");
        assertThat(EnglishText.longDay(IN_SEPTEMBER)).isEqualTo("Tuesday 1 September 2026");
        assertThat(EnglishText.moment(ONE_MOMENT)).isEqualTo("Tue 1 Sep 2026 08:05");
        assertThat(EnglishText.shortMoment(ONE_MOMENT)).isEqualTo("Tue 1 Sep 08:05");
    }

    @ParameterizedTest
    @EnumSource(Month.class)
    void everyMonthIsAbbreviatedToThreeLetters(Month month) {
        assertThat(EnglishText.day(LocalDate.of(2026, month, 15))).matches("[A-Z][a-z]{2} 15 [A-Z][a-z]{2} 2026");
    }

    @Test
    void oneIsSingularAndEverythingElsePlural() {
        assertThat(EnglishText.count(0, "day")).isEqualTo("0 days");
        assertThat(EnglishText.count(1, "day")).isEqualTo("1 day");
        assertThat(EnglishText.count(21, "day")).isEqualTo("21 days");
    }

    @Test
    void onlyTheFirstLetterBecomesACapital() {
        assertThat(EnglishText.capital("on the NHS page")).isEqualTo("On the NHS page");
        assertThat(EnglishText.capital("")).isEmpty();
    }

    @Test
    void aValueHasACodeAndACodeHasWords() {
        assertThat(EnglishText.code(DayOfWeek.MONDAY)).isEqualTo("monday");
        assertThat(EnglishText.words("due_soon")).isEqualTo("due soon");
        assertThat(EnglishText.words("due-soon")).isEqualTo("due soon");
    }
}
