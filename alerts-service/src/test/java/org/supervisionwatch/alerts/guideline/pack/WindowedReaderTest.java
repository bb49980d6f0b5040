package org.supervisionwatch.alerts.guideline.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.guideline.pack.Documents.accepted;
import static org.supervisionwatch.alerts.guideline.pack.Documents.refuses;
import static org.supervisionwatch.alerts.guideline.pack.Documents.requirement;
import static org.supervisionwatch.alerts.guideline.pack.Documents.shipped;
import static org.supervisionwatch.alerts.guideline.pack.Documents.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule.CreditCap;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.DistinctBy;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration.FteBasis;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.PartialWindowRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio.RatioTier;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;

/** Reading requirements with a window, and refusing invalid ones. */
class WindowedReaderTest {

    @Test
    void minutesInAQuarterAreReadWithTheirCreditAndTheirFloor() {
        Quantity average = (Quantity) requirementOf("babcp-accredited", "cbt-average");
        assertThat(average.measure()).isEqualTo(QuantityMeasure.MINUTES);
        assertThat(average.atLeast()).isEqualTo(270);
        assertThat(average.partial()).isEqualTo(PartialWindowRule.PRORATE);
        assertThat(average.partTime())
                .isEqualTo(new MinutesProration(
                        FteBasis.CLINICAL_FTE, new BigDecimal("0.5"), new BigDecimal("1.0"), new BigDecimal("135")));
        assertThat(average.terms().window()).isEqualTo(new Window.CalendarQuarter());
        assertThat(average.terms().settleDays()).isEqualTo(7);
        assertThat(average.terms().credit().cap())
                .isEqualTo(new CreditCap(SessionFormat.GROUP, new BigDecimal("0.67"), null));
    }

    @Test
    void keysLeftOutHaveTheDefaultsOfTheGuideline() {
        ObjectNode pack = shipped("nhs-tt-pwp");
        requirement(pack, 1).remove("partial");
        requirement(pack, 1).set("part_time", yaml("{mode: prorate_minutes}"));
        pack.withObject("/defaults").remove("settle_days");
        Quantity minutes = (Quantity) accepted(pack).requirement("cm-minutes").orElseThrow();
        assertThat(minutes.partial()).isEqualTo(PartialWindowRule.FULL);
        assertThat(minutes.partTime())
                .isEqualTo(
                        new MinutesProration(FteBasis.CONTRACTED_FTE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO));
        assertThat(minutes.terms().settleDays()).isZero();
        assertThat(minutes.terms().credit()).isEqualTo(CreditRule.FULL);
        assertThat(minutes.terms().exemptWithoutClinicalWork()).isFalse();
    }

    @Test
    void sessionsMayHaveToBeDistinct() {
        Quantity live = (Quantity) requirementOf("nhs-tt-pwp", "live-assessment");
        assertThat(live.measure()).isEqualTo(QuantityMeasure.SESSIONS);
        assertThat(live.distinct()).isEqualTo(DistinctBy.INTERVENTION);
        assertThat(live.partTime()).isNull();
        assertThat(live.terms().window()).isEqualTo(new Window.RollingDays(365));
        assertThat(((Quantity) requirementOf("oregon-associate", "twice-different-weeks")).distinct())
                .isEqualTo(DistinctBy.ISO_WEEK);
    }

    @Test
    void aRatioIsReadByTheHourOrByTiers() {
        Ratio perHour = (Ratio) requirementOf("bacb-rbt", "five-percent");
        assertThat(perHour.share()).isEqualTo(new Ratio.RatioPerHour(new BigDecimal("3")));
        assertThat(perHour.terms().exemptWithoutClinicalWork()).isTrue();
        assertThat(((Ratio) requirementOf("oregon-associate", "tiered-minutes")).share())
                .isEqualTo(new Ratio.RatioTiers(List.of(new RatioTier(2700, 120), new RatioTier(null, 180))));
    }

    @ParameterizedTest
    @CsvSource({"every,7d,quantity", "of,clinical_minutes,quantity", "tiers,[],quantity"})
    void aKeyOfAnotherKindIsRefused(String key, String value, String kind) {
        refuses("nhs-tt-pwp", 1, key, value, key, "is not allowed for a requirement of kind " + kind);
    }

    @Test
    void anIntervalHasNoWindowAndARatioNoPartialOne() {
        refuses("nhs-tt-pwp", 0, "window", "block_12w", "window", "is not allowed for a requirement of kind interval");
        refuses("bacb-rbt", 0, "partial", "full", "partial", "is not allowed for a requirement of kind ratio");
    }

