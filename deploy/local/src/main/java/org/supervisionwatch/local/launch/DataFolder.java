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
import java.util.List;
import java.util.stream.Stream;
import org.supervisionwatch.local.process.StackProcess;

/** The folder with all local data. Only one launcher can use it at a time. */
record DataFolder(Path path, FileChannel lockFile, FileLock lock) implements AutoCloseable {

    /** With less free space than this the stack would soon fail; bytes. */
    static final long NEEDED = 500L * 1024 * 1024;

    private static final List<String> ENTRIES = List.of("kafka", "postgres", "mail", "logs", "pids.json", "link.key");

    /** Created when a launcher first uses an empty folder; entries of these names in any other folder may be somebody else's. */
    private static final String MARKER = "supervision-watch.data";

    private static final int KEY_BYTES = 48;

    /**
     * Locks the folder, and creates it if necessary.
     *
     * @throws LaunchFailure if another launcher uses it, or it cannot be written
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

    Path logs() {
        return path.resolve("logs");
    }

    /** @throws LaunchFailure if the disk is almost full */
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
     * Deletes what launchers created, and nothing else in the folder.
     *
     * @throws LaunchFailure if the folder was not created by a launcher, so that its entries may be somebody else's
     */
    void empty() throws IOException {
        if (!Files.exists(path.resolve(MARKER))) {
            throw new LaunchFailure(
                    LaunchFailure.USAGE,
                    "--fresh deletes nothing in " + path
                            + ": it was not made by deploy/up. Choose an empty folder with --data.");
        }
        for (String name : ENTRIES) {
            StackProcess.delete(path.resolve(name));
        }
    }

    /** The key that signs links in mails: created at random once and kept, so that links survive a restart. */
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

    /** Keeps the logs of the previous start as {@code .1}. */
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
                Files.createFile(path.resolve(MARKER));
            }
        }
    }
}
