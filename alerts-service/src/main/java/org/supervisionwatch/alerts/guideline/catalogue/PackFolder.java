package org.supervisionwatch.alerts.guideline.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supervisionwatch.chassis.problem.Fault;

/** Reads the packs in a folder, one YAML or JSON file each. Other files and subfolders are ignored. */
final class PackFolder {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private PackFolder() {}

    /** The documents by file name; a file that cannot be read is a fault. */
    static List<PackDocument> documents(Path folder, Collection<Fault> faults) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(PackFolder::isPack)
                    .sorted()
                    .flatMap(file -> document(file, faults).stream())
                    .toList();
        } catch (IOException e) {
            faults.add(new Fault(
                    folder + "#", "the folder cannot be read: " + e.getClass().getSimpleName()));
            return List.of();
        }
    }

    private static boolean isPack(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    private static Optional<PackDocument> document(Path file, Collection<Fault> faults) {
        String name = String.valueOf(file.getFileName());
        try {
            return PackDocument.read(name, Files.readString(file), faults);
        } catch (IOException e) {
            faults.add(new Fault(name + "#", "cannot be read: " + e.getClass().getSimpleName()));
            return Optional.empty();
        }
    }
}
