package org.supervisionwatch.benchmark.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.supervisionwatch.benchmark.load.TestPopulation;
import org.supervisionwatch.benchmark.product.BenchmarkStack;
import org.supervisionwatch.benchmark.product.HttpConnection;
import org.supervisionwatch.benchmark.product.ProcessFigures;
import org.supervisionwatch.benchmark.report.MeasuredFigure;

/** Row 10: what everything costs while nobody does anything; and how soon a person who has just been entered is known all the same. */
public final class IdleMeasurement {

    private static final double DAY = 24 * 3600;
    private static final double GIGABYTE = 1e9;
    private static final Duration SETTLING = Duration.ofSeconds(40);

    private IdleMeasurement() {}

    /** Row 10. */
    public static List<MeasuredFigure> measure(MeasurementContext context) throws Exception {
        TestPopulation population = new TestPopulation(1, 500, 10, 6, context.today());
        try (RunningProduct product = RunningProduct.start(context, population)) {
            product.publisher().sessions(population);
            product.view().awaitStandings(population.organisation(), population.people(), population.lastSince());
            context.progress("letting it come to rest");
            LockSupport.parkNanos(SETTLING.toNanos());
            IdleUse before = IdleUse.of(product);
            Duration during = Duration.ofSeconds(context.size(300, 60));
            context.progress("watching it for %d s", during.toSeconds());
            LockSupport.parkNanos(during.toNanos());
            IdleUse used = IdleUse.of(product).minus(before);
            double perDay = DAY / during.toSeconds() / GIGABYTE;
            return List.of(
                    MeasuredFigure.atMost(
                                    "10", "idle, whole stack", 100 * used.cpu() / during.toSeconds(), "% of a core", 3)
                            .noting(used.shares(during)),
                    MeasuredFigure.atMost("10a", "idle, written by Kafka", used.kafka() * perDay, "GB a day", 0.1),
                    MeasuredFigure.atMost("10b", "idle, WAL", used.wal() * perDay, "GB a day", 0.2),
                    MeasuredFigure.atMost(
                            "10c", "a person entered, to a session of theirs recorded", known(product), "s", 1));
        }
    }

    private record IdleUse(double services, double kafkaCpu, double postgres, long kafka, long wal) {

        static IdleUse of(RunningProduct product) throws IOException, SQLException {
            BenchmarkStack stack = product.stack();
            return new IdleUse(
                    ProcessFigures.cpu(stack.servicePids().stream().flatMap(ProcessFigures::tree)),
                    ProcessFigures.cpu(ProcessFigures.tree(stack.pid())),
                    ProcessFigures.cpu(ProcessFigures.postgres(stack.data())),
                    logBytes(stack.data().resolve("kafka")),
                    product.view().count("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint"));
        }

        IdleUse minus(IdleUse before) {
            return new IdleUse(
                    services - before.services,
                    kafkaCpu - before.kafkaCpu,
                    postgres - before.postgres,
                    kafka - before.kafka,
                    wal - before.wal);
        }

        double cpu() {
            return services + kafkaCpu + postgres;
        }

        String shares(Duration during) {
            double percent = 100.0 / during.toSeconds();
            return "services %.1f, broker %.1f, PostgreSQL %.1f"
                    .formatted(services * percent, kafkaCpu * percent, postgres * percent);
        }
    }

    private static long logBytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Entered over REST while everything rests; a session of theirs is posted again as long as they are not known. */
    private static double known(RunningProduct product) throws IOException {
        try (HttpConnection staff = new HttpConnection(product.staff().command().uri());
                HttpConnection supervision = new HttpConnection(product.supervisionUri())) {
            String organisation = "/organisations/entered";
            LocalDate since = product.population().since();
            staff.put(organisation, """
                    {"name":"Entered","zone":"Europe/London","calendar":"england-and-wales","monitoredFrom":"%s","mailAt":"08:00"}""".formatted(since));
            staff.put(organisation + "/teams/one", "{\"name\":\"One\",\"mode\":\"off\"}");
            staff.put(organisation + "/people/E1", """
                    {"name":"Erin Entered","assignments":[{"assignmentNumber":"E1-1","positionTitle":"PWP","team":"one","from":"%s",\
                    "to":null,"terms":[{"from":"%s","hours":37.5,"fullTimeHours":37.5}]}]}""".formatted(since, since));
            long entered = System.nanoTime();
            byte[] session = HttpConnection.request("POST", organisation + "/sessions", """
                    {"type":"case_management","form":"individual","date":"%s","minutes":60,"status":"held",\
                    "supervisor":{"external":{"id":"EXT-V","name":"Anna Lindqvist","email":"anna@outside.example"}},\
                    "attendees":[{"employeeNumber":"E1"}]}""".formatted(
                            product.population().today()));
            while (supervision.send(session).status() == 503) {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
            return MeasurementContext.seconds(entered);
        }
    }
}
