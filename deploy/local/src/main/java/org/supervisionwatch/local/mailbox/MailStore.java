package org.supervisionwatch.local.mailbox;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A folder with a file for each message. When {@link #add} returns, the message is durable. */
public final class MailStore {

    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final AtomicLong lastNumber;

    public MailStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.lastNumber = new AtomicLong(highestNumber());
    }

    /** Stores a message durably: forces the file and its name to disk. @return its id */
    public String add(byte[] message) throws IOException {
        String id = "%08d".formatted(lastNumber.incrementAndGet());
        Path part = folder.resolve(id + ".part");
        try (FileOutputStream file = new FileOutputStream(part.toFile())) {
            file.write(message);
            file.getFD().sync();
        }
        Files.move(part, folder.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
        return id;
    }

    /** The ids of all messages, newest first. */
    public List<String> ids() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** The message with its envelope's recipients before it, one {@code Delivered-To} line each. */
    public Optional<byte[]> find(String id) throws IOException {
        if (!id.matches("[0-9]{8,}")) {
            return Optional.empty();
        }
        Path file = folder.resolve(id + SUFFIX);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private long highestNumber() throws IOException {
        List<String> ids = ids();
        return ids.isEmpty() ? 0 : Long.parseLong(ids.getFirst());
    }
}
