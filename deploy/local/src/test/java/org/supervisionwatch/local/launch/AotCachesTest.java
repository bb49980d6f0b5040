package org.supervisionwatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCachesTest {

    @TempDir
    Path root;

    @BeforeEach
    void aBuild() throws Exception {
        Files.createDirectories(root.resolve("target"));
        Files.writeString(root.resolve("target/built.sha256"), "a".repeat(64));
    }

    @Test
    void aCacheIsMadeWhenAskedForAndUsedByEveryLaterStart() throws Exception {
        AotCaches first = AotCaches.of(root, true);
        first.prepare();
        String option = first.options("staff-service").getFirst();
        assertThat(option).startsWith("-XX:AOTCacheOutput=");
        Files.writeString(Path.of(option.substring(option.indexOf('=') + 1)), "learned");

        assertThat(first.finish("staff-service")).isPresent();

        assertThat(AotCaches.of(root, false).options("staff-service"))
                .singleElement()
                .asString()
                .startsWith("-XX:AOTCache=");
        assertThat(AotCaches.of(root, true).makes("staff-service")).isFalse();
    }

    @Test
    void withoutBeingAskedNothingIsMade() throws Exception {
        AotCaches caches = AotCaches.of(root, false);

        assertThat(caches.options("staff-service")).isEmpty();
        assertThat(caches.makes("staff-service")).isFalse();
    }

    @Test
    void theCacheOfAnotherBuildIsNeitherUsedNorKept() throws Exception {
        AotCaches old = AotCaches.of(root, true);
        old.prepare();
        Files.writeString(Path.of(old.options("staff-service").getFirst().split("=")[1]), "learned");
        old.finish("staff-service");
        Files.writeString(root.resolve("target/built.sha256"), "b".repeat(64));

        AotCaches caches = AotCaches.of(root, true);
        caches.prepare();

        assertThat(caches.options("staff-service").getFirst()).startsWith("-XX:AOTCacheOutput=");
        assertThat(root.resolve("target/aot")).isEmptyDirectory();
    }
}
