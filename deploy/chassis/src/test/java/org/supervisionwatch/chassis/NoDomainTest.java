package org.supervisionwatch.chassis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The chassis contains no words of the services' domain, in names or in strings. */
class NoDomainTest {

    private static final Set<String> DOMAIN = Set.of(
            "person",
            "persons",
            "people",
            "staff",
            "session",
            "sessions",
            "supervision",
            "supervisor",
            "supervisee",
            "alert",
            "alerts",
            "team",
            "teams",
            "roster",
            "absence",
            "absences",
            "assignment",
            "standing",
            "guideline");

    private static final ArchRule RULE = classes().should(new ArchCondition<>("hold no word of the domain") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            texts(type)
                    .filter(NoDomainTest::isOfTheDomain)
                    .forEach(text -> events.add(
                            SimpleConditionEvent.violated(type, type.getName() + " holds \"" + text + "\"")));
        }
    });

    @Test
    void theChassisHasNoWordOfTheDomain() {
        RULE.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.supervisionwatch.chassis"));
    }

    /** The rule reports a class name, a field, a method and a string. */
    @Test
    void theRuleReports() {
        JavaClasses canaries = new ClassFileImporter().importClasses(StaffCanary.class, QuietCanary.class);
        assertThatThrownBy(() -> RULE.check(canaries))
                .hasMessageContaining("StaffCanary")
                .hasMessageContaining("holds \"teamCode\"")
                .hasMessageContaining("holds \"raiseAlert\"")
                .hasMessageContaining("holds \"person_id\"")
                .hasMessageContaining("(4 times)");
    }

    static class StaffCanary {}

    static class QuietCanary {
        final String teamCode = "supervision-watch and steam are no words of it";

        String raiseAlert() {
            return "person_id".strip() + teamCode;
        }
    }

    private static Stream<String> texts(JavaClass type) {
        Stream<String> names = Stream.of(
                        Stream.of(type.getSimpleName()),
                        type.getFields().stream().map(field -> field.getName()),
                        type.getMethods().stream().map(method -> method.getName()))
                .flatMap(stream -> stream);
        return Stream.concat(names, strings(type.getSource().orElseThrow().getUri()));
    }

    private static Stream<String> strings(URI classFile) {
        try (InputStream bytes = classFile.toURL().openStream()) {
            Iterable<PoolEntry> pool =
                    ClassFile.of().parse(bytes.readAllBytes()).constantPool();
            return StreamSupport.stream(pool.spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Words are separated by capitals and by anything that is not a letter; the name of the product is ignored. */
    private static boolean isOfTheDomain(String text) {
        String withoutProduct = text.replace("supervision-watch", "").replace("supervisionwatch", "");
        return Arrays.stream(withoutProduct.split("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(DOMAIN::contains);
    }
}
