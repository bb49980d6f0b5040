package org.supervisionwatch.chassis.rest;

import io.quarkus.logging.Log;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.supervisionwatch.chassis.problem.GoneClient;
import org.supervisionwatch.chassis.problem.LoggedPath;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemResponses;

/** Answers requests that reach no resource with problems instead of the framework's pages, and enforces the limits on requests. */
@Singleton
class HttpEdge {

    private static final int HEADERS_FILTER = 130;
    private static final int HEAD_FILTER = 120;
    private static final int BODY_FILTER = 110;
    private static final int GATE_FILTER = 100;
    private static final int LAST_ROUTE = Integer.MAX_VALUE - 100;

    /** The label of all requests that reach no resource. */
    private static final String UNMATCHED = "/unmatched";

    private final ConcurrencyLimit limit;
    private final ProblemResponses problems;
    private final long maxBody;
    private final Set<String> names;

    HttpEdge(
            ConcurrencyLimit limit,
            ProblemResponses problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody,
            @ConfigProperty(name = "watch.http.names") List<String> names) {
        this.limit = limit;
        this.problems = problems;
        this.maxBody = maxBody.asLongValue();
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    void filters(@Observes Filters filters) {
        filters.register(this::completeHeaders, HEADERS_FILTER);
        filters.register(this::letIn, HEAD_FILTER);
        filters.register(this::refuseLargeBody, BODY_FILTER);
        filters.register(this::pass, GATE_FILTER);
    }

    void routes(@Observes Router router) {
        router.route().order(LAST_ROUTE).handler(this::nothingHere).failureHandler(this::failed);
    }

    private void completeHeaders(RoutingContext request) {
        request.addHeadersEndHandler(ending -> {
            ResponseHeaders.complete(request.request());
            hidePath(request);
        });
        request.next();
    }

    /** From the metrics, unless a resource has taken the request: its template is the label then, and whatever comes second is ignored. */
    private static void hidePath(RoutingContext request) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(request);
        if (metric != null) {
            metric.setTemplatePath(UNMATCHED);
        }
    }

    private void letIn(RoutingContext request) {
        RequestHead head = RequestHead.of(request.request());
        head.refusal(names)
                .ifPresentOrElse(
                        problem -> {
                            hidePath(request);
                            if (head.hasBody()) {
                                answerAtTheEnd(request, problem);
                            } else {
                                answer(request, problem);
                            }
                        },
                        request::next);
    }

    private void refuseLargeBody(RoutingContext request) {
        String declared = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared == null || !isLarger(declared)) {
            request.next();
            return;
        }
        answerAtTheEnd(request, Problem.tooLarge("The limit is " + maxBody + " bytes."));
    }

    /** Once the body has been read and dropped: a client that is still sending would not see the response, but one that asks first would wait. */
    private void answerAtTheEnd(RoutingContext request, Problem problem) {
        if (request.request().headers().contains(HttpHeaders.EXPECT)) {
            request.addEndHandler(answered -> request.request().connection().close());
            answer(request, problem);
            return;
        }
        request.request().endHandler(end -> answer(request, problem));
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
        if (limit.isExempt(request.normalizedPath())) {
            request.next();
        } else if (limit.enter()) {
            leaveOnce(request);
            request.next();
        } else {
            request.response().putHeader("Retry-After", "1");
            answer(request, ConcurrencyLimit.FULL);
        }
    }

    /** Uses both handlers, as each can be missed: a client that disconnects gets no headers, and the framework's refusals replace the end handler. */
    private void leaveOnce(RoutingContext request) {
        AtomicBoolean inside = new AtomicBoolean(true);
        Runnable leave = () -> {
            if (inside.getAndSet(false)) {
                limit.leave();
            }
        };
        request.addHeadersEndHandler(headers -> leave.run());
        request.addEndHandler(end -> leave.run());
    }

    private void nothingHere(RoutingContext request) {
        answer(request, Problem.of(404, "not-found", "Not found", null));
    }

    private void failed(RoutingContext request) {
        if (request.response().ended() || GoneClient.is(request.failure())) {
            return;
        }
        int status = request.statusCode() >= 400 && request.statusCode() < 500 ? request.statusCode() : 500;
        if (status < 500) {
            answer(request, Problem.of(status, "refused", "The request is not valid", null));
            return;
        }
        String correlation = UUID.randomUUID().toString();
        String path = LoggedPath.of(request.normalizedPath());
        Log.errorf(request.failure(), "%s failed; correlation id %s", path, correlation);
        answer(request, Problem.unexpected(correlation));
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
