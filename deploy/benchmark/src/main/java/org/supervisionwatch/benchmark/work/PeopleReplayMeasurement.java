package org.supervisionwatch.benchmark.work;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.supervisionwatch.benchmark.limit.PlainCopy;
import org.supervisionwatch.benchmark.load.TestPopulation;
import org.supervisionwatch.benchmark.report.MeasuredFigure;

/** Row 4: people whom alerts-service has never seen, until the last has their standings; otherwise like row 3. */
public final class PeopleReplayMeasurement {

    private static final List<String> TABLES =
            List.of("person", "assignment_period", "assignment_term", "pattern_period", "person_supervisor");

    private PeopleReplayMeasurement() {}

    /** Row 4. */
    public static List<MeasuredFigure> measure(MeasurementContext context) throws Exception {
        TestPopulation population = new TestPopulation(1, context.size(100_000, 10_000), 100, 0, context.today());
        try (AlertsAlone product = AlertsAlone.start(context)) {
            product.warmUp(context, population);
            product.publisher().organisation(population);
            context.progress("publishing %d people", population.people());
            product.publisher().people(population);
            context.progress("taking them in");
            long begun = System.nanoTime();
            Map<TopicPartition, Long> ends = product.publisher().ends("staff.v1");
            product.view().awaitTakenIn(ends);
            double takenIn = MeasurementContext.seconds(begun);
            product.view().awaitStandings(population.organisation(), population.people(), population.lastSince());
            product.view().awaitNobodyDue();
            double settled = MeasurementContext.seconds(begun);
            product.view().checkNothingIsParked();
            context.progress("a plain consumer beside it");
            double copied = product.stack()
                    .withoutServices(() -> PlainCopy.ofPeople().perSecond(product.stack(), ends, TABLES));
            return List.of(row(population.people() / settled, copied)
                    .noting("taken in after %.1f s, last standing after %.1f s".formatted(takenIn, settled)));
        }
    }

    private static MeasuredFigure row(double perSecond, double copied) {
        return MeasuredFigure.rate(
                "4",
                "staff.v1 to the last standing",
                perSecond,
                "a second",
                "consume, parse and COPY, one thread",
                copied,
                0.3);
    }
}
