package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.process.WatchRoot;

/** The README's walk: the files to open, in this order, to follow one session from REST to e-mail. */
class WalkTest {

    /** {@code 3. [Name](path) … `handedOver` …}: what stands in back-ticks is found in this file and in an earlier one. */
    private static final Pattern STEP =
            Pattern.compile("(?m)^\\d+\\. \\[(\\w+)]\\(([^)]+\\.java)\\)([^\\n]*(?:\\n {3,}[^\\n]+)*)");

    private static final Pattern HANDED_OVER = Pattern.compile("`([\\w.]+)`");

    private record Step(String type, String source, List<String> handedOver) {}

    @Test
    void theWalkHasAtMostFourteenFilesAndEachIsReachedFromAnEarlierOne() throws IOException {
        List<Step> walk = walk();
        assertThat(walk).hasSizeBetween(8, 14);
        for (int i = 1; i < walk.size(); i++) {
            Step step = walk.get(i);
            assertThat(walk.subList(0, i))
                    .as("%s is reached from an earlier file", step.type())
                    .anyMatch(earlier -> leadsTo(earlier, step));
        }
    }

    private static boolean leadsTo(Step earlier, Step step) {
        return Pattern.compile("\\b" + step.type() + "\\b")
                        .matcher(earlier.source())
                        .find()
                || step.handedOver().stream()
                        .anyMatch(word ->
                                earlier.source().contains(word) && step.source().contains(word));
    }

    private static List<Step> walk() throws IOException {
        Path root = WatchRoot.find();
        return STEP.matcher(Files.readString(root.resolve("README.md")))
                .results()
                .map(step -> new Step(
                        step.group(1),
                        read(root.resolve(step.group(2))),
                        HANDED_OVER
                                .matcher(step.group(3))
                                .results()
                                .map(word -> word.group(1))
                                .toList()))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("the walk names a file that is not there: " + file, e);
        }
    }
}
