package org.supervisionwatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCachesTest {

    private static final String STAFF = "staff-service";
    private static final String ALERTS = "alerts-service";
    private static final List<String> SERVICES = List.of(STAFF, ALERTS);

    @TempDir
    Path root;

    @BeforeEach
    void aBuild() throws Exception {
        for (String service : SERVICES) {
            Files.createDirectories(jar(service).getParent());
            Files.writeString(jar(service), service);
        }
    }

    @Test
    void aCacheIsMadeWhenAskedForAndUsedByEveryLaterStart() throws Exception {
        AotCaches first = new AotCaches(root, true);
        first.prepare(SERVICES);
        assertThat(first.options(STAFF)).singleElement().asString().startsWith("-XX:AOTCacheOutput=");
        Files.writeString(unfinished(first, STAFF), "learned");

        assertThat(first.finish(STAFF)).isPresent();

        assertThat(new AotCaches(root, false).options(STAFF))
                .singleElement()
                .asString()
                .startsWith("-XX:AOTCache=");
        assertThat(new AotCaches(root, true).makes(STAFF)).isFalse();
    }

    @Test
    void withoutBeingAskedOrWithoutAPackageNothingIsMade() {
        AotCaches caches = new AotCaches(root, false);

        assertThat(caches.options(STAFF)).isEmpty();
        assertThat(caches.makes(STAFF)).isFalse();
        assertThat(new AotCaches(root, true).options("supervision-service")).isEmpty();
    }

    @Test
    void theCacheOfAServiceThatWasPackagedAnewIsNeitherUsedNorKept() throws Exception {
        for (String service : SERVICES) {
            learn(service);
        }
        Files.setLastModifiedTime(jar(STAFF), FileTime.fromMillis(0));

        AotCaches caches = new AotCaches(root, true);
        caches.prepare(SERVICES);

        assertThat(caches.options(STAFF)).singleElement().asString().startsWith("-XX:AOTCacheOutput=");
        assertThat(caches.options(ALERTS)).singleElement().asString().startsWith("-XX:AOTCache=");
        assertThat(root.resolve("target/aot"))
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith(STAFF));
    }

    private void learn(String service) throws Exception {
        AotCaches caches = new AotCaches(root, true);
        caches.prepare(SERVICES);
        Files.writeString(unfinished(caches, service), "learned");
        caches.finish(service);
    }

    private static Path unfinished(AotCaches caches, String service) {
        return Path.of(caches.options(service).getFirst().split("=")[1]);
    }

    private Path jar(String service) {
        return root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
