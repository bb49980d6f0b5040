package org.supervisionwatch.supervision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.link.Links;
import org.supervisionwatch.supervision.link.LogLink;
import org.supervisionwatch.supervision.link.Opened;
import org.supervisionwatch.supervision.week.LogAnswer;
import org.supervisionwatch.supervision.week.LogForm;
import org.supervisionwatch.supervision.week.Pages;

/** "It happened: log it", from a mail. GET and HEAD change nothing. */
@Path("/log/{token}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class LogPage {

    private final LogFlow flow;
    private final Links links;
    private final Clock clock;

    LogPage(LogFlow flow, Links links, Clock clock) {
        this.flow = flow;
        this.links = links;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response page(@PathParam("token") String token) {
        return open(token, flow::show);
    }

    @POST
    @Operation(hidden = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(
            @PathParam("token") String token,
            @HeaderParam("Sec-Fetch-Site") @Nullable String from,
            @FormParam("date") @Nullable String date,
            @FormParam("minutes") @Nullable String minutes,
            @FormParam("supervisor") @Nullable String supervisor) {
        return "cross-site".equals(from)
                ? Pages.fromElsewhere()
                : open(token, link -> flow.record(link, new LogForm(date, minutes, supervisor)));
    }

    private Response open(String token, Function<LogLink, LogAnswer> then) {
        return switch (links.log(token, clock.instant())) {
            case Opened.Valid<LogLink>(LogLink link) -> answer(then.apply(link));
            case Opened.Expired<LogLink> expired -> Pages.expired();
            case Opened.Refused<LogLink> refused -> Pages.refused();
            case Opened.NotConfigured<LogLink> none -> Pages.nothing();
        };
    }

    private static Response answer(LogAnswer answer) {
        return switch (answer) {
            case LogAnswer.Ask ask -> Pages.log(ask.sheet());
            case LogAnswer.Recorded recorded -> Pages.logged(recorded.sheet());
            case LogAnswer.Nobody nobody -> Pages.nothing();
        };
    }
}
