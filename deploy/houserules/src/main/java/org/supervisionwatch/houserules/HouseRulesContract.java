package org.supervisionwatch.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What each module's {@code HouseRulesTest} extends. That every rule reports what breaks it is shown once, by this module's own tests, on
 * classes that break it on purpose; that the law of a module is really looked at, by taking a permission out of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the classes of a module are read once, not for each test
public abstract class HouseRulesContract {

    /** The folder of the module, which is another one where its tests are run from a module of their own. */
    static final Path MODULE = Path.of(System.getProperty("watch.module", ""));

    private final AreaLaw law;
    private final List<HouseRule> rules;
    private final JavaClasses everything;
    private final JavaClasses product;

    /** @param rules {@link HouseRules#ofService} or {@link HouseRules#ofLibrary} */
    protected HouseRulesContract(String root, Function<AreaLaw, List<HouseRule>> rules) throws IOException {
        this.law = AreaLaw.read(root, MODULE.resolve("src/main/java"));
        this.rules = rules.apply(law);
        this.everything = new ClassFileImporter().importPackages(root);
        this.product = everything.that(DescribedPredicate.describe("are of the product", c -> !isTest(c)));
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeeps() {
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(), () -> rule.rule().check(rule.inTests() ? everything : product)));
    }

    @Test
    void filesAndMethodsCanBeTakenInAtOnce() throws IOException {
        assertThat(SourceRules.tooLong(MODULE.resolve("src/main"))).isEmpty();
    }

    /** A permission that nobody needs would let an arrow in unseen. */
    @Test
    void aPackageMayKnowExactlyWhatItKnows() {
        SortedMap<String, Set<String>> known = new TreeMap<>();
        law.mayKnow().keySet().forEach(name -> known.put(name, new TreeSet<>()));
        for (JavaClass type : product) {
            String from = law.relative(type.getPackageName()).orElseThrow();
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                law.relative(dependency.getTargetClass().getPackageName())
                        .filter(to -> !to.equals(from))
                        .ifPresent(to -> known.computeIfAbsent(from, name -> new TreeSet<>())
                                .add(to));
            }
        }
        assertThat(law.mayKnow()).isEqualTo(known);
    }

    @Test
    void noArrowRunsBackUp() {
        assertThat(AreaLaw.circles(law.mayKnow())).as("packages").isEmpty();
        assertThat(AreaLaw.circles(law.areas())).as("areas").isEmpty();
    }

    @Test
    void aPermissionTakenAwayIsMissed() {
        for (Map.Entry<String, Set<String>> each : law.mayKnow().entrySet()) {
            for (String known : each.getValue()) {
                AreaLaw less = law.without(each.getKey(), known);
                assertThat(HouseRules.ofLibrary(less)
                                .getFirst()
                                .rule()
                                .evaluate(product)
                                .hasViolation())
                        .as("%s no longer knows %s", each.getKey(), known)
                        .isTrue();
                return;
            }
        }
    }

    private static boolean isTest(JavaClass candidate) {
        return candidate
                .getSource()
                .map(source -> source.getUri().toString().contains("/test-classes/"))
                .orElse(false);
    }
}
