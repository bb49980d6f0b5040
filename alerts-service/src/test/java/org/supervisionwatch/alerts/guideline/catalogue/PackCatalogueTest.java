package org.supervisionwatch.alerts.guideline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.pack.DocumentFaults;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.testing.APack;
import org.supervisionwatch.chassis.problem.Fault;

/** Which pack governs whom, and when. */
class PackCatalogueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();

    @Test
    void aRoleOrAMembershipIsEnoughAndSeveralPacksMayApply() {
        PackCatalogue shelf = PackCatalogue.shipped();
        assertThat(governing(shelf, "cwp", "bacp_accredited")).containsExactly("bacp-accredited", "cwp-emhp-qualified");
        assertThat(governing(shelf, null, "babcp_accredited")).containsExactly("babcp-accredited");
        assertThat(governing(shelf, null)).isEmpty();
        assertThat(governing(shelf, "babcp_accredited")).isEmpty();
    }

    @Test
    void ofTwoVersionsInForceTheOneThatBeganLaterGovernsFromItsFirstDay() {
        PackCatalogue shelf = shelf(
                stored(APack.of("ours", "1", "keeper", DAY.minusYears(1))),
                stored(APack.of("ours", "2", "keeper", DAY)));
        assertThat(version(shelf, HERE, DAY.minusDays(1))).containsExactly("1");
        assertThat(version(shelf, HERE, DAY)).containsExactly("2");
        assertThat(version(shelf, HERE, DAY.minusYears(2))).isEmpty();
        assertThat(shelf.turnsAfter(HERE, DAY.minusDays(1))).contains(DAY);
    }

    @Test
    void aLaterVersionForOthersTakesThePackAwayFromWhoeverItForgets() {
        PackCatalogue shelf = shelf(
                stored(APack.of("ours", "1", "keeper", DAY.minusYears(1))),
                stored(APack.of("ours", "2", "gardener", DAY)));
        assertThat(version(shelf, HERE, DAY)).isEmpty();
    }

    @Test
    void anOverlayChangesThePackOfOneOrganisation() {
        PackCatalogue shelf = shelf(overlay(1, "{\"defaults\": {\"grace_days\": 1}}"), one());
        assertThat(version(shelf, HERE, DAY)).containsExactly("1+overlay.1");
        assertThat(version(shelf, ELSEWHERE, DAY)).containsExactly("1");
        assertThat(graceOf(shelf.byVersion(HERE, "ours", "1+overlay.1").orElseThrow()))
                .isEqualTo(1);
        assertThat(graceOf(shelf.byVersion(HERE, "ours", "1").orElseThrow())).isEqualTo(4);
        assertThat(shelf.byVersion(ELSEWHERE, "ours", "1+overlay.1")).isEmpty();
    }

    @Test
    void anOverlayMayEndAPackForAnOrganisation() {
        PackCatalogue shelf = shelf(overlay(1, "{\"effective\": {\"to\": \"2026-06-09\"}}"), one());
        assertThat(version(shelf, HERE, DAY.minusDays(1))).containsExactly("1+overlay.1");
        assertThat(version(shelf, HERE, DAY)).isEmpty();
        assertThat(version(shelf, ELSEWHERE, DAY)).containsExactly("1");
        assertThat(shelf.turnsAfter(HERE, DAY.minusDays(1))).contains(DAY);
    }

    @Test
    void theLatestDecisionIsInForceAndFormerOnesAreRemembered() {
        StoredCatalogue state = state(one())
                .with(overlay(1, "{\"defaults\": {\"grace_days\": 1}}"))
                .with(overlay(2, "{\"defaults\": {\"grace_days\": 2}}"));
        assertThat(version(read(state), HERE, DAY)).containsExactly("1+overlay.2");
        assertThat(graceOf(read(state).byVersion(HERE, "ours", "1+overlay.1").orElseThrow()))
                .isEqualTo(1);
        assertThat(version(read(state.with(overlay(3, null))), HERE, DAY)).containsExactly("1");
    }

    @Test
    void aVersionWithoutTheRequirementIsLeftAsItIsInThatRespect() {
        PackCatalogue shelf = shelf(
                overlay(1, "{\"requirements\": {\"weekly\": {\"grace_days\": 1}}}"),
                one(),
                stored(APack.of("ours", "2", "keeper", DAY).replace("id: weekly", "id: fortnightly")));
        assertThat(version(shelf, HERE, DAY.minusDays(1))).containsExactly("1+overlay.1");
        assertThat(version(shelf, HERE, DAY)).containsExactly("2+overlay.1");
        assertThat(shelf.inForce(HERE, "ours", DAY).orElseThrow().pack().requirement("fortnightly"))
                .isPresent();
    }

    @Test
    void aVersionThatAnOverlayDoesNotFitIsRefusedInItsName() {
        PackDocument second = stored(APack.of("ours", "2", "keeper", DAY).replace("every: 7d", "every: 1m"));
        StoredCatalogue state = state(one(), second)
                .with(overlay(
                        1, "{\"requirements\": {\"weekly\": {\"part_time\": {\"mode\": \"prorate_interval\"}}}}"));
        assertThat(CatalogueReader.read(state))
                .isEqualTo(new CatalogueReading.CatalogueRefused(List.of(new Fault(
                        "overlay ours of organisation " + HERE + "#/changes/requirements/weekly/part_time/mode",
                        "prorate_interval needs an interval in days (/requirements/0/part_time/mode of the"
                                + " result)"))));
    }

    @Test
    void aPackThatCannotStandInAnAddressIsRefused() {
        assertThat(CatalogueReader.read(state(stored(APack.of("Our Pack", "1", "keeper", DAY)))))
                .isEqualTo(new CatalogueReading.CatalogueRefused(List.of(new Fault(
                        "a file#/pack",
                        "must be made of lower-case letters, digits and hyphens: it stands in addresses"))));
        assertThat(CatalogueReader.read(state(stored(APack.of("ours", "1+1", "keeper", DAY)))))
                .isEqualTo(new CatalogueReading.CatalogueRefused(List.of(new Fault(
                        "a file#/version",
                        "must be made of letters, digits, dots and hyphens: a plus marks an organisation's overlay"))));
    }

    @Test
    void aFaultThatNobodyMayHaveEndsTheStartWithItsPlace() {
        CatalogueReading faulty = CatalogueReader.read(state(stored(APack.of("ours", "1", "keeper", DAY)
                .replace("ignores: [planned, unplanned, long]", "ignores: [planned, long]"))));
        assertThatThrownBy(faulty::orFail)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The packs are not valid:\na file#/requirements/0/pauses: \"weekly\" has no rule for sickness, which"
                                + " stands for unplanned absences; add one, or list unplanned under ignores");
    }

    private static PackDocument one() {
        return stored(APack.of("ours", "1", "keeper", DAY.minusYears(1)));
    }

    private static PackDocument stored(String yaml) {
        return PackDocument.read("a file", yaml, new DocumentFaults()).orElseThrow();
    }

    private static Overlay overlay(int revision, @Nullable String changes) {
        ObjectNode tree = changes == null ? null : PackDocument.stored(changes);
        return new Overlay(HERE, "ours", revision, tree, "Clio", "Agreed", Instant.EPOCH);
    }

    private static StoredCatalogue state(PackDocument... stored) {
        return StoredCatalogue.FRESH.with(List.of(stored));
    }

    private static PackCatalogue shelf(PackDocument... stored) {
        return read(state(stored));
    }

    private static PackCatalogue shelf(Overlay overlay, PackDocument... stored) {
        return read(state(stored).with(overlay));
    }

    private static PackCatalogue read(StoredCatalogue state) {
        return CatalogueReader.read(state).orFail();
    }

    private static List<String> governing(PackCatalogue shelf, @Nullable String role, String... memberships) {
        return shelf.governing(HERE, role, Set.of(memberships), DAY).stream()
                .map(Pack::id)
                .toList();
    }

    private static Stream<String> version(PackCatalogue shelf, UUID organisation, LocalDate day) {
        return shelf.governing(organisation, "keeper", Set.of(), day).stream().map(Pack::version);
    }

    private static int graceOf(Pack pack) {
        return ((Interval) pack.requirements().getFirst()).graceDays();
    }
}
