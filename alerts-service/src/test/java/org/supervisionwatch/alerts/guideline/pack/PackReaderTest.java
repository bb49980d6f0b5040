package org.supervisionwatch.alerts.guideline.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.guideline.pack.Documents.READER;
import static org.supervisionwatch.alerts.guideline.pack.Documents.accepted;
import static org.supervisionwatch.alerts.guideline.pack.Documents.refuses;
import static org.supervisionwatch.alerts.guideline.pack.Documents.requirement;
import static org.supervisionwatch.alerts.guideline.pack.Documents.shipped;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.chassis.problem.Fault;

/** Reading packs, and refusing invalid ones. */
class PackReaderTest {

    private static final String PWP = "nhs-tt-pwp";

    @Test
    void aRequirementsOwnKeyWinsOverTheDefault() {
        Pack pack = accepted(shipped(PWP));
        assertThat(interval(pack, "cm-weekly").graceDays()).isEqualTo(2);
        assertThat(interval(pack, "cs-fortnightly").graceDays()).isEqualTo(3);
    }

    @Test
    void aNullInTheRequirementClearsTheDefault() {
        ObjectNode document = shipped(PWP);
        requirement(document, 0).putNull("hard_cap_days");
        assertThat(interval(accepted(document), "cm-weekly").hardCapDays()).isNull();
    }

    @Test
    void anUnknownKeyIsRefusedByItsName() {
        refuses(
                PWP,
                pack -> pack.put("tittle", "?"),
                "/tittle",
                "unknown key; known are: applies_to, calendar, defaults, effective, jurisdiction, pack, requirements, sources,"
                        + " status, title, version");
        refuses(
                PWP,
                pack -> requirement(pack, 0).withObject("/counts").put("min_minute", 2),
                "/requirements/0/counts/min_minute",
                "unknown key; known are: flags, forms, max_supervisees, min_minutes, min_minutes_per_supervisee, modes,"
                        + " on_excess, types");
    }

    @Test
    void figuresAreLocalByTheirKeyAtAnyDepthInTheDefaultsAndInTheRequirement() {
        assertThat(accepted(shipped(PWP + "-2026.2"))
                        .requirement("cm-minutes")
                        .orElseThrow()
                        .rule()
                        .local())
                .contains("grace_days", "settle_days", "pauses", "at_least", "window", "part_time")
                .doesNotContain("every", "credit");
        refuses(
                PWP,
                pack -> requirement(pack, 0)
                        .putArray("local")
                        .add("min_minutes")
                        .add("minimum"),
                "/requirements/0/local/1",
                "\"minimum\" is no key of a requirement");
    }

    @Test
    void nobodyIsAtRiskBeforeTheWindowBegins() {
        refuses(PWP, 1, "at_risk_days", "85", "at_risk_days", "must not be longer than the window, which has 84 days");
        ObjectNode whole = shipped(PWP);
        requirement(whole, 1).put("at_risk_days", 84);
        assertThat(atRiskDays(accepted(whole), "cm-minutes")).isEqualTo(84);
        assertThat(atRiskDays(accepted(shipped(PWP)), "cm-minutes")).isEqualTo(21);
        assertThat(atRiskDays(accepted(shipped(PWP)), "live-assessment")).isEqualTo(28);
    }

    private static int atRiskDays(Pack pack, String requirement) {
        return ((WindowRequirement) pack.requirement(requirement).orElseThrow())
                .terms()
                .atRiskDays();
    }

    @Test
    void anUnknownUnitIsRefused() {
        refuses(PWP, 0, "every", "2w", "every", "\"2w\" has no known unit; write 7d, 1m or 8shifts");
        refuses(
                PWP,
                pack -> pack.withObject("/defaults").put("due_soon", "2d"),
                "/defaults/due_soon",
                "\"2d\" has no known unit; write business days as 2bd");
    }

    @Test
    void aSourceThatIsNotListedIsRefused() {
        refuses(PWP, 0, "sources", "[WIKI]", "sources/0", "\"WIKI\" is not among the sources of the pack");
        refuses(PWP, 0, "sources", "[]", "sources", "must cite at least one source");
    }

