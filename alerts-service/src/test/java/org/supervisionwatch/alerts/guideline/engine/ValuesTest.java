package org.supervisionwatch.alerts.guideline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen;
import org.supervisionwatch.alerts.guideline.engine.requirement.Fraction;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;

/** Validation and arithmetic of the basic values. */
class ValuesTest {

    @Test
    void aShareOfFullTimeMustBeAboveZero() {
        assertThat(new FullTimeShare(new BigDecimal("0.5"), BigDecimal.ONE).rounded())
                .isEqualByComparingTo("0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FullTimeShare(BigDecimal.ONE.negate(), BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new FullTimeShare(BigDecimal.ONE, BigDecimal.ZERO));
    }

    @Test
    void aSegmentMayHaveZeroMinutesButNotFewer() {
        assertThat(new SessionSegment("skills", 0).minutes()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionSegment("skills", -1));
    }

    @Test
    void aRangeOfExactlyThreeExcludesFour() {
        assertThat(AppliesWhen.NumberRange.exactly(3)).isEqualTo(new AppliesWhen.NumberRange(3, 4));
    }

    @Test
    void changingAppliesFromKeepsTheOtherFacts() {
        PersonInPost since = Examples.fullTimer().appliesFrom(Examples.june(1));
        assertThat(since.appliesFrom()).isEqualTo(Examples.june(1));
        assertThat(since.appliesFrom(null)).isEqualTo(Examples.fullTimer());
    }

    @Test
    void theLastMinuteOfATierBelongsToIt() {
        Ratio.RatioTiers tiers =
                new Ratio.RatioTiers(List.of(new Ratio.RatioTier(600, 60), new Ratio.RatioTier(null, 90)));
        assertThat(tiers.tierOf(600).need()).isEqualTo(60);
        assertThat(tiers.tierOf(601).need()).isEqualTo(90);
    }

    @Test
    void numbersStayExactUntilTheyAreRoundedHalfUp() {
        Fraction third = Fraction.of(90).dividedBy(Fraction.of(3_600)).times(Fraction.of(1_200));
        assertThat(third.rounded()).hasToString("30");
        assertThat(Fraction.of(new BigDecimal("0.125")).rounded()).hasToString("0.13");
        assertThat(Fraction.of(new BigDecimal("1E+3")).rounded()).hasToString("1000");
        assertThat(Fraction.of(100).rounded()).hasToString("100");
    }
}
