package org.supervisionwatch.supervision.week;

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
import org.supervisionwatch.supervision.week.link.LinkOutcome;
import org.supervisionwatch.supervision.week.link.RecordSessionLink;
import org.supervisionwatch.supervision.week.link.SignedLinkReader;

/** The page for recording a session by a link in a mail. GET and HEAD change nothing. */
@Path("/log/{token}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RecordSessionPage {

    private final RecordSessionFlow flow;
    private final SignedLinkReader links;
    private final Clock clock;

    RecordSessionPage(RecordSessionFlow flow, SignedLinkReader links, Clock clock) {
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
                ? WeekPageResponses.crossSite()
                : open(token, link -> flow.record(link, new RecordSessionForm(date, minutes, supervisor)));
    }

    private Response open(String token, Function<RecordSessionLink, RecordingOutcome> then) {
        return switch (links.log(token, clock.instant())) {
            case LinkOutcome.LinkValid<RecordSessionLink>(RecordSessionLink link) -> answer(then.apply(link));
            case LinkOutcome.LinkExpired<RecordSessionLink> _ -> WeekPageResponses.expired();
            case LinkOutcome.LinkRefused<RecordSessionLink> _ -> WeekPageResponses.refused();
            case LinkOutcome.LinkKeyMissing<RecordSessionLink> _ -> WeekPageResponses.notFound();
        };
    }

    private static Response answer(RecordingOutcome answer) {
        return switch (answer) {
            case RecordingOutcome.RecordingFormShown ask -> WeekPageResponses.log(ask.view());
            case RecordingOutcome.RecordingCompleted recorded -> WeekPageResponses.logged(recorded.view());
            case RecordingOutcome.RecordingPersonUnknown _ -> WeekPageResponses.notFound();
        };
    }
}
