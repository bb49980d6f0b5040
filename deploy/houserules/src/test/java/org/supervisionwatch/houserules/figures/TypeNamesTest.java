package org.supervisionwatch.houserules.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeNamesTest {

    @TempDir
    Path folder;

    private SampleSources sources;

    @BeforeEach
    void anEmptyRepository() {
        sources = new SampleSources(folder);
    }

    @Test
    void aNameInThreeFilesIsReportedWithEachPlaceNestedOrNot() throws IOException {
        refusedTwice().production("c", "Answer.java", "interface Answer { record Refused() implements Answer {} }");

        assertThat(TypeNames.ambiguous(sources.read(), Map.of()))
                .singleElement()
                .asString()
                .contains("Refused is declared in 3 files", "a/Refused.java", "b/Refused.java", "c/Answer.java");
    }

    @Test
    void aNameInTwoFilesIsNot() throws IOException {
        refusedTwice();

        assertThat(TypeNames.ambiguous(sources.read(), Map.of())).isEmpty();
    }

    @Test
    void norIsOneThatStandsThriceInOneFileOrOnlyInTests() throws IOException {
        refusedTwice()
                .production("a", "Refused.java", "class Refused { class Inner { class Refused2 {} } }")
                .test("OneTest.java", "class OneTest { class Refused {} }")
                .test("TwoTest.java", "class TwoTest { class Refused {} }");

        assertThat(TypeNames.ambiguous(sources.read(), Map.of())).isEmpty();
    }

    @Test
    void aNameThatIsAllowedIsNotReportedButAnAllowanceWithoutNeedIs() throws IOException {
        refusedTwice().production("c", "Refused.java", "record Refused() {}");

        assertThat(TypeNames.ambiguous(sources.read(), Map.of("Refused", "a reason", "Accepted", "another")))
                .containsExactly("Accepted need not be allowed: it is not declared in so many files");
    }

    @Test
    void threeNamesOfTwentyThatAreOneWordAreReported() throws IOException {
        twentyTypesOfWhichOneWord(3);

        assertThat(TypeNames.tooManyOfOneWord(sources.read()))
                .containsExactly("3 of 20 type names are one word (15.0 %; fewer than 15 % may be): [A0, A1, A2]");
    }

    @Test
    void twoOfTwentyAreNot() throws IOException {
        twentyTypesOfWhichOneWord(2);

        assertThat(TypeNames.tooManyOfOneWord(sources.read())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Refused", "URL", "Sha256", "X"})
    void thisIsOneWord(String name) {
        assertThat(TypeNames.isOneWord(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SessionRefused", "TeamURL", "URLList", "Sha256Digest", "ETag"})
    void thisIsTwo(String name) {
        assertThat(TypeNames.isOneWord(name)).isFalse();
    }

    private SampleSources refusedTwice() throws IOException {
        return sources.production("a", "Refused.java", "record Refused() {}")
                .production("b", "Refused.java", "record Refused() {}");
    }

    private void twentyTypesOfWhichOneWord(int words) throws IOException {
        for (int i = 0; i < 20; i++) {
            String name = i < words ? "A" + i : "TwoWords" + i;
            sources.production("a", name + ".java", "class " + name + " {}");
        }
    }
}
