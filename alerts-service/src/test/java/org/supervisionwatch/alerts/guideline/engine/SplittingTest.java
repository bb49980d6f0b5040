package org.supervisionwatch.alerts.guideline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.guideline.engine.Examples.fullTimer;
import static org.supervisionwatch.alerts.guideline.engine.Examples.held;
import static org.supervisionwatch.alerts.guideline.engine.Examples.history;
import static org.supervisionwatch.alerts.guideline.engine.Examples.june;
import static org.supervisionwatch.alerts.guideline.engine.Examples.weekly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.naive.Diary;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.PartTimeRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/**
 * It makes no difference how facts are split: contracts and absences in two adjoining parts are equivalent to whole ones, and so are
 * absences whose parts leave out days that were not to be worked. The parts of an absence must be of one kind.
 */
class SplittingTest {

    private static final int MANY = 3_000;

    @ParameterizedTest
    @EnumSource
    void aContractInTwoAdjoiningPartsIsOne(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            assertThat(inParts(scenario).answer()).isEqualTo(scenario.answer());
            assertThat(inParts(scenario).standing().nextChange())
                    .isEqualTo(scenario.standing().nextChange());
        });
    }

    @ParameterizedTest
    @EnumSource
    void anAbsenceInTwoAdjoiningPartsIsOne(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            List<Absence> parts = new ArrayList<>();
            for (Absence absence : scenario.person().absences()) {
                parts.addAll(cut(absence, 1 + Math.floorMod(absence.hashCode(), 20)));
            }
            assertThat(scenario.withAbsences(parts).standing()).isEqualTo(scenario.standing());
        });
    }

    @ParameterizedTest
    @EnumSource
    void absencesThatLeaveOutDaysOffAreOne(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            List<Absence> notes = new ArrayList<>();
            for (Absence absence : scenario.person().absences()) {
                notes.addAll(withoutDaysOff(absence, scenario.diary()));
            }
            assertThat(scenario.withAbsences(notes).answer()).isEqualTo(scenario.answer());
        });
    }

    @Test
    void aWeekendBetweenTwoSickNotesDoesNotPartThem() {
        assertThat(awayTwice(sick(8, 12), sick(15, 21))).isEqualTo(StandingState.PAUSED);
    }

    @Test
    void aWorkedDayBetweenTwoSickNotesPartsThem() {
        assertThat(awayTwice(sick(8, 12), sick(16, 21))).isNotEqualTo(StandingState.PAUSED);
    }

    @Test
    void leaveBetweenTwoSickNotesIsPartOfTheSickness() {
        assertThat(awayTwice(sick(8, 10), new Absence("leave", june(11), june(15)), sick(16, 17)))
                .isEqualTo(StandingState.PAUSED);
    }

    @Test
    void anAbsenceOfTheSameStrengthPartsTwoSickNotes() {
        assertThat(awayTwice(sick(8, 12), new Absence("carers_leave", june(13), june(14)), sick(15, 21)))
                .isNotEqualTo(StandingState.PAUSED);
    }

    @Test
    void sicknessBetweenTwoLeavesPartsThem() {
        assertThat(awayTwice(
                        new Absence("leave", june(8), june(12)),
                        sick(13, 14),
                        new Absence("leave", june(15), june(21))))
                .isNotEqualTo(StandingState.PAUSED);
    }

    @Test
    void twoKindsInARowAreTwoAbsences() {
        Scenario one = awayInTwoParts("sickness", june(12));
        assertThat(one.standing().state()).isEqualTo(StandingState.PAUSED);
        assertThat(awayInTwoParts("leave", june(12)).standing().due()).isEqualTo(june(22));
    }

    @Test
    void aDayBetweenTwoPartsKeepsThemApart() {
        assertThat(awayInTwoParts("sickness", june(11)).standing().due()).isEqualTo(june(12));
    }

    private static Absence sick(int from, int to) {
        return new Absence("sickness", june(from), june(to));
    }

    /** The state on the last day of the first absence, if only an absence of ten days stops the clock. */
    private static StandingState awayTwice(Absence... absences) {
        Interval interval = weekly(
                new PartTimeRule.IntervalUnchanged(),
                new PauseRule(Set.of("sickness", "leave"), 10, new AbsenceEffect.RestartClock(5)));
        return history(interval, fullTimer(absences), absences[0].to(), held(june(5)))
                .standing()
                .state();
    }

    /** An absence of ten days restarts the clock; a shorter one only moves the due date. */
    private static Scenario awayInTwoParts(String second, LocalDate firstEnds) {
        Interval interval = weekly(
                new PartTimeRule.IntervalUnchanged(),
                new PauseRule(Set.of("sickness", "leave"), 1, new AbsenceEffect.RollDueDate()),
                new PauseRule(Set.of("sickness", "leave"), 10, new AbsenceEffect.RestartClock(5)));
        PersonInPost away =
                fullTimer(new Absence("sickness", june(8), firstEnds), new Absence(second, june(13), june(21)));
        return history(interval, away, june(15), held(june(5)));
    }

    private static Scenario inParts(Scenario scenario) {
        List<WorkingPattern> parts = new ArrayList<>();
        List<WorkingPattern> patterns = scenario.person().patterns();
        for (int i = 0; i < patterns.size(); i++) {
            WorkingPattern pattern = patterns.get(i);
            LocalDate later = pattern.from().plusDays(1 + Math.floorMod(pattern.hashCode(), 30));
            parts.add(pattern);
            if (i + 1 == patterns.size() || later.isBefore(patterns.get(i + 1).from())) {
                parts.add(pattern.startingOn(later, pattern.fte()));
            }
        }
        return scenario.withPatterns(parts);
    }

    /** In two parts around the first days inside that were not to be worked, if there are any. */
    private static List<Absence> withoutDaysOff(Absence absence, Diary diary) {
        if (absence.to() == null || !absence.to().isAfter(absence.from())) {
            return List.of(absence);
        }
        List<LocalDate> off = new ArrayList<>();
        for (LocalDate day = absence.from().plusDays(1); day.isBefore(absence.to()); day = day.plusDays(1)) {
            boolean adjoins = off.isEmpty() || off.getLast().plusDays(1).equals(day);
            if (dayOff(day, diary) && adjoins && off.size() < 14) {
                off.add(day);
            }
        }
        return off.isEmpty()
                ? List.of(absence)
                : List.of(
                        new Absence(
                                absence.kind(), absence.from(), off.getFirst().minusDays(1)),
                        new Absence(absence.kind(), off.getLast().plusDays(1), absence.to()));
    }

    private static boolean dayOff(LocalDate day, Diary diary) {
        return !diary.withoutFixedDays(day) && (!diary.planned(day) || diary.bankHoliday(day));
    }

    private static List<Absence> cut(Absence absence, int days) {
        LocalDate second = absence.from().plusDays(days);
        if (absence.to() != null && second.isAfter(absence.to())) {
            return List.of(absence);
        }
        return List.of(
                new Absence(absence.kind(), absence.from(), second.minusDays(1)),
                new Absence(absence.kind(), second, absence.to()));
    }
}
