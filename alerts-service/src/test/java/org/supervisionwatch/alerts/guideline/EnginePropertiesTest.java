package org.supervisionwatch.alerts.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds for any facts at all. A failure names its seed; {@code -Dengine.seed} starts from it. */
class EnginePropertiesTest {

    private static final long FIRST = Long.getLong("engine.seed", 20_260_615L);

    @Test
    void theNextChangeIsTheFirstDayOnWhichWalkingDayByDayFindsAnotherVerdict() {
        forSeeds(3_000, seed -> {
            Scenario scenario = Scenario.of(seed);
            Standing standing = scenario.standing();
            assertThat(standing.nextChange()).as("seed %d", seed).isEqualTo(walked(scenario, standing));
        });
    }

    @Test
    void theOrderOfTheFactsDoesNotMatter() {
        forSeeds(3_000, seed -> {
            Scenario scenario = Scenario.of(seed);
            assertThat(scenario.shuffled(new Random(seed)).standing())
                    .as("seed %d", seed)
                    .isEqualTo(scenario.standing());
        });
    }

    @Test
    void whatIsRecordedLaterChangesNothingOnAnEarlierDay() {
        forSeeds(3_000, seed -> {
            Scenario scenario = Scenario.of(seed);
            LocalDate tomorrow = scenario.asOf().plusDays(1);
            assertThat(scenario.with(held(scenario.asOf(), tomorrow)).standing().verdict())
                    .as("seed %d", seed)
                    .isEqualTo(scenario.standing().verdict());
        });
    }

    @Test
    void aSessionTodayIsNeverLateToday() {
        forSeeds(3_000, seed -> {
            Scenario scenario = Scenario.of(seed);
            assertThat(scenario.with(held(scenario.asOf(), scenario.asOf()))
                            .standing()
                            .state())
                    .as("seed %d", seed)
                    .isNotIn(State.OVERDUE, State.BELOW_GUIDELINE);
        });
    }

    private static Session held(LocalDate date, LocalDate recordedOn) {
        return new Session(
                null,
                date,
                Session.Status.HELD,
                Form.INDIVIDUAL,
                Mode.PHONE,
                List.of(new Segment("skills", 60)),
                1,
                null,
                Set.of(),
                null,
                recordedOn,
                null,
                null);
    }

    /** A generator that never gets somewhere proves nothing about it. */
    @Test
    void theScenariosReachEveryStateOfAnInterval() {
        Set<State> reached = EnumSet.noneOf(State.class);
        forSeeds(3_000, seed -> reached.add(Scenario.of(seed).standing().state()));
        assertThat(reached).isEqualTo(EnumSet.complementOf(EnumSet.of(State.EXEMPT)));
    }

    private static LocalDate walked(Scenario scenario, Standing standing) {
        LocalDate horizon = scenario.asOf().plusYears(2);
        for (LocalDate day = scenario.asOf().plusDays(1); day.isBefore(horizon); day = day.plusDays(1)) {
            if (!scenario.standingOn(day).verdict().equals(standing.verdict())) {
                return day;
            }
        }
        return horizon;
    }

    private static void forSeeds(int count, LongConsumer check) {
        LongStream.range(FIRST, FIRST + count).forEach(check);
    }
}
