package org.supervisionwatch.benchmark.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.supervisionwatch.benchmark.load.TestPopulation;
import org.supervisionwatch.benchmark.product.ProcessFigures;
import org.supervisionwatch.benchmark.report.MeasuredFigure;

/** Row 11: the next daily run of an organisation in which nobody has had a session for two years, each team with a lead of its own. */
public final class MailMeasurement {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PEOPLE_OF_A_TEAM = 3;

    private static final String COMPOSED =
            "select count(*) from run where kind = 'daily' and planned_at >= ?::timestamptz and composed_at is not null";

    private final MeasurementContext context;
    private final AlertsAlone product;
    private final TestPopulation population;
    private double heap;

    private MailMeasurement(MeasurementContext context, AlertsAlone product) {
        this.context = context;
        this.product = product;
        int leads = context.size(2_000, 200);
        this.population = new TestPopulation(1, PEOPLE_OF_A_TEAM * leads, leads, 0, context.today());
    }

    /** Row 11. */
    public static List<MeasuredFigure> measure(MeasurementContext context) throws Exception {
        try (AlertsAlone product = AlertsAlone.start(context)) {
            return new MailMeasurement(context, product).rows();
        }
    }

    private List<MeasuredFigure> rows() throws Exception {
        product.load(context, population);
        product.view().http().put(path() + "/guidelines/nhs-tt-pwp/acknowledgement", """
                {"acknowledgeDraft":true,"by":"benchmark"}""");
        double before = ProcessFigures.heapAfterCollection(product.pid());
        Instant at = nextRun();
        context.progress("travelling to %s", at);
        long begun = System.nanoTime();
        product.publisher().travel(product.view().travel(at));
        product.view().await("the run composed", () -> {
            heap = Math.max(heap, product.view().heapUsed() / 1024 / 1024);
            return product.view().count(COMPOSED, at.toString()) > 0;
        });
        double taken = MeasurementContext.seconds(begun);
        String about =
                "%d mails about %d open episodes".formatted(count("mail"), count("episode where closed_at is null"));
        return List.of(
                MeasuredFigure.atMost("11", "a daily run composed", taken, "s", 30)
                        .noting(about),
                MeasuredFigure.plain("11a", "heap while it was composed, at most", heap, "MiB")
                        .noting("%.0f MiB before, of 512".formatted(before)));
    }

    private long count(String of) throws SQLException {
        return product.view().count("select count(*) from " + of);
    }

    private Instant nextRun() throws IOException {
        JsonNode schedule = JSON.readTree(
                product.view().http().get(path() + "/teams/team-0/schedule").body());
        return Instant.parse(schedule.path("next").path(0).path("at").asText());
    }

    private String path() {
        return "/organisations/" + population.code();
    }
}
