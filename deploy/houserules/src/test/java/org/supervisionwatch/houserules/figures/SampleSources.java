package org.supervisionwatch.houserules.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A repository of a few files, to show that what should be reported is. */
record SampleSources(Path root) {

    /** In alerts-service, which has its root package at {@code org.supervisionwatch.alerts}. */
    SampleSources production(String folder, String file, String... lines) throws IOException {
        return write("alerts-service/src/main/java/org/supervisionwatch/alerts/" + folder + "/" + file, lines);
    }

    SampleSources test(String file, String... lines) throws IOException {
        return write("alerts-service/src/test/java/org/supervisionwatch/alerts/" + file, lines);
    }

    SampleSources write(String path, String... lines) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
        return this;
    }

    List<JavaSource> read() throws IOException {
        return SourceTree.read(root);
    }
}
