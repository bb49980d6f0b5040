package org.supervisionwatch.alerts.guideline.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.guideline.pack.Documents.accepted;
import static org.supervisionwatch.alerts.guideline.pack.Documents.refuses;
import static org.supervisionwatch.alerts.guideline.pack.Documents.shipped;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule.CreditBand;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule.GroupSizeBasis;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;

/** Reading credit rules, and refusing invalid ones. */
class CreditReaderTest {

    @Test
    void everyMethodOfCreditIsRead() {
        CreditRule credit = creditOf("bacp-accredited", "month-90");
        assertThat(credit.sizeBasis()).isEqualTo(GroupSizeBasis.CONTRACTED);
        assertThat(credit.bands())
                .startsWith(
                        new CreditBand(SessionFormat.INDIVIDUAL, 1, null, new CreditRule.CreditInFull()),
                        new CreditBand(SessionFormat.GROUP, 2, 4, new CreditRule.CreditByFactor(new BigDecimal("0.5"))),
                        new CreditBand(SessionFormat.GROUP, 5, null, new CreditRule.CreditDivided()));
        assertThat(creditOf("nhs-tt-counsellor-trainee", "ratio-90-per-6h").bands())
                .contains(new CreditBand(SessionFormat.GROUP, 2, 3, new CreditRule.CreditDoubleDivided()));
    }

    @Test
    void aCapIsAShare() {
        refusesCap("1.01", "must not be above 1");
        refusesCap("0", "must be a number above 0, at most 100000");
        refusesCap("null", "is required, unless there is share_of_total");
    }

    @Test
    void aCapIsAShareOfWhatIsRequiredOrOfAllThatIsCreditedButNotOfBoth() {
        refusesCap("0.5, share_of_total: 0.5", "cannot be combined with share_of_total");
        WindowRequirement capped = (WindowRequirement)
                accepted(shipped("bacb-rbt-2026.2")).requirement("five-percent").orElseThrow();
        assertThat(capped.terms().credit().cap())
                .isEqualTo(new CreditRule.CreditCap(SessionFormat.GROUP, null, new BigDecimal("0.5")));
    }

    private static void refusesCap(String share, String message) {
        refuses(
                "bacb-rbt",
                0,
                "credit",
                "{cap: {form: group, share_of_required: %s}}".formatted(share),
                "credit/cap/share_of_required",
                message);
    }

    @Test
    void aBandHasASizeRangeAndAFactorOnlyIfThatIsItsMethod() {
        refusesBand("size: [4, 2], method: full", "/size/1", "must not be below the smallest size");
        refusesBand("size: [0, 2], method: full", "/size/0", "must be a whole number from 1 to 100000");
        refusesBand("size: [null, 2], method: full", "/size/0", "must be a whole number from 1 to 100000");
        refusesBand(
                "size: 4, method: full",
                "/size",
                "must be a list of two, the smallest and the largest size; the largest may be null");
        refusesBand("method: factor", "/factor", "is required");
        refusesBand("method: divide, factor: 0.5", "/factor", "is only allowed with the method factor");
        refusesBand("method: half", "/method", "must be one of: divide, divide_double, factor, full");
        refuses("bacb-rbt", 0, "credit", "{bands: []}", "credit/bands", "must list at least one band");
    }

    private static void refusesBand(String band, String path, String message) {
        refuses(
                "bacb-rbt",
                0,
                "credit",
                "{bands: [{form: group, %s}]}".formatted(band),
                "credit/bands/0" + path,
                message);
    }

    private static CreditRule creditOf(String pack, String id) {
        return ((WindowRequirement) accepted(shipped(pack)).requirement(id).orElseThrow())
                .terms()
                .credit();
    }
}
