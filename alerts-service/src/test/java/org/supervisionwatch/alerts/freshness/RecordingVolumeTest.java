package org.supervisionwatch.alerts.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.calendar.BusinessDays;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;

/** When far too few sessions were recorded. */
class RecordingVolumeTest {

    /** The Monday after the twenty business days; the last complete one is Friday the 27th. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 30);

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 27);
    private static final BusinessDays DAYS = new BusinessDays(HolidayDates.NONE);

    private final Map<LocalDate, Integer> recorded = new HashMap<>();

    @BeforeEach
    void twentyDaysWithFortyEach() {
        for (int i = 1; i <= RecordingVolume.DAYS; i++) {
            recorded.put(DAYS.before(FRIDAY, i), 40);
        }
    }

    @Test
    void lessThanATenthOfTheUsualNumberIsADrop() {
        recorded.put(FRIDAY, 3);
        assertThat(RecordingVolume.drop(recorded, DAYS, TODAY)).contains(new RecordingVolume.VolumeDrop(FRIDAY, 3, 40));
        assertThat(RecordingVolume.drop(recorded, DAYS, FRIDAY.plusDays(1))).isPresent();
    }

    @Test
    void aTenthIsNoDrop() {
        recorded.put(FRIDAY, 4);
        assertThat(RecordingVolume.drop(recorded, DAYS, TODAY)).isEmpty();
    }

    @Test
    void aDayThatIsNotOverIsLeftOut() {
        assertThat(RecordingVolume.drop(recorded, DAYS, FRIDAY)).isEmpty();
    }

    @Test
    void whereSessionsAreRecordedOnceAWeekADayWithoutAnyIsNoDrop() {
        recorded.replaceAll((day, count) -> day.getDayOfWeek().getValue() == 4 ? 200 : 0);
        assertThat(RecordingVolume.drop(recorded, DAYS, TODAY)).isEmpty();
    }

    @Test
    void whereFewerThanTwentySessionsAreUsualThereIsNoDrop() {
        recorded.replaceAll((_, _) -> 19);
        assertThat(RecordingVolume.drop(recorded, DAYS, TODAY)).isEmpty();
        recorded.replaceAll((_, _) -> 20);
        assertThat(RecordingVolume.drop(recorded, DAYS, TODAY)).isPresent();
    }

    @Test
    void withFewerThanTenDaysKnownThereIsNoDrop() {
        recorded.keySet().removeIf(day -> day.isBefore(DAYS.before(FRIDAY, 9)));
        assertThat(RecordingVolume.drop(recorded, DAYS, TODAY)).isEmpty();
        recorded.put(DAYS.before(FRIDAY, 10), 40);
        assertThat(RecordingVolume.drop(recorded, DAYS, TODAY)).isPresent();
    }

    @Test
    void anOrganisationThatHasNeverRecordedAnythingHasNoDrop() {
        assertThat(RecordingVolume.drop(Map.of(), DAYS, TODAY)).isEmpty();
    }
}
