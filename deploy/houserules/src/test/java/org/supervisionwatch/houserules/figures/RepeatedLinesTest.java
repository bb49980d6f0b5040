package org.supervisionwatch.houserules.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedLinesTest {

    private static final String[] SEVEN = {"int a;", "int b;", "int c;", "int d;", "int e;", "int f;", "int g;"};

    @TempDir
    Path folder;

    @Test
    void aPairIsCountedOnceAtItsFullLengthWhateverItsIndentationAndComments() throws IOException {
        assertThat(pairs(
                        "class One {\n" + String.join("\n", SEVEN) + "\nint one; }",
                        "class Two {\n    " + String.join(" // why\n\n    ", SEVEN) + "\nint two; }"))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.length()).isEqualTo(7);
                    assertThat(pair.one()).endsWith("One.java:2");
                    assertThat(pair.other()).endsWith("Two.java:2");
                });
    }

    @Test
    void threePlacesAreThreePairsAndOneFileMayHoldTwo() throws IOException {
        String seven = String.join("\n", SEVEN);
        assertThat(pairs(
                        "class One {\n" + seven + "\nint one;\n" + seven + " }",
                        "class Two {\n" + seven + "\nint two; }"))
                .hasSize(3);
    }

    @Test
    void fiveLinesAreNoneAndImportsAndBracketsAreNoLines() throws IOException {
        String five = "import java.util.List;\nimport java.util.Map;\n"
                + String.join("\n{}\n", List.of(SEVEN).subList(0, 5));
        assertThat(pairs(five + "\nclass One {}", five + "\nclass Two {}")).isEmpty();
    }

    private List<RepeatedLines.EqualLines> pairs(String one, String two) throws IOException {
        return RepeatedLines.in(new SampleSources(folder)
                .production("a", "One.java", one)
                .production("a", "Two.java", two)
                .read());
    }
}
