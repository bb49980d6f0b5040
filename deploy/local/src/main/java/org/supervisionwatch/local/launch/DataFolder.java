package org.supervisionwatch.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which everything local lives. One launcher at a time has it. */
final class DataFolder implements AutoCloseable {

    /** Less than this and the stack would soon stand still in the middle of something; bytes. */
    static final long NEEDED = 500L * 1024 * 1024;

    private static final List<String> OURS = List.of("kafka", "postgres", "mail", "logs", "pids.json", "link.key");

    /** Made when a launcher takes a folder that is empty: what bears these names in any other folder may be somebody's own. */
    private static final String MARK = "supervision-watch.data";

    private static final int KEY_BYTES = 48;

    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes the folder, made if it is not there.
     *
     * @throws LaunchFailure if another launcher has it, or it cannot be written
     */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            markIfEmpty(path);
            FileChannel file = FileChannel.open(
                    path.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(file);
            if (lock == null) {
                file.close();
                throw new LaunchFailure(
                        LaunchFailure.TRY_AGAIN,
                        "Another deploy/up runs on " + path + ": stop it first, or choose another folder with --data.");
            }
            return new DataFolder(path, file, lock);
        } catch (IOException e) {
            throw new LaunchFailure(
                    LaunchFailure.CANNOT_CREATE,
                    "The data folder " + path + " cannot be made or written ("
                            + e.getClass().getSimpleName() + ").");
        }
    }

    Path path() {
        return path;
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** @throws LaunchFailure if the disk is as good as full */
    void checkSpace() throws IOException {
        long usable = Files.getFileStore(path).getUsableSpace();
        if (usable < NEEDED) {
            throw diskFull(usable);
        }
    }

    LaunchFailure diskFull(long usable) {
        return new LaunchFailure(
                LaunchFailure.CANNOT_CREATE,
                "The disk of " + path + " is full (" + usable / (1024 * 1024) + " MB left, " + NEEDED / (1024 * 1024)
                        + " MB needed): make room, or choose a folder on another disk with --data.");
    }

    /**
     * Deletes what launchers put there, and nothing else that may be in the folder.
     *
     * @throws LaunchFailure if the folder was not made for this, so that nothing in it is known to be ours
     */
    void empty() throws IOException {
        if (!Files.exists(path.resolve(MARK))) {
            throw new LaunchFailure(
                    LaunchFailure.USAGE,
                    "--fresh deletes nothing in " + path
                            + ": it was not made by deploy/up. Choose an empty folder with --data.");
        }
        for (String name : OURS) {
            delete(path.resolve(name));
        }
    }

    /** Signs the links in mails: made at random once, then kept, so that links live on over a restart. */
    String linkKey() {
        Path file = path.resolve("link.key");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps the logs of the last start beside those of this one. */
    void rotateLogs() throws IOException {
        Files.createDirectories(logs());
        try (Stream<Path> files = Files.list(logs())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                Files.move(file, Path.of(file + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }

    @SuppressWarnings("NullAway") // tryLock says "held elsewhere" by null
    private static FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    private static void markIfEmpty(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            if (entries.findAny().isEmpty()) {
                Files.createFile(path.resolve(MARK));
            }
        }
    }

    private static void delete(Path entry) throws IOException {
        if (!Files.exists(entry)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(entry)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
