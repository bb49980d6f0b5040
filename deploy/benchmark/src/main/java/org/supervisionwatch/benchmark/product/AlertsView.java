package org.supervisionwatch.benchmark.product;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far alerts-service is: asked of its database and its metrics, at a pace that costs it next to nothing. */
public final class AlertsView implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    /** One part of so many of the time goes into asking. */
    private static final int PART_OF_TIME = 30;

    private static final Duration LONGEST = Duration.ofHours(2);

    private final Connection database;
    private final HttpConnection http;
    private long ahead;

    public AlertsView(BenchmarkStack stack, URI alerts) throws SQLException, IOException {
        database = stack.database("alerts");
        http = new HttpConnection(alerts);
    }

    /** Something that is looked at again and again until it is so. */
    @FunctionalInterface
    public interface AwaitedCondition {
        boolean holds() throws SQLException, IOException;
    }

    /** Waits until everything before these offsets is taken in. */
    public void awaitTakenIn(Map<TopicPartition, Long> ends) throws SQLException, IOException {
        await("taken in " + ends, () -> {
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                long next = count(
                        "select coalesce(max(next_offset), 0) from feed_progress where topic = ? and partition = ?",
                        end.getKey().topic(),
                        end.getKey().partition());
                if (next < end.getValue()) {
                    return false;
                }
            }
            return true;
        });
    }

    /**
     * Waits until that many people of an organisation have a standing.
     *
     * @param since one that rests on a session since that day; empty: any
     */
    public void awaitStandings(UUID organisation, int people, Optional<LocalDate> since)
            throws SQLException, IOException {
        await(
                "standings of " + people,
                () -> count("""
                        select count(distinct person_id) from standing
                         where organisation_id = ? and (?::date is null or anchor_on >= ?::date)
                        """, organisation, since.orElse(null), since.orElse(null)) >= people);
    }

    /** Waits until nobody is due for evaluation, nor marked for it. */
    public void awaitNobodyDue() throws SQLException, IOException {
        String due = "select count(*) from person_wake where wake_at <= now() + ? * interval '1 s'";
        boolean marks = count("select count(to_regclass('person_mark'))") > 0;
        await("nobody due", () -> count(due, ahead) == 0 && (!marks || count("select count(*) from person_mark") == 0));
    }

    /** Moves the clock of the service. @return how far it is ahead of the time */
    public Duration travel(Instant to) throws IOException {
        http.put("/dev/clock", "{\"now\":\"" + to + "\"}");
        Duration travelled = Duration.between(Instant.now(), to);
        ahead = travelled.toSeconds();
        return travelled;
    }

    /** How many people were evaluated since the start of the service. */
    public long evaluated() throws IOException {
        return (long) metric("watch_evaluations_total ");
    }

    /** The bytes of heap in use, with what is to be collected. */
    public double heapUsed() throws IOException {
        return metric("jvm_memory_used_bytes{area=\"heap\"");
    }

    private double metric(String beginning) throws IOException {
        return http.get("/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** @throws IllegalStateException if an event was refused: then what was measured is something else */
    public void checkNothingIsParked() throws SQLException {
        long parked = count("select count(*) from parked_event");
        if (parked > 0) {
            throw new IllegalStateException(parked + " events are parked");
        }
    }

    public long count(String query, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    public String text(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    public void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    public HttpConnection http() {
        return http;
    }

    public void await(String what, AwaitedCondition condition) throws SQLException, IOException {
        long until = System.nanoTime() + LONGEST.toNanos();
        long asked = System.nanoTime();
        while (!condition.holds()) {
            if (asked > until) {
                throw new IllegalStateException("not within " + LONGEST + ": " + what);
            }
            long taken = System.nanoTime() - asked;
            LockSupport.parkNanos(Math.max(LOOK_EVERY.toNanos(), PART_OF_TIME * taken));
            asked = System.nanoTime();
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        database.close();
        http.close();
    }
}
