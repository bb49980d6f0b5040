package org.supervisionwatch.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRulesTest {

    @TempDir
    Path folder;

    @Test
    void aFileOf250LinesIsReported() throws IOException {
        Files.writeString(folder.resolve("Long.java"), "class Long {\n" + "\n".repeat(248) + "}\n");

        assertThat(SourceRules.tooLong(folder)).singleElement().asString().endsWith("has 250 lines");
    }

    @Test
    void aBodyOf25LinesIsReportedWithItsMethod() throws IOException {
        Files.writeString(folder.resolve("Body.java"), "class Body {\n  void m() {" + "\n".repeat(25) + "}\n}\n");

        assertThat(SourceRules.tooLong(folder)).singleElement().asString().contains("m has 25 lines");
    }

    @Test
    void whatIsShorterIsNot() throws IOException {
        Files.writeString(folder.resolve("Body.java"), "class Body {\n  void m() {" + "\n".repeat(24) + "}\n}\n");

        assertThat(SourceRules.tooLong(folder)).isEmpty();
    }

    @Test
    void thisModuleKeepsItsOwnRule() throws IOException {
        assertThat(SourceRules.tooLong(Path.of("src"))).isEmpty();
    }
}
