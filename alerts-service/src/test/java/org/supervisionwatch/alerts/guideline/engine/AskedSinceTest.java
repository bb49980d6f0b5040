package org.supervisionwatch.alerts.guideline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen.NumberRange;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.testing.Rules;

/** The day since which a requirement has applied to a person. */
class AskedSinceTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final LocalDate QUALIFIED = LocalDate.of(2026, 2, 28);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

    @Test
    void withoutConditionsItAppliesFromTheStartOfPost() {
        assertThat(since(AppliesWhen.ALWAYS, QUALIFIED, DAY)).isEqualTo(START);
    }

    @Test
    void aStageBeginsWithItsMonthOrWeek() {
        assertThat(since(months(6), QUALIFIED, DAY)).isEqualTo("2026-08-28");
        assertThat(since(weeks(26), QUALIFIED, DAY)).isEqualTo(START.plusWeeks(26));
    }

    @Test
    void aStageReachedBeforeThePostAppliesFromItsStart() {
        assertThat(since(months(6), QUALIFIED.minusYears(1), DAY)).isEqualTo(START);
    }

    @Test
    void beforeItsStageItDoesNotApply() {
        assertThat(since(months(6), QUALIFIED, LocalDate.of(2026, 8, 27))).isNull();
        assertThat(since(months(6), QUALIFIED, LocalDate.of(2026, 8, 28))).isEqualTo("2026-08-28");
    }

    @Test
    void withAMissingFactItIsNotKnownToApply() {
        assertThat(since(months(6), null, DAY)).isNull();
    }

    @Test
    void outOfPostItDoesNotApply() {
        assertThat(since(AppliesWhen.ALWAYS, QUALIFIED, START.minusDays(1))).isNull();
    }

    private static @Nullable LocalDate since(AppliesWhen when, @Nullable LocalDate qualifiedOn, LocalDate day) {
        Interval weekly = Rules.weekly("1", "skills", 7);
        Interval conditional = new Interval(
                weekly.rule(),
                weekly.every(),
                weekly.counts(),
                when,
                weekly.partTime(),
                weekly.firstWithinDays(),
                weekly.graceDays(),
                weekly.hardCapDays(),
                weekly.dueSoonBusinessDays(),
                weekly.pauses(),
                weekly.escalateAfterDays());
        PersonProfile profile = new PersonProfile("pwp", Set.of(), false, qualifiedOn, null, null);
        PersonInPost person = new PersonInPost(
                new PostPeriod(START, null), profile, List.of(), List.of(), List.of(), Map.of(), List.of(), null);
        return GuidelineEngine.askedSince(conditional, person, day);
    }

    private static AppliesWhen months(int min) {
        return new AppliesWhen(Set.of(), Set.of(), null, null, new NumberRange(min, null), null);
    }

    private static AppliesWhen weeks(int min) {
        return new AppliesWhen(Set.of(), Set.of(), null, null, null, new NumberRange(min, null));
    }
}
