package org.supervisionwatch.alerts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.FrameworkCanary;
import org.supervisionwatch.houserules.House;
import org.supervisionwatch.houserules.HouseRulesContract;

class HouseRulesTest extends HouseRulesContract {

    private static final ArchRule THE_ENGINE_IS_PURE = classes()
            .that()
            .resideInAPackage("org.supervisionwatch.alerts.guideline..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.supervisionwatch.alerts.guideline..");

    HouseRulesTest() {
        super(House.at("org.supervisionwatch.alerts")
                .room("guideline")
                .room("pack", "guideline")
                .room("shelf", "guideline", "pack")
                .room("evaluation", "guideline", "pack", "shelf")
                .room("facts", "guideline", "pack")
                .room("standing", "guideline", "pack", "shelf", "facts", "evaluation")
                .room("whatif", "guideline", "pack", "shelf", "evaluation", "facts", "standing")
                .room("intake", "standing")
                .room("grey", "guideline", "pack", "shelf")
                .room("report", "guideline", "pack", "shelf", "evaluation", "grey")
                .room("link")
                .room("names")
                .room("alert", "guideline", "pack", "shelf", "facts")
                .room("schedule", "guideline", "pack", "shelf")
                .room("letter", "alert", "guideline", "names", "pack", "shelf", "schedule")
                .room("mail", "alert", "grey", "guideline", "pack", "shelf", "schedule", "letter", "link")
                .room("ops", "grey", "letter", "mail")
                .room("web", "alert", "grey", "guideline", "letter", "mail", "pack", "shelf", "report")
                .room("card", "letter", "link", "mail", "shelf")
                .room("weeklink", "guideline", "letter", "link", "mail", "names", "pack", "shelf")
                .room("announce", "alert", "guideline", "letter", "pack", "shelf")
                .room("ics", "guideline", "letter", "names", "pack", "shelf", "standing", "web"));
    }

    @Test
    void theEngineKnowsNothingButTheLanguage() {
        THE_ENGINE_IS_PURE.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.supervisionwatch.alerts.guideline"));
    }

    @Test
    void anEngineThatKnowsMoreIsReported() {
        assertThat(THE_ENGINE_IS_PURE
                        .evaluate(new ClassFileImporter().importClasses(FrameworkCanary.class))
                        .hasViolation())
                .isTrue();
    }
}
