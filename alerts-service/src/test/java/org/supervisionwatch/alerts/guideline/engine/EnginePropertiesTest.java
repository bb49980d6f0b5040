package org.supervisionwatch.alerts.guideline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.verdict.RequirementEvaluation;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;

/** Properties that hold for all facts, without exception. */
class EnginePropertiesTest {

    private static final int MANY = 3_000;

    @ParameterizedTest
    @EnumSource
    void theNextChangeIsTheFirstDayOnWhichWalkingDayByDayFindsAnotherVerdict(Kind kind) {
        Histories.all(kind, 600, scenario -> {
            RequirementEvaluation evaluation = scenario.evaluation();
            assertThat(scenario.standing().nextChange())
                    .isEqualTo(walked(scenario, day -> evaluation.verdict(day, EvaluationTrace.OFF)));
        });
    }

    /** Windows whose required amount is constant, which change on few days. */
    @ParameterizedTest
    @EnumSource(names = "QUANTITY")
    void theNextChangeOfARollingWindowIsFoundInTheSameWay(Kind kind) {
        Histories.all(kind, 10_000, scenario -> {
            Quantity quantity = (Quantity) scenario.requirement();
            if (scenario.rolling()
                    && quantity.partTime() == null
                    && quantity.partial() == Quantity.PartialWindowRule.FULL) {
                RequirementEvaluation evaluation = scenario.evaluation();
                assertThat(scenario.standing().nextChange())
                        .isEqualTo(walked(scenario, day -> evaluation.verdict(day, EvaluationTrace.OFF)));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theNaiveEvaluatorFindsTheSameNextChange(Kind kind) {
        Histories.all(kind, 100, scenario -> {
            boolean rolling = scenario.rolling();
            assertThat(scenario.standing().nextChange())
                    .isEqualTo(walked(
                            scenario, day -> scenario.on(day).naiveAnswer().news(rolling)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheFactsDoesNotMatter(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Standing standing = scenario.standing();
            assertThat(scenario.inOrder(List::reversed).standing()).isEqualTo(standing);
            assertThat(scenario.inOrder(EnginePropertiesTest::mixed).standing()).isEqualTo(standing);
        });
    }

    @ParameterizedTest
    @EnumSource
    void evaluatingTwiceChangesNothing(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            Standing standing = scenario.standing();
            scenario.on(scenario.asOf().plusDays(40)).standing();
            assertThat(scenario.standing()).isEqualTo(standing);
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRecordedLaterChangesNothingOnAnEarlierDay(Kind kind) {
        Histories.all(kind, MANY, scenario -> {
            LocalDate tomorrow = scenario.asOf().plusDays(1);
            Session late = Meetings.counting(scenario.requirement().counts(), scenario.asOf(), tomorrow);
            assertThat(scenario.and(late).answer()).isEqualTo(scenario.answer());
        });
    }

    private static LocalDate walked(Scenario scenario, Function<LocalDate, Object> news) {
        LocalDate horizon = scenario.asOf().plusYears(2);
        Object today = news.apply(scenario.asOf());
        for (LocalDate day = scenario.asOf().plusDays(1); day.isBefore(horizon); day = day.plusDays(1)) {
            if (!news.apply(day).equals(today)) {
                return day;
            }
        }
        return horizon;
    }

    private static <T> List<T> mixed(List<T> list) {
        List<T> mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, new Random(list.size()));
        return mixed;
    }
}
