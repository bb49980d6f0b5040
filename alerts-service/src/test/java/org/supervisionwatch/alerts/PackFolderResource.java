package org.supervisionwatch.alerts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder for packs, empty at the start. Tests find it by a system property, which all class loaders share. */
public final class PackFolderResource implements QuarkusTestResourceLifecycleManager {

    public static final String FOLDER = "watch.test.packs";

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("packs");
            System.setProperty(FOLDER, folder.toString());
            return Map.of("watch.packs.folder", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(FOLDER);
    }
}