    @Test
    void anUnknownWindowIsRefused() {
        String known =
                " is not known here; write calendar_week, calendar_month, calendar_quarter, a block such as block_12w"
                        + " or a rolling window such as rolling_365d";
        for (String word : List.of("calendar_year", "block_0w", "rolling_12w", "block_12d")) {
            refuses("nhs-tt-pwp", 1, "window", word, "window", '"' + word + '"' + known);
        }
        refuses(
                "bacb-rbt",
                0,
                "window",
                "block_4w",
                "window",
                "\"block_4w\" is not known here; write calendar_month or calendar_quarter");
        refuses("nhs-tt-pwp", 1, "window", "null", "window", "is required");
    }

    @Test
    void aQuantityNeedsAMeasureAndAnAmount() {
        refuses("nhs-tt-pwp", 1, "measure", "null", "measure", "is required");
        refuses("nhs-tt-pwp", 1, "measure", "hours", "measure", "must be one of: minutes, sessions");
        refuses("nhs-tt-pwp", 1, "at_least", "null", "at_least", "is required");
        refuses("nhs-tt-pwp", 1, "at_least", "0", "at_least", "must be a whole number from 1 to 100000");
    }

    @Test
    void sessionsAreNeitherCreditedInPartNorProratedAndMinutesAreNotDistinct() {
        refuses(
                "oregon-associate",
                1,
                "credit",
                "{bands: [{form: group, method: divide}]}",
                "credit",
                "is not allowed if sessions are measured");
        refuses(
                "oregon-associate",
                1,
                "part_time",
                "{mode: prorate_minutes}",
                "part_time/mode",
                "prorate_minutes needs a requirement that measures minutes");
        refuses("bacp-accredited", 0, "distinct", "iso_week", "distinct", "is not allowed if minutes are measured");
    }

    @Test
    void eachKindHasItsOwnPartTimeModes() {
        refuses(
                "nhs-tt-pwp",
                1,
                "part_time",
                "{mode: prorate_interval}",
                "part_time/mode",
                "must be one of: none, prorate_minutes");
        refuses("bacb-rbt", 0, "part_time", "{mode: prorate_minutes}", "part_time/mode", "must be one of: none");
        refuses(
                "nhs-tt-pwp",
                0,
                "part_time",
                "{mode: prorate_minutes}",
                "part_time/mode",
                "must be one of: none, prorate_interval");
    }

    @Test
    void minutesAreProratedByAnAmountAndOnlyIfThatIsTheMode() {
        refuses(
                "nhs-tt-pwp",
                1,
                "part_time",
                "{mode: none, floor: 30}",
                "part_time/floor",
                "is not allowed with mode none");
        refuses(
                "nhs-tt-pwp",
                1,
                "part_time",
                "{mode: prorate_minutes, reference_fte: 0}",
                "part_time/reference_fte",
                "must be a number above 0, at most 100000");
    }

    @Test
    void aRatioNeedsABasisAndExactlyOneFormula() {
        refuses("bacb-rbt", 0, "of", "null", "of", "is required");
        refuses("bacb-rbt", 0, "of", "caseload", "of", "must be one of: clinical_minutes");
        refuses("bacb-rbt", 0, "minutes_per_hour", "null", "minutes_per_hour", "is required, unless there are tiers");
        refuses(
                "bacb-rbt",
                0,
                "tiers",
                "[{up_to_minutes: null, need: 60}]",
                "tiers",
                "cannot be combined with minutes_per_hour");
        refuses(
                "bacb-rbt",
                0,
                "minutes_per_hour",
                "1.0e+999",
                "minutes_per_hour",
                "must be a number above 0, at most 100000");
    }

    @Test
    void tiersAscendAndTheLastHasNoUpperLimit() {
        refuses(
                "oregon-associate",
                0,
                "tiers",
                "[{up_to_minutes: 2700, need: 120}, {up_to_minutes: 2700, need: 150}, {need: 180}]",
                "tiers/1/up_to_minutes",
                "must be above that of the previous tier");
        refuses(
                "oregon-associate",
                0,
                "tiers",
                "[{up_to_minutes: 2700, need: 120}]",
                "tiers/0/up_to_minutes",
                "must be null in the last tier, which has no upper limit");
        refuses(
                "oregon-associate",
                0,
                "tiers",
                "[{need: 120}, {need: 180}]",
                "tiers/0/up_to_minutes",
                "is required in all but the last tier");
        refuses("oregon-associate", 0, "tiers", "[]", "tiers", "must list at least one tier");
        refuses("oregon-associate", 0, "tiers", "[{}]", "tiers/0/need", "is required");
    }

    private static Requirement requirementOf(String pack, String id) {
        return accepted(shipped(pack)).requirement(id).orElseThrow();
    }
}
