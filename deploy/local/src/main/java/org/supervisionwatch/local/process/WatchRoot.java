package org.supervisionwatch.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/** The root folder of the checkout, and what is found below it. */
public final class WatchRoot {

    private WatchRoot() {}

    /** From the system property {@code watch.root}, or the nearest parent folder that contains {@code mvnw}. */
    public static Path find() {
        String given = System.getProperty("watch.root");
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.exists(p.resolve("mvnw"))) {
                return p;
            }
        }
        throw new IllegalStateException(
                "No folder with mvnw above " + Path.of("").toAbsolutePath());
    }

    /** The class path on which the stack and the launcher run. */
    public static String stackClassPath(Path root) {
        Path local = root.resolve("deploy/local/target");
        return String.join(
                File.pathSeparator,
                local.resolve("classes").toString(),
                root.resolve("deploy/contracts/target/classes").toString(),
                local.resolve("lib") + File.separator + "*");
    }

    /** A short text that is another one once any file below this folder is written anew. */
    public static String stateOf(Path folder) throws IOException {
        StringBuilder seen = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                seen.append(file).append(' ').append(Files.size(file)).append(' ');
                seen.append(Files.getLastModifiedTime(file)).append('\n');
            }
        }
        return UUID.nameUUIDFromBytes(seen.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
