package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supervisionwatch.local.process.WatchRoot;
import org.supervisionwatch.local.sample.SampleLife;

/** What is written for whoever joins: it leads somewhere, it is short, and it is true where that can be looked up. */
class DocumentsTest {

    private static final Path ROOT = WatchRoot.find();

    /** The place of {@code [text](place)} without its fragment; addresses elsewhere are left out. */
    private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:|#)([^)#\\s]+)");

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern TABLE = Pattern.compile("(?m)^create table (\\w+) ");

    /** A row of the table *What it owns*: its last cell holds the names of tables and nothing else. */
    private static final Pattern OWNED = Pattern.compile("(?m)^\\| .* \\|((?: `\\w+`)+) \\|$");

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final int SCREEN = 60;

    @Test
    void everyLinkOfEveryDocumentLeadsToSomethingThatIsThere() {
        assertThat(documents())
                .hasSizeGreaterThan(20)
                .allSatisfy(document -> assertThat(all(LINK, read(document)))
                        .as(ROOT.relativize(document).toString())
                        .allSatisfy(link -> assertThat(document.resolveSibling(link))
                                .as(link)
                                .exists()));
    }

    @ParameterizedTest
    @EnumSource
    void theReadmeSaysWhoLeadsEachLifeOfTheSample(SampleLife life) {
        assertThat(read(ROOT.resolve("README.md"))).contains("| " + life.number() + " | " + life.says() + " |");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleHasAReadmeOfOneScreenThatSaysWhereToStartAndHowToTest(String module) {
        String readme = read(ROOT.resolve(module).resolve("README.md"));

        assertThat(readme.lines().count()).isLessThanOrEqualTo(SCREEN);
        assertThat(readme)
                .startsWith("# " + Path.of(module).getFileName())
                .contains("\n## Where to start\n", "\n## Tests\n")
                .containsIgnoringCase("topic")
                .containsIgnoringCase("table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-service", "supervision-service", "alerts-service"})
    void aServicesReadmeNamesEachOfItsTablesAndNoOther(String service) {
        Set<String> named = new TreeSet<>();
        all(OWNED, read(ROOT.resolve(service).resolve("README.md"))).forEach(cell -> named.addAll(all(NAME, cell)));

        assertThat(named)
                .isEqualTo(new TreeSet<>(all(TABLE, read(ROOT.resolve(service).resolve("schema.sql")))));
    }

    @Test
    void theChangelogIsAboutTheVersionThatIsBuilt() {
        String version = all(Pattern.compile("<version>([^<]+)-SNAPSHOT</version>"), read(ROOT.resolve("pom.xml")))
                .getFirst();

        assertThat(read(ROOT.resolve("CHANGELOG.md"))).contains("\n## Unreleased, to be " + version + "\n");
    }

    /** Those that only run the tests of the module above them hold no source. */
    static Stream<String> modules() {
        return all(MODULE, read(ROOT.resolve("pom.xml"))).stream()
                .filter(module -> Files.isDirectory(ROOT.resolve(module).resolve("src")));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static List<Path> documents() {
        try (Stream<Path> files = Files.walk(ROOT, 3)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|node_modules|\\..*)/.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("not there: " + file, e);
        }
    }
}
