package org.supervisionwatch.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Manages the AOT caches with which each service starts in a fraction of the time. They are created by a
 * run with {@code --aot} and used by every later start of the same build on the same JDK.
 *
 * @param key identifies build and JDK; null if the build is unknown, and then there are no caches
 */
record AotCaches(Path folder, @Nullable String key, boolean make) {

    /** In the build folder; deploy/up writes the hash of the build into {@code target/built.sha256}. */
    static AotCaches of(Path root, boolean make) throws IOException {
        Path built = root.resolve("target/built.sha256");
        @Nullable String key = Files.exists(built)
                ? Files.readString(built).strip().substring(0, 16) + "-" + System.getProperty("java.vm.version")
                : null;
        return new AotCaches(root.resolve("target/aot"), key, make);
    }

    /** The JVM options with which a service uses its cache, or creates one. */
    List<String> options(String service) {
        if (key == null) {
            return List.of();
        }
        if (Files.exists(cache(service))) {
            return List.of("-XX:AOTCache=" + cache(service));
        }
        return make ? List.of("-XX:AOTCacheOutput=" + unfinished(service)) : List.of();
    }

    /** Whether this run creates a cache when it ends, which takes a while. */
    boolean makes(String service) {
        return make && key != null && !Files.exists(cache(service));
    }

    /** Deletes the caches of other builds. */
    void prepare() throws IOException {
        if (!make || key == null) {
            return;
        }
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.getFileName().toString().contains(key) || isUnfinished(f))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    /** Activates the cache that a service created when it ended. @return the new cache, if any */
    Optional<Path> finish(String service) {
        if (!makes(service) || !Files.exists(unfinished(service))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.move(unfinished(service), cache(service), StandardCopyOption.ATOMIC_MOVE));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path cache(String service) {
        return folder.resolve(service + "-" + key + ".aot");
    }

    private Path unfinished(String service) {
        return folder.resolve(service + "-" + key + ".part");
    }

    private static boolean isUnfinished(Path file) {
        return file.toString().endsWith(".part");
    }
}
