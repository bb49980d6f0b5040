package org.supervisionwatch.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.supervisionwatch.local.process.StackPorts;

/** Configures a service's {@code @QuarkusTest}s for the shared stack, with their own database and topics. */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        TestDatabase database = TestDatabase.create("test");
        TestTopics topics = TestTopics.create("test");
        StackPorts ports = SharedStack.get().ports();
        Map<String, String> config = new LinkedHashMap<>();
        config.put("quarkus.datasource.jdbc.url", database.url());
        config.put("quarkus.datasource.username", database.username());
        config.put("quarkus.datasource.password", database.password());
        config.put("kafka.bootstrap.servers", topics.bootstrapServers());
        config.put("watch.topics.prefix", topics.prefix());
        config.put("watch.mail.host", "127.0.0.1");
        config.put("watch.mail.port", Integer.toString(ports.smtp()));
        config.put("watch.test.mailbox", ports.mailboxUrl());
        config.put("quarkus.devservices.enabled", "false");
        config.put("quarkus.kafka.devservices.enabled", "false");
        return config;
    }

    /** The stack belongs to the build and ends with it. */
    @Override
    public void stop() {}
}
