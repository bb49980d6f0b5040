package org.supervisionwatch.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A guard counts only after it has been seen to fail: each rule reports each class that is a {@link Canary} for it. */
class HouseRulesTest {

    private static final String ROOT = "org.supervisionwatch.houserules.fixture";

    private final JavaClasses fixture = new ClassFileImporter().importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> theCanaryIsReportedBy() throws IOException {
        return HouseRules.ofService(AreaLaw.read(ROOT, Path.of("src/test/java"))).stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> reportsEachCanary(rule)));
    }

    private void reportsEachCanary(HouseRule rule) {
        List<JavaClass> canaries = fixture.stream()
                .filter(c -> c.isAnnotatedWith(Canary.class))
                .filter(c -> Arrays.asList(c.getAnnotationOfType(Canary.class).value())
                        .contains(rule.name()))
                .toList();
        assertThat(canaries).as("canaries for " + rule.name()).isNotEmpty();
        for (JavaClass canary : canaries) {
            JavaClasses alone = fixture.that(DescribedPredicate.describe("are " + canary.getName(), canary::equals));
            assertThat(rule.rule().evaluate(alone).hasViolation())
                    .as(rule.name() + " reports " + canary.getName())
                    .isTrue();
        }
    }
}
