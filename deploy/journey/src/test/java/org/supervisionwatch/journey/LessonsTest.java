package org.supervisionwatch.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.process.WatchRoot;

/** For each row of {@code deploy/lessons.md} there is a test that bears its name. */
class LessonsTest {

    private static final List<String> MODULES =
            List.of("staff-service", "supervision-service", "alerts-service", "deploy/journey");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| ([^|]+?) \\|");
    private static final Pattern NAMED = Pattern.compile("@DisplayName\\(\\s*\"(Lesson \\d+: [^\"]+)\"\\)");

    @Test
    void everyLessonIsShownByATestOfItsName() throws IOException {
        List<String> lessons = ROW.matcher(Files.readString(WatchRoot.find().resolve("deploy/lessons.md")))
                .results()
                .map(row -> "Lesson %s: %s".formatted(row.group(1), row.group(2)))
                .toList();
        assertThat(lessons).hasSize(22);
        assertThat(namedTests()).containsExactlyInAnyOrderElementsOf(lessons);
    }

    private static Set<String> namedTests() {
        return MODULES.stream()
                .map(module -> WatchRoot.find().resolve(module).resolve("src/test/java"))
                .flatMap(LessonsTest::testsUnder)
                .flatMap(LessonsTest::lessonsIn)
                .collect(Collectors.toSet());
    }

    private static Stream<Path> testsUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lessonsIn(Path file) {
        try {
            return NAMED.matcher(Files.readString(file)).results().map(name -> name.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
