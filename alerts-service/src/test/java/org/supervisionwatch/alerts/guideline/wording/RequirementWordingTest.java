package org.supervisionwatch.alerts.guideline.wording;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/** What requirements and packs are called, wherever people read of them. */
class RequirementWordingTest {

    private final Pack pwp = PackCatalogue.shipped()
            .byId("nhs-tt-pwp", LocalDate.of(2026, 11, 22))
            .orElseThrow();

    @Test
    void aRequirementIsNamedByWhatItAsks() {
        assertThat(RequirementWording.title(requirement("cm-weekly")))
                .isEqualTo("Case management (individual), every week");
        assertThat(RequirementWording.sentence(requirement("cm-weekly")))
                .isEqualTo("Case management (individual) is asked for every week.");
    }

    @Test
    void aPackIsNamedWithItsVersionAndWhetherItIsSignedOff() {
        assertThat(RequirementWording.guideline(pwp))
                .endsWith(", version " + pwp.version() + " (draft, not signed off by a clinical lead)");
    }

    @Test
    void whatPutsAnIntervalRightIsOneSessionThatCounts() {
        assertThat(RequirementWording.fix((Interval) requirement("cm-weekly")))
                .startsWith("One session of case management (individual)")
                .endsWith(", as soon as possible; if it has happened, record it.");
    }

    @Test
    void requirementsAreNamedInEventsWithoutKnowingWhoIsNotified() {
        noClasses()
                .that()
                .resideInAPackage("org.supervisionwatch.alerts.episode..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.supervisionwatch.alerts.notification..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.supervisionwatch.alerts.episode"));
    }

    private Requirement requirement(String id) {
        return pwp.requirement(id).orElseThrow();
    }
}
