package org.supervisionwatch.benchmark.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.supervisionwatch.benchmark.limit.BrokerRoundTrip;
import org.supervisionwatch.benchmark.load.SessionPosts;
import org.supervisionwatch.benchmark.load.SessionPosts.PostResult;
import org.supervisionwatch.benchmark.load.TakenTimes;
import org.supervisionwatch.benchmark.load.TestPopulation;
import org.supervisionwatch.benchmark.product.HttpConnection;
import org.supervisionwatch.benchmark.report.MeasuredFigure;

/** Row 8: how long after the 201 of a session of today the person's standing rests on it, as everybody who reads it would see. */
public final class VisibilityMeasurement {

    private static final Duration LOOK_EVERY = Duration.ofMillis(1);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final MeasurementContext context;
    private final RunningProduct product;
    private int nextPerson;

    private VisibilityMeasurement(MeasurementContext context, RunningProduct product) {
        this.context = context;
        this.product = product;
    }

    /** Row 8. */
    public static List<MeasuredFigure> measure(MeasurementContext context) throws Exception {
        try (RunningProduct product = RunningProduct.start(context, PostMeasurement.population(context))) {
            return new VisibilityMeasurement(context, product).rows();
        }
    }

    private List<MeasuredFigure> rows() throws Exception {
        int samples = context.size(500, 200);
        context.progress("warming up");
        SessionPosts posts = new SessionPosts(product.supervisionUri(), product.population());
        Duration probe = Duration.ofSeconds(context.size(40, 15));
        posts.run(PostMeasurement.CONNECTIONS, probe, 0);
        double half = posts.run(PostMeasurement.CONNECTIONS, probe, 0).rate() / 2;
        settle();
        context.progress("broker round trips beside it");
        TakenTimes trips = BrokerRoundTrip.times(product.stack().ports().bootstrapServers(), 500);
        context.progress("idle");
        TakenTimes idle = times(samples);
        context.progress("at %.0f posts a second", half);
        Duration during = Duration.ofSeconds(context.size(120, 40));
        CompletableFuture<PostResult> load =
                CompletableFuture.supplyAsync(() -> posts.run(PostMeasurement.CONNECTIONS, during, half));
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        TakenTimes loaded = times(Integer.MAX_VALUE, load);
        String reached = "at %.0f posts a second".formatted(load.join().rate());
        settle();
        List<MeasuredFigure> rows = new ArrayList<>();
        rows.add(row("8", "201 to standing visible, idle, p99", idle, 25, trips));
        rows.add(row("8a", "the same " + reached, loaded, 250, trips));
        return rows;
    }

    private static MeasuredFigure row(String row, String work, TakenTimes times, double aim, TakenTimes trips) {
        return MeasuredFigure.atMost(row, work, times.millis(0.99), "ms", aim)
                .besideDuration("a round trip through the broker, p99 in ms", trips.millis(0.99))
                .noting("p50 %.1f ms, of the broker %.1f ms".formatted(times.millis(0.5), trips.millis(0.5)));
    }

    private void settle() throws Exception {
        product.view().awaitTakenIn(product.publisher().ends("sessions.v1"));
        product.view().awaitNobodyDue();
    }

    private TakenTimes times(int samples) throws Exception {
        return times(samples, new CompletableFuture<>());
    }

    /** Until there are enough, or the load has ended, or everybody has had a session today. */
    private TakenTimes times(int samples, CompletableFuture<?> load) throws Exception {
        TakenTimes times = new TakenTimes();
        TestPopulation population = product.population();
        try (HttpConnection supervision = new HttpConnection(product.supervisionUri());
                Connection alerts = product.stack().database("alerts");
                PreparedStatement anchor = alerts.prepareStatement(
                        "select anchor_on from standing where person_id = ? and requirement = 'cm-weekly'")) {
            for (int sample = 0; sample < samples && !load.isDone() && nextPerson < population.people(); sample++) {
                int person = nextPerson++;
                int status = supervision.send(session(person)).status();
                long begun = System.nanoTime();
                if (status != 201) {
                    throw new IllegalStateException("a session was answered with " + status);
                }
                awaitToday(anchor, population.person(person));
                times.add(System.nanoTime() - begun);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return times;
    }

    private byte[] session(int person) {
        TestPopulation population = product.population();
        return HttpConnection.request("POST", "/organisations/" + population.code() + "/sessions", """
                {"type":"case_management","form":"individual","date":"%s","minutes":60,"status":"held",\
                "supervisor":{"external":{"id":"EXT-V","name":"Anna Lindqvist","email":"anna@outside.example"}},\
                "attendees":[{"employeeNumber":"%s"}]}""".formatted(
                        population.today(), population.employeeNumber(person)));
    }

    private void awaitToday(PreparedStatement anchor, UUID person) throws SQLException {
        anchor.setObject(1, person);
        long until = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < until) {
            try (ResultSet row = anchor.executeQuery()) {
                if (row.next() && product.population().today().equals(row.getObject(1, LocalDate.class))) {
                    return;
                }
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
