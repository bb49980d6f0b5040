package org.supervisionwatch.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.supervisionwatch.benchmark.product.HttpConnection;

/** Posts sessions that differ from each other over connections that stay open, each with the next as soon as the last is answered. */
public final class SessionPosts {

    private final URI service;
    private final TestPopulation population;
    private final AtomicInteger next = new AtomicInteger();

    public SessionPosts(URI service, TestPopulation population) {
        this.service = service;
        this.population = population;
    }

    /** What was answered: how many 201 in each second, how long each took, and how many were anything else. */
    public record PostResult(Duration during, AtomicLongArray perSecond, TakenTimes times, AtomicLong refused) {

        /** How many were recorded in a second, on average, in some of the seconds. */
        public double rate(int fromSecond, int toSecond) {
            long sum = 0;
            for (int second = fromSecond; second < toSecond; second++) {
                sum += perSecond.get(second);
            }
            return (double) sum / (toSecond - fromSecond);
        }

        public double rate() {
            return rate(0, (int) during.toSeconds());
        }
    }

    /**
     * Posts for a while.
     *
     * @param perSecond of all connections together; 0: as many as can be
     */
    public PostResult run(int connections, Duration during, double perSecond) {
        PostResult result = new PostResult(
                during, new AtomicLongArray((int) during.toSeconds() + 60), new TakenTimes(), new AtomicLong());
        long begun = System.nanoTime();
        try (ExecutorService clients = Executors.newFixedThreadPool(connections)) {
            for (int client = 0; client < connections; client++) {
                clients.submit(() -> post(result, begun, connections / perSecond));
            }
        }
        return result;
    }

    private void post(PostResult result, long begun, double pauseSeconds) {
        try (HttpConnection connection = new HttpConnection(service)) {
            long due = System.nanoTime();
            while (System.nanoTime() - begun < result.during.toNanos()) {
                long sent = System.nanoTime();
                int status = connection.send(request(next.getAndIncrement())).status();
                long answered = System.nanoTime();
                if (status == 201) {
                    result.perSecond.incrementAndGet((int) ((answered - begun) / 1_000_000_000L));
                    result.times.add(answered - sent);
                } else {
                    result.refused.incrementAndGet();
                }
                if (Double.isFinite(pauseSeconds)) {
                    due += (long) (pauseSeconds * 1e9);
                    LockSupport.parkNanos(due - System.nanoTime());
                }
            }
        } catch (IOException e) {
            result.refused.incrementAndGet();
            throw new UncheckedIOException(e);
        }
    }

    /** The n-th session: everybody has one on a day, then everybody on the day before it. */
    public byte[] request(int n) {
        int person = n % population.people();
        int round = n / population.people();
        LocalDate date = population.today().minusDays(1 + round / 2);
        String type = round % 2 == 0 ? "case_management" : "clinical_skills";
        return HttpConnection.request("POST", "/organisations/" + population.code() + "/sessions", """
                {"type":"%s","form":"individual","date":"%s","minutes":60,"status":"held","source":"benchmark","externalId":"S-%d",\
                "supervisor":{"external":{"id":"EXT-%d","name":"Anna Lindqvist","email":"anna@outside.example"}},\
                "attendees":[{"employeeNumber":"%s"}]}""".formatted(
                        type, date, n, person % 100, population.employeeNumber(person)));
    }
}
