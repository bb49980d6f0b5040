package org.supervisionwatch.houserules.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one file of the repository that says what is reported, so that it is seen to be. */
class GenderedWordsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asks whether she works",
                "Her lead",
                "of hers.",
                "HERSELF",
                "boolean isHers(Line line)",
                "void herOwnAbsence()",
                "void whileSheIsAway()",
                "her_lead_id uuid",
                "HER_LEAD",
                "\"Dear lead,\\nshe is away\"",
                "**her**",
                "she's"
            })
    void itIsReportedAloneAndInAnIdentifier(String text) throws IOException {
        new SampleSources(folder).write("docs/notes.md", "fine", text);

        assertThat(GenderedWords.found(folder, Map.of()))
                .singleElement()
                .asString()
                .startsWith("docs/notes.md:2 says ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where there is another",
                "Sheets",
                "HERE",
                "isHere",
                "usher",
                "inherits",
                "washed",
                "Heron",
                "they, theirs"
            })
    void aWordThatOnlyHoldsItsLettersIsNot(String text) throws IOException {
        new SampleSources(folder).write("docs/notes.md", text);

        assertThat(GenderedWords.found(folder, Map.of())).isEmpty();
    }

    @Test
    void theNameOfAFileCountsAndEveryKindOfText() throws IOException {
        new SampleSources(folder)
                .write("alerts-service/src/main/resources/mail.html", "<p>her</p>")
                .write("alerts-service/src/main/resources/HerMail.java", "")
                .write("deploy/script", "# her");

        assertThat(GenderedWords.found(folder, Map.of())).hasSize(3);
    }

    @Test
    void whatABuildWritesDoesNot() throws IOException {
        new SampleSources(folder)
                .write("alerts-service/target/classes/mail.html", "her")
                .write("alerts-service/openapi/openapi.json", "her");

        assertThat(GenderedWords.found(folder, Map.of())).isEmpty();
    }

    @Test
    void aFileThatIsAllowedIsNotReportedButAnAllowanceWithoutNeedIs() throws IOException {
        new SampleSources(folder).write("a.txt", "her").write("b.txt", "their");

        assertThat(GenderedWords.found(folder, Map.of("a.txt", "a reason", "b.txt", "another")))
                .containsExactly("b.txt need not be allowed: there is no such word in it");
    }
}
