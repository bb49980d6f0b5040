package org.supervisionwatch.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a service's {@code HouseRulesTest} extends. Each rule is checked on the product, and is checked to report each class of the
 * test sources that is a {@link Canary} for it: a guard counts only after it has been seen to fail.
 */
public abstract class HouseRulesContract {

    private final House house;
    private final JavaClasses everything;

    protected HouseRulesContract(House house) {
        this.house = house;
        this.everything = new ClassFileImporter().importPackages(house.root());
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeeps() {
        return HouseRules.of(house).stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(),
                        () -> rule.rule()
                                .check(everything.that(
                                        are("to keep it", c -> !isCanary(c) && (rule.inTests() || !isTest(c)))))));
    }

    @TestFactory
    Stream<DynamicTest> theCanaryIsReportedBy() {
        return HouseRules.of(house).stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> reportsEachCanary(rule)));
    }

    @Test
    void filesAndMethodsCanBeTakenInAtOnce() throws IOException {
        assertThat(SourceRules.tooLong(Path.of("src"))).isEmpty();
    }

    /** They stand in each service's own migrations, so that its schema can be read in one place. */
    @Test
    void theTablesOfTheChassisAreCopiedToTheLetter() throws IOException {
        try (InputStream original = getClass().getResourceAsStream("/chassis.sql")) {
            assertThat(Path.of("src/main/resources/db/migration/V1__chassis.sql"))
                    .hasBinaryContent(Objects.requireNonNull(original).readAllBytes());
        }
    }

    private void reportsEachCanary(HouseRule rule) {
        List<JavaClass> canaries = everything.stream()
                .filter(c -> c.isAnnotatedWith(Canary.class))
                .filter(c -> Arrays.asList(c.getAnnotationOfType(Canary.class).value())
                        .contains(rule.name()))
                .toList();
        assertThat(canaries).as("canaries for " + rule.name()).isNotEmpty();
        for (JavaClass canary : canaries) {
            JavaClasses alone = everything.that(are(canary.getName(), canary::equals));
            assertThat(rule.rule().evaluate(alone).hasViolation())
                    .as(rule.name() + " reports " + canary.getName())
                    .isTrue();
        }
    }

    private static boolean isCanary(JavaClass candidate) {
        return candidate.isAnnotatedWith(Canary.class)
                || Doors.outermost(candidate).isAnnotatedWith(Canary.class);
    }

    private static boolean isTest(JavaClass candidate) {
        return candidate
                .getSource()
                .map(source -> source.getUri().toString().contains("/test-classes/"))
                .orElse(false);
    }

    private static DescribedPredicate<JavaClass> are(String what, java.util.function.Predicate<JavaClass> which) {
        return DescribedPredicate.describe("are " + what, which);
    }
}
