package org.supervisionwatch.alerts.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mondays to Fridays 08:00; remind every 7 days. | Mondays to Fridays 08:00; remind every 7 days.",
                "Mondays 08:00; remind every 14 days. | Mondays 08:00; remind every 14 days.",
                "Mondays and Thursdays 07:30 | Mondays and Thursdays 07:30; remind every 7 days.",
                "mondays,  WEDNESDAYS and fridays   16:15. | Mondays, Wednesdays and Fridays 16:15; remind every 7 days.",
                "Mondays, Tuesdays, and Wednesdays at 9:05 | Mondays to Wednesdays 09:05; remind every 7 days.",
                "Friday 08:00; remind every day | Fridays 08:00; remind every day.",
                "Tuesdays to Thursdays and Saturdays 08:00; remind every 2 weeks | Tuesdays, Wednesdays, Thursdays and Saturdays 08:00; remind every 14 days.",
                "Saturdays to Mondays 08:00; remind every week | Mondays, Saturdays and Sundays 08:00; remind every 7 days."
            })
    void aSentenceIsParsedAndHasOneCanonicalForm(String written, String canonical) {
        assertThat(schedule(written).sentence()).isEqualTo(canonical);
        assertThat(schedule(canonical)).isEqualTo(schedule(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every morning | No days and time were found",
                "Mondys 08:00 | \"mondys\" is not a day of the week",
                "Mondays to 08:00 | \"mondays to\" is not a day of the week",
                "Mondays 24:00 | \"24:00\" is not a time of day",
                "Mondays 08:00; remind often | \"remind often\" is not a reminder interval",
                "Mondays 08:00; remind every 29 days | Reminders are sent every 1 to 28 days",
                "Mondays 08:00; remind every 0 days | Reminders are sent every 1 to 28 days"
            })
    void aFaultIsReportedWithWhatIsExpected(String written, String fault) {
        assertThat(ScheduleReader.read(written))
                .isInstanceOfSatisfying(
                        ScheduleReading.ScheduleRefused.class,
                        refused -> assertThat(refused.message())
                                .startsWith(fault)
                                .contains("such as \"Mondays to Fridays 08:00; remind every 7 days.\""));
    }

    @Test
    void aTeamWithoutAScheduleIsMailedOnWeekdays() {
        assertThat(TeamSchedule.weekdaysAt(LocalTime.of(8, 0, 30)))
                .isEqualTo(schedule("Mondays to Fridays 08:00; remind every 7 days."));
    }

    static TeamSchedule schedule(String sentence) {
        return switch (ScheduleReader.read(sentence)) {
            case ScheduleReading.ScheduleRead(TeamSchedule schedule) -> schedule;
            case ScheduleReading.ScheduleRefused(String message) -> throw new AssertionError(message);
        };
    }
}
