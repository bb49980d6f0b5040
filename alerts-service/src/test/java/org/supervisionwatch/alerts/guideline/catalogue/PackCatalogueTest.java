package org.supervisionwatch.alerts.guideline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.pack.DocumentReading;
import org.supervisionwatch.alerts.guideline.pack.DocumentReading.DocumentRefused;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.testing.APack;
import org.supervisionwatch.chassis.problem.Fault;

/** Which packs apply to whom, and when. */
class PackCatalogueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();

    @Test
    void aRoleOrAMembershipIsEnoughAndSeveralPacksMayApply() {
        PackCatalogue catalogue = PackCatalogue.shipped();
        assertThat(governing(catalogue, "cwp", "bacp_accredited"))
                .containsExactly("bacp-accredited", "cwp-emhp-qualified");
        assertThat(governing(catalogue, null, "babcp_accredited")).containsExactly("babcp-accredited");
        assertThat(governing(catalogue, null)).isEmpty();
        assertThat(governing(catalogue, "babcp_accredited")).isEmpty();
    }

    @Test
    void ofTwoVersionsInForceTheOneThatBeganLaterGovernsFromItsFirstDay() {
        PackCatalogue catalogue = catalogue(
                stored(APack.of("ours", "1", "keeper", DAY.minusYears(1))),
                stored(APack.of("ours", "2", "keeper", DAY)));
        assertThat(version(catalogue, HERE, DAY.minusDays(1))).containsExactly("1");
        assertThat(version(catalogue, HERE, DAY)).containsExactly("2");
        assertThat(version(catalogue, HERE, DAY.minusYears(2))).isEmpty();
        assertThat(catalogue.turnsAfter(HERE, DAY.minusDays(1))).contains(DAY);
    }

    @Test
    void aLaterVersionForOtherRolesEndsThePackForTheRest() {
        PackCatalogue catalogue = catalogue(
                stored(APack.of("ours", "1", "keeper", DAY.minusYears(1))),
                stored(APack.of("ours", "2", "gardener", DAY)));
        assertThat(version(catalogue, HERE, DAY)).isEmpty();
    }

    @Test
    void anOverlayChangesThePackOfOneOrganisation() {
        PackCatalogue catalogue = catalogue(overlay(1, "{\"defaults\": {\"grace_days\": 1}}"), one());
        assertThat(version(catalogue, HERE, DAY)).containsExactly("1+overlay.1");
        assertThat(version(catalogue, ELSEWHERE, DAY)).containsExactly("1");
        assertThat(graceOf(catalogue.byVersion(HERE, "ours", "1+overlay.1").orElseThrow()))
                .isEqualTo(1);
        assertThat(graceOf(catalogue.byVersion(HERE, "ours", "1").orElseThrow()))
                .isEqualTo(4);
        assertThat(catalogue.byVersion(ELSEWHERE, "ours", "1+overlay.1")).isEmpty();
    }

    @Test
    void anOverlayMayEndAPackForAnOrganisation() {
        PackCatalogue catalogue = catalogue(overlay(1, "{\"effective\": {\"to\": \"2026-06-09\"}}"), one());
        assertThat(version(catalogue, HERE, DAY.minusDays(1))).containsExactly("1+overlay.1");
        assertThat(version(catalogue, HERE, DAY)).isEmpty();
        assertThat(version(catalogue, ELSEWHERE, DAY)).containsExactly("1");
        assertThat(catalogue.turnsAfter(HERE, DAY.minusDays(1))).contains(DAY);
    }

    @Test
    void theLatestDecisionIsInForceAndEarlierOnesCanBeLookedUp() {
        StoredCatalogue state = state(one())
                .with(overlay(1, "{\"defaults\": {\"grace_days\": 1}}"))
                .with(overlay(2, "{\"defaults\": {\"grace_days\": 2}}"));
        assertThat(version(read(state), HERE, DAY)).containsExactly("1+overlay.2");
        assertThat(graceOf(read(state).byVersion(HERE, "ours", "1+overlay.1").orElseThrow()))
                .isEqualTo(1);
        assertThat(version(read(state.with(overlay(3, null))), HERE, DAY)).containsExactly("1");
    }

    @Test
    void anOverlayIgnoresARequirementThatAVersionDoesNotHave() {
        PackCatalogue catalogue = catalogue(
                overlay(1, "{\"requirements\": {\"weekly\": {\"grace_days\": 1}}}"),
                one(),
                stored(APack.of("ours", "2", "keeper", DAY).replace("id: weekly", "id: fortnightly")));
        assertThat(version(catalogue, HERE, DAY.minusDays(1))).containsExactly("1+overlay.1");
        assertThat(version(catalogue, HERE, DAY)).containsExactly("2+overlay.1");
        assertThat(catalogue.inForce(HERE, "ours", DAY).orElseThrow().pack().requirement("fortnightly"))
                .isPresent();
    }

    @Test
    void aVersionThatDoesNotFitAnOverlayIsRefusedWithItsName() {
        PackDocument second = stored(APack.of("ours", "2", "keeper", DAY).replace("every: 7d", "every: 1m"));
        StoredCatalogue state = state(one(), second)
                .with(overlay(
                        1, "{\"requirements\": {\"weekly\": {\"part_time\": {\"mode\": \"prorate_interval\"}}}}"));
        assertThat(CatalogueReader.read(state))
                .isEqualTo(new DocumentRefused<PackCatalogue>(List.of(new Fault(
                        "overlay ours of organisation " + HERE + "#/changes/requirements/weekly/part_time/mode",
                        "prorate_interval needs an interval in days (/requirements/0/part_time/mode of the"
                                + " result)"))));
    }

    @Test
    void aPackIdThatCannotBePartOfAUrlIsRefused() {
        assertThat(CatalogueReader.read(state(stored(APack.of("Our Pack", "1", "keeper", DAY)))))
                .isEqualTo(new DocumentRefused<PackCatalogue>(List.of(new Fault(
                        "a file#/pack",
                        "may contain only lower-case letters, digits and hyphens, because it is part of URLs"))));
        assertThat(CatalogueReader.read(state(stored(APack.of("ours", "1+1", "keeper", DAY)))))
                .isEqualTo(
                        new DocumentRefused<PackCatalogue>(
                                List.of(
                                        new Fault(
                                                "a file#/version",
                                                "may contain only letters, digits, dots and hyphens; a plus marks an organisation's overlay"))));
    }

    @Test
    void anInvalidStoredPackAbortsTheStartWithTheFault() {
        DocumentReading<PackCatalogue> faulty = CatalogueReader.read(state(stored(APack.of("ours", "1", "keeper", DAY)
                .replace("ignores: [planned, unplanned, long]", "ignores: [planned, long]"))));
        assertThatThrownBy(faulty::orThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Invalid packs:\na file#/requirements/0/pauses: \"weekly\" has no rule for sickness, which"
                        + " represents unplanned absences; add one, or list unplanned under ignores");
    }

    private static PackDocument one() {
        return stored(APack.of("ours", "1", "keeper", DAY.minusYears(1)));
    }

    private static PackDocument stored(String yaml) {
        return PackDocument.read("a file", yaml, new ArrayList<>()).orElseThrow();
    }

    private static Overlay overlay(int revision, @Nullable String changes) {
        ObjectNode tree = changes == null ? null : PackDocument.stored(changes);
        return new Overlay(HERE, "ours", revision, tree, "Clio", "Agreed", Instant.EPOCH);
    }

    private static StoredCatalogue state(PackDocument... stored) {
        return StoredCatalogue.FRESH.with(List.of(stored));
    }

    private static PackCatalogue catalogue(PackDocument... stored) {
        return read(state(stored));
    }

    private static PackCatalogue catalogue(Overlay overlay, PackDocument... stored) {
        return read(state(stored).with(overlay));
    }

    private static PackCatalogue read(StoredCatalogue state) {
        return CatalogueReader.read(state).orThrow();
    }

    private static List<String> governing(PackCatalogue catalogue, @Nullable String role, String... memberships) {
        return catalogue.governing(HERE, role, Set.of(memberships), DAY).stream()
                .map(Pack::id)
                .toList();
    }

    private static Stream<String> version(PackCatalogue catalogue, UUID organisation, LocalDate day) {
        return catalogue.governing(organisation, "keeper", Set.of(), day).stream()
                .map(Pack::version);
    }

    private static int graceOf(Pack pack) {
        return ((Interval) pack.requirements().getFirst()).graceDays();
    }
}
