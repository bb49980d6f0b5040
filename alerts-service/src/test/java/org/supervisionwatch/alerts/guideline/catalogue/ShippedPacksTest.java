package org.supervisionwatch.alerts.guideline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.pack.AlertRules;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/** The packs shipped with the service. */
class ShippedPacksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final PackCatalogue packs = PackCatalogue.shipped();

    @Test
    void everyFileOfTheFolderIsInTheCatalogue() throws IOException, URISyntaxException {
        Path folder = Path.of(ShippedPacksTest.class.getResource("/packs").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(packs.all())
                    .extracting(pack -> pack.id() + (pack.version().equals("2026.2") ? "-2026.2" : "") + ".yaml")
                    .containsExactlyInAnyOrderElementsOf(names);
            assertThat(names).hasSize(20);
        }
    }

    @Test
    void aPackMatchesItsFile() {
        Pack pack = packs.byId("nhs-tt-pwp", DAY).orElseThrow();
        assertThat(pack.version()).isEqualTo("2026.2");
        assertThat(pack.status()).isEqualTo("draft-needs-clinical-lead-sign-off");
        assertThat(pack.requirements())
                .extracting(Requirement::id)
                .containsExactly("cm-weekly", "cm-minutes", "cs-fortnightly", "cs-average", "live-assessment");
        assertThat(packs.governing(UUID.randomUUID(), "pwp", Set.of(), DAY)).containsExactly(pack);
        assertThat(packs.governing(UUID.randomUUID(), "pwp", Set.of(), LocalDate.of(2025, 12, 31)))
                .isEmpty();
        assertThat(packs.governing(UUID.randomUUID(), "gardener", Set.of(), DAY))
                .isEmpty();
        assertThat(pack.alertsOf("cm-weekly").belowGuideline()).containsExactly(AlertAudience.TEAM_LEAD);
        assertThat(pack.alertsOf("cm-weekly").escalate())
                .extracting(AlertRules.EscalationRule::afterDays)
                .containsExactly(7, 14);
    }

    @Test
    void everyFigureThatNoSourceGivesIsMarkedAsLocal() {
        Pack pack = packs.byId("nhs-tt-pwp", DAY).orElseThrow();
        assertThat(pack.requirement("cs-fortnightly").orElseThrow().rule().local())
                .contains("grace_days", "max_supervisees", "pauses");
        assertThat(pack.requirement("live-assessment").orElseThrow().rule().local())
                .contains("window")
                .doesNotContain("at_least");
        assertThat(pack.sources())
                .allSatisfy(source -> assertThat(source.where()).startsWith("http"))
                .allSatisfy(source -> assertThat(source.read()).isEqualTo(LocalDate.of(2026, 11, 22)));
    }

    @Test
    void whoIsToldOfAWindowThatEndedShortDependsOnHowBindingItIs() {
        Pack pack = packs.byId("nhs-tt-pwp", DAY).orElseThrow();
        assertThat(pack.alertsOf("cm-minutes").endedShort())
                .containsExactly(AlertAudience.TEAM_LEAD, AlertAudience.CLINICAL_LEAD);
        assertThat(pack.alertsOf("cs-fortnightly").endedShort()).containsExactly(AlertAudience.TEAM_LEAD);
        assertThat(pack.alertsOf("cm-minutes").atRisk()).containsExactly(AlertAudience.SUPERVISOR);
    }

    @Test
    void everyPackIsADraftUntilAClinicalLeadSignsItOff() {
        assertThat(packs.all()).allSatisfy(pack -> assertThat(pack.status()).startsWith("draft"));
    }
}
