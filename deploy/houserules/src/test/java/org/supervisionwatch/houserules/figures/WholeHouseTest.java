package org.supervisionwatch.houserules.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is kept in all modules together. That each rule reports is shown by {@link TypeNamesTest} and {@link GenderedWordsTest}. */
class WholeHouseTest {

    private static final Path ROOT = Path.of(System.getProperty("watch.root"));

    /** Names that stand for one thing in several services, each with the reason why it is not called differently there. */
    private static final Map<String, String> IN_MORE_THAN_TWO_FILES = Map.of();

    /** From the root; what is written by others, or has to say the word. */
    private static final Map<String, String> MAY_BE_GENDERED = Map.of(
            "deploy/houserules/src/test/java/org/supervisionwatch/houserules/figures/GenderedWordsTest.java",
            "shows that they are found",
            "alerts-service/src/main/resources/db/migration/V3__standings.sql",
            "a released migration never changes",
            "alerts-service/src/main/resources/db/migration/V8__rules.sql",
            "a released migration never changes",
            "alerts-service/src/main/resources/db/migration/V10__schedule.sql",
            "a released migration never changes",
            "supervision-service/src/main/resources/db/migration/V3__session.sql",
            "a released migration never changes");

    private static List<JavaSource> sources = List.of();

    @BeforeAll
    static void readEveryModule() throws IOException {
        sources = SourceTree.read(ROOT);
    }

    @Test
    void theyAreReadFromEveryModule() {
        assertThat(sources)
                .extracting(JavaSource::module)
                .contains("alerts-service", "staff-service", "supervision-service", "deploy/chassis", "deploy/journey");
    }

    @Test
    void noSimpleTypeNameIsDeclaredInMoreThanTwoProductionFiles() {
        assertThat(TypeNames.ambiguous(sources, IN_MORE_THAN_TWO_FILES)).isEmpty();
    }

    @Test
    void fewerThanFifteenPercentOfTheTypeNamesAreOneWord() {
        assertThat(TypeNames.tooManyOfOneWord(sources)).isEmpty();
    }

    @Test
    void peopleAreThey() throws IOException {
        assertThat(GenderedWords.found(ROOT, MAY_BE_GENDERED)).isEmpty();
    }
}