    @Test
    void aRequirementOfAnyKindWithoutAPartTimeRuleIsRefused() {
        String message = "is required: a requirement must state how part-time hours change it";
        refuses(PWP, pack -> requirement(pack, 0).remove("part_time"), "/requirements/0/part_time", message);
        refuses(PWP, pack -> requirement(pack, 1).remove("part_time"), "/requirements/1/part_time", message);
        refuses("bacb-rbt", pack -> requirement(pack, 0).remove("part_time"), "/requirements/0/part_time", message);
    }

    @Test
    void anIntervalWithoutFirstWithinDaysIsRefused() {
        refuses(
                "bacp-accredited",
                pack -> pack.withArray("requirements").add(anInterval()),
                "/requirements/1/first_within_days",
                "is required: an interval must say when the first session is due");
    }

    @Test
    void proratingMonthsOrShiftsIsRefused() {
        refuses(
                "social-care-line",
                2,
                "part_time",
                "{mode: prorate_interval}",
                "part_time/mode",
                "prorate_interval needs an interval in days");
    }

    @Test
    void aCeilingBelowTheFloorIsRefused() {
        refuses(
                PWP,
                0,
                "part_time",
                "{mode: prorate_interval, floor_days: 14, ceiling_days: 7}",
                "part_time/ceiling_days",
                "must not be below floor_days");
        refuses(
                PWP,
                0,
                "part_time",
                "{mode: none, ceiling_days: 7}",
                "part_time/ceiling_days",
                "is not allowed with mode none");
    }

    @Test
    void aRestartNeedsRestartWithin() {
        refuses(
                PWP,
                pack -> ((ObjectNode) pack.at("/defaults/pauses/1")).remove("restart_within"),
                "/defaults/pauses/1/restart_within",
                "is required");
    }

    @Test
    void aVersionWithoutQuotesIsRefused() {
        refuses(PWP, pack -> pack.put("version", 2026.1), "/version", "must be text; in YAML, put quotes around it");
    }

    @Test
    void anUnknownCalendarIsRefused() {
        refuses(
                PWP,
                pack -> pack.put("calendar", "atlantis"),
                "/calendar",
                "unknown calendar; known are: england-and-wales, none, northern-ireland, scotland");
    }

    @Test
    void anUnknownKindIsRefused() {
        refuses(
                "bacp-accredited",
                pack -> pack.putArray("requirements")
                        .add(anInterval().put("kind", "average").put("first_within_days", 7)),
                "/requirements/0/kind",
                "must be one of: interval, quantity, ratio");
    }

    @Test
    void twoRequirementsWithTheSameIdAreRefused() {
        refuses(
                PWP,
                pack -> requirement(pack, 0).put("id", "cs-fortnightly"),
                "/requirements",
                "two requirements have the id \"cs-fortnightly\"");
    }

    @Test
    void aPackThatComesIntoForceMustCoverEveryClassOfAbsence() {
        Consumer<ObjectNode> withoutRules =
                pack -> pack.withObject("/defaults").putArray("ignores").add("long");
        ObjectNode document = shipped("bacp-accredited");
        withoutRules.accept(document);
        accepted(document);
        assertThat(READER.read(document))
                .isEqualTo(new DocumentReading.DocumentRefused<Pack>(List.of(
                        new Fault("/requirements/0/pauses", missingRule("annual_leave", "planned")),
                        new Fault("/requirements/0/pauses", missingRule("sickness", "unplanned")))));
    }

    private static String missingRule(String kind, String word) {
        return "\"month-90\" has no rule for %s, which represents %s absences; add one, or list %s under ignores"
                .formatted(kind, word, word);
    }

    private static ObjectNode anInterval() {
        return (ObjectNode) Documents.yaml(
                "{id: some, kind: interval, every: 7d, part_time: {mode: none}, strength: must, sources: [BACP-1]}");
    }

    private static Interval interval(Pack pack, String requirement) {
        return (Interval) pack.requirement(requirement).orElseThrow();
    }
}
