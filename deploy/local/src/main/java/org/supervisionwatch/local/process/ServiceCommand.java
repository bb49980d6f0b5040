package org.supervisionwatch.local.process;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The command to start a packaged service.
 *
 * @param name its folder, such as {@code staff-service}
 * @param parent the process with which it ends
 * @param environment its configuration
 * @param options further JVM options
 * @param log the file for its output
 */
public record ServiceCommand(
        Path root,
        String name,
        int port,
        long parent,
        Map<String, String> environment,
        List<String> options,
        Path log) {

    /** The environment that every service needs, for the run-time profile {@code local}. */
    public static Map<String, String> environment(int port, String jdbcUrl, String bootstrapServers, String prefix) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("WATCH_TOPICS_PREFIX", prefix);
        return environment;
    }

    /** The further environment that alerts-service needs to send mail. */
    public static Map<String, String> mail(int smtpPort) {
        return Map.of(
                "WATCH_MAIL_HOST", "127.0.0.1",
                "WATCH_MAIL_PORT", Integer.toString(smtpPort),
                "WATCH_MAIL_FROM", "supervision-watch@localhost");
    }

    /**
     * The environment that a service needs for links in mails.
     *
     * @param key signs links in alerts-service and verifies them in supervision-service
     * @param supervision the public address of supervision-service
     * @param alerts the public address of alerts-service
     */
    public static Map<String, String> links(String key, String supervision, String alerts) {
        return Map.of("WATCH_LINK_KEY", key, "WATCH_PUBLIC_SUPERVISION", supervision, "WATCH_PUBLIC_ALERTS", alerts);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    JavaProcess start() {
        Path jar = root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(name + " is not packaged: there is no " + jar);
        }
        return JavaCommand.ofJar(jar)
                .name(name)
                .options("-Xms32m", "-Xmx256m")
                .options(options.toArray(String[]::new))
                .environment(environment)
                .environment(Map.of("WATCH_PARENT_PID", Long.toString(parent)))
                .log(log)
                .start();
    }
}
