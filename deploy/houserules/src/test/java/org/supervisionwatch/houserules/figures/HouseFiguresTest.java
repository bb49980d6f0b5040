package org.supervisionwatch.houserules.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseFiguresTest {

    private static final Path SCRIPT = Path.of(System.getProperty("watch.root"), "deploy/house-figures");

    @TempDir
    Path folder;

    /** On a JDK alone: a class of this package that needed a library would end it. */
    @Test
    void theScriptPrintsThemFromTheSources() throws IOException, InterruptedException {
        new SampleSources(folder)
                .production(
                        "whatif",
                        "GoLive.java",
                        "package org.supervisionwatch.alerts.whatif;",
                        "",
                        "// why",
                        "class GoLive {}")
                .test("GoLiveTest.java", "package org.supervisionwatch.alerts;", "class GoLiveTest {}");

        Process script = new ProcessBuilder(SCRIPT.toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(script.waitFor()).as(printed).isZero();
        assertThat(printed)
                .containsPattern("\\| alerts-service whatif +\\| +1 \\| +4 \\| +1 \\| +1 \\| +25.0 \\|")
                .containsPattern("\\| production files +\\| +1 \\| +4 \\| +4 \\| +4 \\|")
                .contains("declared in three production files or more: 0");
    }
}
