package org.supervisionwatch.alerts.guideline.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.guideline.pack.Documents.READER;
import static org.supervisionwatch.alerts.guideline.pack.Documents.accepted;
import static org.supervisionwatch.alerts.guideline.pack.Documents.refuses;
import static org.supervisionwatch.alerts.guideline.pack.Documents.requirement;
import static org.supervisionwatch.alerts.guideline.pack.Documents.shipped;
import static org.supervisionwatch.alerts.guideline.pack.Documents.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen.NumberRange;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Faults;

/** What the schema of packs refuses, and what is checked besides, is said in one answer. */
class PackFaultsTest {

    private static final String PWP = "nhs-tt-pwp";

    @Test
    void whatTheSchemaSaysAndWhatItCannotSayIsRefusedTogether() {
        ObjectNode pack = shipped(PWP).put("calendar", "atlantis").put("title", 7);
        requirement(pack, 0).put("every", "2w").putArray("sources").add("WIKI");
        requirement(pack, 1).remove("window");
        Faults faults = new Faults();

        assertThat(READER.readDraft(pack, "/pack", faults)).isEmpty();

        assertThat(faults.all())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/pack/calendar",
                        "/pack/title",
                        "/pack/requirements/0/every",
                        "/pack/requirements/0/sources/0",
                        "/pack/requirements/1/window");
    }

    @Test
    void aRuleAboutTwoKeysSaysNothingIfOneOfThemCannotBeRead() {
        refuses(
                PWP,
                pack -> pack.withObject("/effective").put("from", "5 April").put("to", "2026-01-01"),
                "/effective/from",
                "must be a date such as 2026-04-05");
        refuses(
                PWP,
                pack -> pack.withObject("/effective").put("to", "2025-12-31"),
                "/effective/to",
                "must not be before from");
        refuses(
                PWP,
                pack -> pack.withObject("/effective").put("to", "2226-01-01"),
                "/effective/to",
                "must be a date between 1900-01-01 and 2199-12-31");
    }

    @Test
    void aTextThatCannotBeStoredIsRefusedWhereItStands() {
        refuses(PWP, pack -> pack.put("pack", "nhs\u0000"), "/pack", "must not contain the character NUL");
        refuses(PWP, pack -> pack.put("title", "half \ud83d"), "/title", "must not contain half a surrogate pair");
    }

    @Test
    void aNumberWithAHugeExponentIsRefusedAtOnce() {
        for (String number : List.of("1E+999999999", "1E-999999999")) {
            refuses(
                    PWP,
                    pack -> pack.withObject("/defaults").put("grace_days", new BigDecimal(number)),
                    "/defaults/grace_days",
                    "must be a whole number from 0 to 100000");
            refuses(
                    PWP,
                    pack -> requirement(pack, 0).put("strength", new BigDecimal(number)),
                    "/requirements/0/strength",
                    "must be one of: local, must, should");
        }
    }

    @Test
    void aConditionIsANumberOrARange() {
        ObjectNode pack = shipped(PWP);
        requirement(pack, 0).set("when", yaml("{caseload: 6, weeks_in_post: {min: 4}, roles: null}"));
        assertThat(accepted(pack).requirement("cm-weekly").orElseThrow().when())
                .isEqualTo(new AppliesWhen(
                        Set.of(), Set.of(), null, NumberRange.exactly(6), null, new NumberRange(4, null)));
        refuses(
                PWP,
                0,
                "when",
                "{caseload: {min: null}}",
                "when/caseload",
                "must be a number, or an object with min or below");
        refuses(PWP, 0, "when", "{caseload: six}", "when/caseload", "must be a number, or an object with min or below");
    }
}
