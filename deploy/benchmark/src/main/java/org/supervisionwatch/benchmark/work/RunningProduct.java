package org.supervisionwatch.benchmark.work;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import org.supervisionwatch.benchmark.load.EventPublisher;
import org.supervisionwatch.benchmark.load.TestPopulation;
import org.supervisionwatch.benchmark.product.AlertsView;
import org.supervisionwatch.benchmark.product.BenchmarkStack;
import org.supervisionwatch.local.process.ServiceProcess;

/** All three services, and a population whose people have arrived everywhere and have their standings. */
record RunningProduct(
        BenchmarkStack stack,
        EventPublisher publisher,
        ServiceProcess staff,
        ServiceProcess supervision,
        ServiceProcess alerts,
        AlertsView view,
        TestPopulation population)
        implements AutoCloseable {

    static RunningProduct start(MeasurementContext context, TestPopulation population)
            throws IOException, SQLException {
        context.progress("starting everything, with %d people", population.people());
        BenchmarkStack stack = BenchmarkStack.start(context.root());
        ServiceProcess staff = stack.service("staff-service");
        ServiceProcess supervision = stack.service("supervision-service");
        ServiceProcess alerts = stack.service("alerts-service");
        EventPublisher publisher = new EventPublisher(stack.ports().bootstrapServers());
        publisher.organisation(population);
        publisher.people(population);
        AlertsView view = new AlertsView(stack, alerts.command().uri());
        view.awaitStandings(population.organisation(), population.people(), Optional.empty());
        return new RunningProduct(stack, publisher, staff, supervision, alerts, view, population);
    }

    URI supervisionUri() {
        return supervision.command().uri();
    }

    @Override
    public void close() throws IOException, SQLException {
        view.checkNothingIsParked();
        publisher.close();
        view.close();
        stack.close();
    }
}
