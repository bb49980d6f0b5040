package org.supervisionwatch.supervision.week;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    public Response log(@PathParam("token") String token) {
        return WeekPageResponses.opened(links.log(token, clock.instant()), flow::show, WeekPageResponses::log);
    }

    @POST
    @Operation(hidden = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("token") String token, MultivaluedMap<String, String> form) {
        return WeekPageResponses.opened(
                links.log(token, clock.instant()),
                link -> flow.record(link, RecordSessionForm.of(form)),
                WeekPageResponses::log);
    }
}
