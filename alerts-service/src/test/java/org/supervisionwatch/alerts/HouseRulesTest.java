package org.supervisionwatch.alerts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.engine.FrameworkCanary;
import org.supervisionwatch.houserules.ServiceRulesContract;

class HouseRulesTest extends ServiceRulesContract {

    private static final String ENGINE = "org.supervisionwatch.alerts.guideline.engine";

    private static final ArchRule THE_ENGINE_IS_PURE = classes()
            .that()
            .resideInAPackage(ENGINE + "..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", ENGINE + "..");

    HouseRulesTest() throws IOException {
        super("org.supervisionwatch.alerts");
    }

    @Test
    void theEngineKnowsNothingButTheLanguage() {
        THE_ENGINE_IS_PURE.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ENGINE));
    }

    @Test
    void anEngineThatKnowsMoreIsReported() {
        assertThat(THE_ENGINE_IS_PURE
                        .evaluate(new ClassFileImporter().importClasses(FrameworkCanary.class))
                        .hasViolation())
                .isTrue();
    }
}
