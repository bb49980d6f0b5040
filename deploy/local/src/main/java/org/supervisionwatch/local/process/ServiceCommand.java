package org.supervisionwatch.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * How one packaged service is started.
 *
 * @param name its folder, as {@code staff-service}
 * @param parent the process it ends with
 * @param environment what it is configured with
 * @param options further options of its JVM
 * @param log where its output goes
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

    /** What alerts-service needs besides, to send its mail. */
    public static Map<String, String> mail(int smtpPort) {
        return Map.of(
                "WATCH_MAIL_HOST", "127.0.0.1",
                "WATCH_MAIL_PORT", Integer.toString(smtpPort),
                "WATCH_MAIL_FROM", "supervision-watch@localhost");
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    // As java -jar would start it, but with a guard before its main class.
    JavaProcess start() {
        Path jar = jar();
        Attributes manifest = manifest(jar);
        return JavaCommand.of(Guarded.class.getName())
                .name(name)
                .classPath(guard() + File.pathSeparator + jar)
                .options("-Xms32m", "-Xmx256m")
                .options(opens(manifest))
                .options(options.toArray(String[]::new))
                .args(Long.toString(parent), manifest.getValue(Attributes.Name.MAIN_CLASS))
                .environment(environment)
                .log(log)
                .start();
    }

    private Path jar() {
        Path jar = root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(name + " is not packaged: there is no " + jar);
        }
        return jar;
    }

    // The packaged jar if there is one: an AOT cache wants no folder on the class path.
    private Path guard() {
        Path target = root.resolve("deploy/local/target");
        Path packaged = target.resolve("local-1.0.0-SNAPSHOT.jar");
        return Files.exists(packaged) ? packaged : target.resolve("classes");
    }

    private static String[] opens(Attributes manifest) {
        String packages = manifest.getValue("Add-Opens");
        return packages == null
                ? new String[0]
                : Arrays.stream(packages.split(" "))
                        .map(opened -> "--add-opens=" + opened + "=ALL-UNNAMED")
                        .toArray(String[]::new);
    }

    private static Attributes manifest(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
