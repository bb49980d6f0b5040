package org.supervisionwatch.benchmark.work;

import java.io.IOException;
import java.sql.SQLException;
import org.supervisionwatch.benchmark.load.EventPublisher;
import org.supervisionwatch.benchmark.load.TestPopulation;
import org.supervisionwatch.benchmark.product.AlertsView;
import org.supervisionwatch.benchmark.product.BenchmarkStack;
import org.supervisionwatch.local.process.ServiceProcess;

/** alerts-service on an empty stack. The publisher stands for the other two services, which do not run. */
record AlertsAlone(BenchmarkStack stack, EventPublisher publisher, ServiceProcess alerts, AlertsView view)
        implements AutoCloseable {

    private static final String[] TOPICS = {"organisations.v1", "staff.v1", "sessions.v1"};

    /** A warming-up population is so many times smaller. */
    static final int WARM_UP = 10;

    static AlertsAlone start(MeasurementContext context) throws IOException, SQLException {
        BenchmarkStack stack = BenchmarkStack.start(context.root());
        ServiceProcess alerts = stack.service("alerts-service");
        for (int more = 1; more < context.replicas(); more++) {
            stack.replica("alerts-service");
        }
        return new AlertsAlone(
                stack,
                new EventPublisher(stack.ports().bootstrapServers()).beating(TOPICS),
                alerts,
                new AlertsView(stack, alerts.command().uri()));
    }

    /** Publishes a population, and returns when everybody's standing rests on their last session and nobody is due. */
    void load(MeasurementContext context, TestPopulation population) throws IOException, SQLException {
        context.progress("loading %d people and %d sessions", population.people(), population.sessions());
        publisher.organisation(population);
        publisher.people(population);
        publisher.sessions(population);
        view.awaitStandings(population.organisation(), population.people(), population.lastSince());
        view.awaitNobodyDue();
        view.checkNothingIsParked();
    }

    /** Another organisation, a tenth of the size, with sessions. */
    void warmUp(MeasurementContext context, TestPopulation population) throws IOException, SQLException {
        load(
                context,
                new TestPopulation(
                        0,
                        population.people() / WARM_UP,
                        population.teams(),
                        Math.max(3, population.sessionsEach()),
                        population.today()));
    }

    long pid() {
        return alerts.process().pid();
    }

    @Override
    public void close() throws IOException, SQLException {
        publisher.close();
        view.close();
        stack.close();
    }
}
