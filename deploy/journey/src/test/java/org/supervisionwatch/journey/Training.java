package org.supervisionwatch.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.supervisionwatch.local.launch.AotCaches;
import org.supervisionwatch.local.process.WatchRoot;

/**
 * Beside the first journeys of a build each packaged service starts once and keeps what its JVM learned: the journeys start services some
 * thirty times. Whichever JVM comes first does it for all, and none of them waits for it.
 */
final class Training {

    private static final Path ROOT = WatchRoot.find();
    private static final Duration MAKING = Duration.ofMinutes(5);

    private Training() {}

    /** Starts it; where it fails, {@code TrainingTest} says why. */
    static void begin() {
        Thread.ofPlatform().daemon().name("training").start(Training::once);
    }

    /** Returns when there is a cache for every service as it is packaged now. */
    static void once() {
        try (FileChannel channel = FileChannel.open(
                        Files.createDirectories(ROOT.resolve("target")).resolve("aot.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            AotCaches caches = new AotCaches(ROOT, true);
            if (Product.SERVICES.stream().anyMatch(caches::makes)) {
                caches.prepare(Product.SERVICES);
                Product.start(caches::options).all().parallel().forEach(service -> end(service, caches));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Service service, AotCaches caches) {
        boolean learns = caches.makes(service.name());
        service.stop(MAKING);
        if (learns && caches.finish(service.name()).isEmpty()) {
            throw new IllegalStateException(service.name() + " has made no AOT cache:\n" + service.said());
        }
    }

    /**
     * The options with which a service starts from its cache, once there is one. Without {@code AOTMode=on} a JVM that refuses a cache says
     * nothing and starts slowly; with it the service ends.
     */
    static List<String> learned(String service) {
        List<String> cache = new AotCaches(ROOT, false).options(service);
        return cache.isEmpty()
                ? cache
                : Stream.concat(cache.stream(), Stream.of("-XX:AOTMode=on")).toList();
    }
}
