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
 * What the JVM learned in an earlier run about starting each service, so that it starts in a fraction of the time. Made from a
 * real run that was asked for with {@code --aot}, used by every later start of the same build on the same JDK.
 *
 * @param key names build and JDK; null if it is not known what was built, and then there are no caches
 */
record AotCaches(Path folder, @Nullable String key, boolean make) {

    /** Beside what was built, which deploy/up names by a hash in {@code target/built.sha256}. */
    static AotCaches of(Path root, boolean make) throws IOException {
        Path built = root.resolve("target/built.sha256");
        @Nullable String key = Files.exists(built)
                ? Files.readString(built).strip().substring(0, 16) + "-" + System.getProperty("java.vm.version")
                : null;
        return new AotCaches(root.resolve("target/aot"), key, make);
    }

    /** The options that let a service use its cache, or make one. */
    List<String> options(String service) {
        if (key == null) {
            return List.of();
        }
        if (Files.exists(cache(service))) {
            return List.of("-XX:AOTCache=" + cache(service));
        }
        return make ? List.of("-XX:AOTCacheOutput=" + unfinished(service)) : List.of();
    }

    /** Whether this run ends with the making of a cache, which takes a while. */
    boolean makes(String service) {
        return make && key != null && !Files.exists(cache(service));
    }

    /** Makes room: caches of other builds are of no use. */
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

    /** The service has ended: what it made counts from now on. Returns the cache, if there is a new one. */
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
