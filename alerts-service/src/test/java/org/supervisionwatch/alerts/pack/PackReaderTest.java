package org.supervisionwatch.alerts.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.Interval;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.pack.Alerts.Audience;
import org.supervisionwatch.chassis.problem.Fault;

/** What a pack says, and why one is refused. */
class PackReaderTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    private static final PackReader READER = new PackReader(new Calendars());

    @Test
    void theShippedPackSaysWhatItsFileSays() {
        Packs packs = new Packs(READER);
        Pack pack = packs.byId("nhs-tt-pwp", LocalDate.of(2026, 11, 22)).orElseThrow();
        assertThat(pack.status()).isEqualTo("draft-needs-clinical-lead-sign-off");
        assertThat(pack.requirements()).extracting(Requirement::id).containsExactly("cm-weekly", "cs-fortnightly");
        assertThat(packs.forRole("pwp", LocalDate.of(2026, 11, 22))).containsExactly(pack);
        assertThat(packs.forRole("pwp", LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(packs.forRole("gardener", LocalDate.of(2026, 11, 22))).isEmpty();
        assertThat(pack.alertsOf("cm-weekly").belowGuideline()).containsExactly(Audience.TEAM_LEAD);
        assertThat(pack.alertsOf("cm-weekly").escalate())
                .extracting(Alerts.Escalation::afterDays)
                .containsExactly(7, 14);
    }

    @Test
    void aRequirementsOwnKeyWinsOverTheDefault() {
        Pack pack = new Packs(READER).all().getFirst();
        assertThat(interval(pack, "cm-weekly").graceDays()).isEqualTo(2);
        assertThat(interval(pack, "cs-fortnightly").graceDays()).isEqualTo(3);
    }

    @Test
    void aNullOfItsOwnClearsTheDefault() throws IOException {
        Pack pack = accepted(edited(document -> requirement(document).putNull("hard_cap_days")));
        assertThat(interval(pack, "cm-weekly").hardCapDays()).isNull();
    }

    @Test
    void everyClassOfAbsenceHasARuleForTheKindThatStandsForIt() {
        for (Requirement requirement : new Packs(READER).all().getFirst().requirements()) {
            for (AbsenceClass each : AbsenceClass.values()) {
                assertThat(((Interval) requirement).pauses())
                        .as("%s for %s", each, requirement.id())
                        .anyMatch(rule -> rule.kinds().contains(each.kind()));
            }
        }
    }

    @Test
    void anUnknownKeyIsRefusedByItsName() throws IOException {
        refuses(pack -> pack.put("tittle", "?"), "/tittle", "unknown key; known are: applies_to, calendar,");
        refuses(pack -> requirement(pack).put("at_least", 2), "/requirements/0/at_least", "unknown key");
        refuses(
                pack -> requirement(pack).withObject("/counts").put("min_minute", 2),
                "/requirements/0/counts/min_minute",
                "unknown key");
    }

    @Test
    void anUnknownUnitIsRefused() throws IOException {
        refuses(
                pack -> requirement(pack).put("every", "2w"),
                "/requirements/0/every",
                "\"2w\" has no known unit; write 7d, 1m or 8shifts");
        refuses(
                pack -> pack.withObject("/defaults").put("due_soon", "2d"),
                "/defaults/due_soon",
                "\"2d\" has no known unit; write business days as 2bd");
    }

    @Test
    void aSourceThatIsNotListedIsRefused() throws IOException {
        refuses(
                pack -> requirement(pack).putArray("sources").add("WIKI"),
                "/requirements/0/sources/0",
                "\"WIKI\" is not among the sources of the pack");
        refuses(pack -> requirement(pack).remove("sources"), "/requirements/0/sources", "must cite at least one");
    }

    @Test
    void aRequirementThatIsSilentOnPartTimeIsRefused() throws IOException {
        refuses(pack -> requirement(pack).remove("part_time"), "/requirements/0/part_time", "is required");
    }

    @Test
    void anIntervalThatIsSilentOnTheFirstSessionIsRefused() throws IOException {
        refuses(
                pack -> pack.withObject("/defaults").remove("first_within_days"),
                "/requirements/0/first_within_days",
                "is required: an interval must say when the first session is due");
    }

    @Test
    void aKindThatCannotBeEvaluatedIsRefused() throws IOException {
        refuses(pack -> requirement(pack).put("kind", "quantity"), "/requirements/0/kind", "must be one of: interval");
    }

    @Test
    void proratingMonthsOrShiftsIsRefused() throws IOException {
        refuses(
                pack -> {
                    requirement(pack).put("every", "1m");
                    requirement(pack).withObject("/part_time").put("mode", "prorate_interval");
                },
                "/requirements/0/part_time/mode",
                "prorate_interval needs an interval in days");
    }

    @Test
    void aRestartMustSayWithinHowManyDays() throws IOException {
        refuses(
                pack -> ((ObjectNode) pack.at("/defaults/pauses/1")).remove("restart_within"),
                "/defaults/pauses/1/restart_within",
                "is required");
    }

    @Test
    void aVersionWithoutQuotesIsRefused() throws IOException {
        refuses(pack -> pack.put("version", 2026.1), "/version", "must be a text; in YAML put quotes around it");
    }

    @Test
    void anUnknownCalendarIsRefused() throws IOException {
        refuses(
                pack -> pack.put("calendar", "atlantis"),
                "/calendar",
                "unknown calendar; known are: england-and-wales, none");
    }

    @Test
    void twoRequirementsOfOneIdAreRefused() throws IOException {
        refuses(pack -> requirement(pack).put("id", "cs-fortnightly"), "/requirements", "two requirements have the id");
    }

    private static Interval interval(Pack pack, String requirement) {
        return (Interval) pack.requirement(requirement).orElseThrow();
    }

    private static ObjectNode requirement(JsonNode pack) {
        return (ObjectNode) pack.at("/requirements/0");
    }

    private static void refuses(Consumer<ObjectNode> edit, String pointer, String message) throws IOException {
        assertThat(READER.read(edited(edit), "")).isInstanceOfSatisfying(PackReading.Refused.class, refused -> {
            List<Fault> faults = refused.faults();
            assertThat(faults).anySatisfy(fault -> {
                assertThat(fault.pointer()).isEqualTo(pointer);
                assertThat(fault.message()).contains(message);
            });
        });
    }

    private static Pack accepted(JsonNode document) {
        return switch (READER.read(document, "")) {
            case PackReading.Accepted(Pack pack) -> pack;
            case PackReading.Refused(var faults) -> throw new AssertionError(faults);
        };
    }

    private static ObjectNode edited(Consumer<ObjectNode> edit) throws IOException {
        try (InputStream shipped = PackReaderTest.class.getResourceAsStream("/packs/nhs-tt-pwp.yaml")) {
            ObjectNode pack = (ObjectNode) YAML.readTree(shipped);
            edit.accept(pack);
            return pack;
        }
    }
}
