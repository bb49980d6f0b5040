package org.supervisionwatch.chassis.rest;

import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.supervisionwatch.chassis.problem.LoggedPath;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemResponses;

/** What is refused before a resource is reached, or because none is: these too are problems, and no pages of the framework. */
@Singleton
class HttpEdge {

    private static final int ADDRESS_FILTER = 120;
    private static final int BODY_FILTER = 110;
    private static final int GATE_FILTER = 100;
    private static final int LAST_ROUTE = Integer.MAX_VALUE - 100;

    private final ConcurrencyLimit gate;
    private final ProblemResponses problems;
    private final long maxBody;

    HttpEdge(
            ConcurrencyLimit gate,
            ProblemResponses problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.gate = gate;
        this.problems = problems;
        this.maxBody = maxBody.asLongValue();
    }

    void filters(@Observes Filters filters) {
        filters.register(this::refuseNul, ADDRESS_FILTER);
        filters.register(this::refuseLargeBody, BODY_FILTER);
        filters.register(this::pass, GATE_FILTER);
    }

    void routes(@Observes Router router) {
        router.route().order(LAST_ROUTE).handler(this::nothingHere).failureHandler(this::failed);
    }

    /** No name and no text that we keep has one, and PostgreSQL would fail on it. */
    private void refuseNul(RoutingContext request) {
        if (request.request().uri().contains("%00")) {
            answer(request, Problem.of(400, "malformed-address", "The address contains the character NUL", null));
        } else {
            request.next();
        }
    }

    private void refuseLargeBody(RoutingContext request) {
        String declared = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared == null || !isLarger(declared)) {
            request.next();
            return;
        }
        // Answered once the body has been read and dropped: a client in the middle of sending would not see the answer.
        request.request()
                .endHandler(end -> answer(request, Problem.tooLarge("At most " + maxBody + " bytes are taken.")));
        request.request().resume();
    }

    private boolean isLarger(String declared) {
        try {
            return Long.parseLong(declared) > maxBody;
        } catch (NumberFormatException unreadable) {
            return true;
        }
    }

    private void pass(RoutingContext request) {
        if (gate.isExempt(request.normalizedPath())) {
            request.next();
        } else if (gate.enter()) {
            leaveOnce(request);
            request.next();
        } else {
            request.response().putHeader("Retry-After", "1");
            answer(request, ConcurrencyLimit.FULL);
        }
    }

    /** Each signal alone can be missed: a client that goes away gets no headers, and the framework's own refusals replace the end handler. */
    private void leaveOnce(RoutingContext request) {
        AtomicBoolean inside = new AtomicBoolean(true);
        Runnable leave = () -> {
            if (inside.getAndSet(false)) {
                gate.leave();
            }
        };
        request.addHeadersEndHandler(headers -> leave.run());
        request.addEndHandler(end -> leave.run());
    }

    private void nothingHere(RoutingContext request) {
        answer(request, Problem.of(404, "not-found", "Not found", null));
    }

    private void failed(RoutingContext request) {
        if (request.response().ended()) {
            return;
        }
        int status = request.statusCode() >= 400 && request.statusCode() < 500 ? request.statusCode() : 500;
        if (status < 500) {
            answer(request, Problem.of(status, "refused", "The request is not valid", null));
            return;
        }
        String correlation = UUID.randomUUID().toString();
        Log.errorf(
                request.failure(),
                "%s failed; correlation id %s",
                LoggedPath.of(request.normalizedPath()),
                correlation);
        answer(
                request,
                Problem.of(
                        500,
                        "unexpected",
                        "Something went wrong on our side",
                        "It is logged under correlation id " + correlation + "."));
    }

    private void answer(RoutingContext request, Problem problem) {
        if (!request.response().ended()) {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemResponses.MEDIA_TYPE)
                    .end(problems.text(problem));
        }
    }
}
