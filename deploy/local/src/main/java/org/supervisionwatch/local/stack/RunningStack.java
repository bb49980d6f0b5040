package org.supervisionwatch.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.mailbox.MailServer;
import org.supervisionwatch.local.mailbox.MailStore;
import org.supervisionwatch.local.mailbox.MailboxServer;
import org.supervisionwatch.local.process.StackPorts;

/** The requested parts of a stack, started in parallel. Closes Kafka first and the mail server last. */
record RunningStack(
        @Nullable EmbeddedKafka kafka,
        @Nullable LocalPostgres postgres,
        @Nullable MailServer smtp,
        @Nullable MailboxServer mailbox,
        @Nullable StackControl control)
        implements AutoCloseable {

    static RunningStack start(StackOptions options) throws IOException {
        CompletableFuture<@Nullable LocalPostgres> postgres = inBackground(() -> startPostgres(options));
        MailServer smtp = null;
        MailboxServer mailbox = null;
        if (options.parts().contains("mail")) {
            MailStore store = new MailStore(options.data().resolve("mail"));
            smtp = MailServer.start(store, options.smtpPort());
            mailbox = MailboxServer.start(store, options.mailboxPort());
        }
        @Nullable EmbeddedKafka kafka = inBackground(() -> startKafka(options)).join();
        @Nullable Integer port = options.controlPort();
        StackControl control = port == null ? null : StackControl.start(port, kafka, postgres.join());
        return new RunningStack(kafka, postgres.join(), smtp, mailbox, control);
    }

    StackPorts ports() {
        return new StackPorts(
                kafka == null ? 0 : kafka.port(),
                postgres == null ? 0 : postgres.port(),
                smtp == null ? 0 : smtp.port(),
                mailbox == null ? 0 : mailbox.port(),
                control == null ? 0 : control.port(),
                ProcessHandle.current().pid());
    }

    /** How long nobody has asked it for anything; without a control port, for no time. */
    Duration idle() {
        return control == null ? Duration.ZERO : control.idle();
    }

    @Override
    public void close() {
        Stream.of(control, kafka, postgres, smtp, mailbox)
                .filter(Objects::nonNull)
                .forEach(RunningStack::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("While stopping " + part.getClass().getSimpleName() + ": " + e);
        }
    }

    private static @Nullable LocalPostgres startPostgres(StackOptions options) throws Exception {
        if (!options.parts().contains("postgres")) {
            return null;
        }
        Path folder = options.data().resolve("postgres");
        LocalPostgres postgres = LocalPostgres.start(folder, options.postgresPort(), options.durable());
        for (String database : options.databases()) {
            postgres.createDatabase(database);
        }
        return postgres;
    }

    private static @Nullable EmbeddedKafka startKafka(StackOptions options) throws Exception {
        if (!options.parts().contains("kafka")) {
            return null;
        }
        EmbeddedKafka kafka = EmbeddedKafka.start(options.data().resolve("kafka"), options.kafkaPort());
        @Nullable String prefix = options.topicsPrefix();
        if (prefix != null) {
            kafka.createTopics(prefix);
        }
        return kafka;
    }

    private static <T extends @Nullable Object> CompletableFuture<T> inBackground(Callable<T> start) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return start.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }
}
