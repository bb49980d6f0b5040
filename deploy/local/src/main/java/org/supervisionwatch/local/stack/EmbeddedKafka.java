package org.supervisionwatch.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.supervisionwatch.local.process.FreePort;

/** A Kafka node, broker and controller in one, in this JVM, with a durable log in a folder. */
record EmbeddedKafka(KafkaRaftServer server, int port) implements AutoCloseable {

    private static final int NODE_ID = 1;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Starts on this port of 127.0.0.1, or on any free one if it is 0; returns when clients can connect. */
    static EmbeddedKafka start(Path folder, int port) throws Exception {
        int listen = FreePort.orAny(port);
        int controller = FreePort.any();
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder);
        }
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(settings(folder, listen, controller), false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, listen);
    }

    /** Creates the missing topics of the contract. @return the names of all topics */
    Set<String> createTopics(String prefix) throws InterruptedException, ExecutionException {
        List<NewTopic> wanted = ContractTopics.withPrefix(prefix);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port))) {
            Set<String> there = admin.listTopics().names().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            List<NewTopic> missing =
                    wanted.stream().filter(t -> !there.contains(t.name())).toList();
            admin.createTopics(missing).all().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("Kafka did not create the topics within " + TIMEOUT, e);
        }
        Set<String> names = new HashSet<>();
        wanted.forEach(topic -> names.add(topic.name()));
        return names;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        Files.createDirectories(folder);
        new Formatter()
                .setNodeId(NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .setDirectories(List.of(folder.toString()))
                .setPrintStream(System.err)
                .run();
    }

    private static Properties settings(Path folder, int listen, int controller) {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", Integer.toString(NODE_ID));
        p.put("listeners", "PLAINTEXT://127.0.0.1:" + listen + ",CONTROLLER://127.0.0.1:" + controller);
        p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + listen);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controller);
        p.put("log.dirs", folder.toString());
        addSmallSettings(p);
        return p;
    }

    // Sized for one node on a laptop.
    private static void addSmallSettings(Properties p) {
        p.put("auto.create.topics.enable", "false");
        p.put("group.initial.rebalance.delay.ms", "0");
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            p.put(topic + ".replication.factor", "1");
            p.put(topic + ".num.partitions", "3");
        }
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        // After a kill the controller keeps the dead broker registered for a session: a long one would delay the next
        // start.
        p.put("broker.session.timeout.ms", "3000");
        p.put("broker.heartbeat.interval.ms", "1000");
        // By default a record that says nothing is written twice a second.
        p.put("metadata.max.idle.interval.ms", "10000");
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "4");
        p.put("background.threads", "2");
        p.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        p.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
    }
}
