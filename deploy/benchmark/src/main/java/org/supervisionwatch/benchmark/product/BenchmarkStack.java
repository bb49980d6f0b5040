package org.supervisionwatch.benchmark.product;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.supervisionwatch.local.process.FreePort;
import org.supervisionwatch.local.process.ServiceCommand;
import org.supervisionwatch.local.process.ServiceProcess;
import org.supervisionwatch.local.process.StackPorts;
import org.supervisionwatch.local.process.StackProcess;

/** A stack of its own, empty at first, with PostgreSQL durable; and the packaged services on it, as production runs them. */
public final class BenchmarkStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path root;
    private final Path data;
    private final StackProcess stack;
    private final List<ServiceProcess> services = new ArrayList<>();
    private final int supervisionPort = FreePort.any();
    private final int alertsPort = FreePort.any();

    private BenchmarkStack(Path root, Path data, StackProcess stack) {
        this.root = root;
        this.data = data;
        this.stack = stack;
    }

    /** Deletes what an earlier run left, and starts everything but the services. */
    public static BenchmarkStack start(Path root) throws IOException {
        Path data = root.resolve("target/measure/data");
        StackProcess.delete(data);
        return new BenchmarkStack(
                root,
                data,
                StackProcess.start(
                        root, "all", data, "--topics-prefix", "", "--databases", "staff,supervision,alerts"));
    }

    /** Starts one of the services, and returns when it is ready. */
    public ServiceProcess service(String name) {
        return service(
                name,
                switch (name) {
                    case "supervision-service" -> supervisionPort;
                    case "alerts-service" -> alertsPort;
                    default -> FreePort.any();
                });
    }

    /** One more of a service, which shares its work. */
    public ServiceProcess replica(String name) {
        return service(name, FreePort.any());
    }

    private ServiceProcess service(String name, int port) {
        Map<String, String> environment = ServiceCommand.environment(
                port, ports().jdbcUrl(name.substring(0, name.indexOf('-'))), ports().bootstrapServers(), "");
        environment.putAll(ServiceCommand.mail(ports().smtp()));
        environment.putAll(ServiceCommand.links(
                "a-key-of-the-benchmark-and-of-nobody-else",
                "http://127.0.0.1:" + supervisionPort,
                "http://127.0.0.1:" + alertsPort));
        ServiceProcess service = ServiceProcess.start(new ServiceCommand(
                root,
                name,
                port,
                ProcessHandle.current().pid(),
                environment,
                List.of("-Xmx512m"),
                data.resolve("logs").resolve(name + "-" + port + ".log")));
        services.add(service);
        service.awaitReady(PATIENCE);
        return service;
    }

    public StackPorts ports() {
        return stack.ports();
    }

    /** A connection to one of the databases: staff, supervision or alerts. */
    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(ports().jdbcUrl(name), "postgres", "postgres");
    }

    /** Where Kafka and PostgreSQL keep their files. */
    public Path data() {
        return data;
    }

    /** The process of Kafka and the mail server. */
    public long pid() {
        return stack.process().pid();
    }

    /** Stops all services for as long as this takes, so that what is measured beside them has the machine for itself. */
    public <T> T withoutServices(Callable<T> work) throws Exception {
        services.forEach(service -> service.process().pause());
        try {
            return work.call();
        } finally {
            services.forEach(service -> service.process().resume());
        }
    }

    public List<Long> servicePids() {
        return services.stream().map(service -> service.process().pid()).toList();
    }

    @Override
    public void close() {
        services.forEach(service -> service.process().close());
        stack.close();
    }
}
