package org.supervisionwatch.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supervisionwatch.local.process.WatchRoot;

/**
 * What the JVM learned in an earlier run about starting each service, so that it starts in a fraction of the time. Made from a
 * real run of each package (the first {@code deploy/up}, or the first of the journeys), used by every later start of the same
 * package on the same JDK.
 *
 * @param make whether a service without a cache makes one
 */
public record AotCaches(Path root, boolean make) {

    /** The options that let a service use its cache, or make one. */
    public List<String> options(String service) {
        if (Files.exists(cache(service))) {
            return List.of("-XX:AOTCache=" + cache(service));
        }
        return makes(service) ? List.of("-XX:AOTCacheOutput=" + unfinished(service)) : List.of();
    }

    /** Whether this run ends with the making of a cache, which takes a while. */
    public boolean makes(String service) {
        return make && Files.exists(packaged(service)) && !Files.exists(cache(service));
    }

    /** Makes room: caches of a service as it was packaged earlier are of no use. */
    public void prepare(List<String> services) throws IOException {
        if (!make) {
            return;
        }
        Files.createDirectories(folder());
        List<Path> current = services.stream().map(this::cache).toList();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(each -> !current.contains(each)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The service has ended: what it made counts from now on. Returns the cache, if there is a new one. */
    public Optional<Path> finish(String service) {
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
        return folder().resolve(service + "-" + key(service) + ".aot");
    }

    private Path unfinished(String service) {
        return folder().resolve(service + "-" + key(service) + ".part");
    }

    private Path folder() {
        return root.resolve("target/aot");
    }

    private Path packaged(String service) {
        return root.resolve(service).resolve("target/quarkus-app");
    }

    /**
     * Names package and JDK. The JVM refuses a cache if one of these differs from when it was made: its own version, or name, size
     * and time of a file on the class path.
     */
    private String key(String service) {
        if (!Files.exists(packaged(service))) {
            return "none";
        }
        try {
            return System.getProperty("java.vm.version") + "-" + WatchRoot.stateOf(packaged(service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
