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

/** A supervisor's week, opened by the link in a mail to them. GET and HEAD change nothing. */
@Path("/week/{token}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class WeekLinkPage {

    private final WeekFlow flow;
    private final SignedLinkReader links;
    private final Clock clock;

    WeekLinkPage(WeekFlow flow, SignedLinkReader links, Clock clock) {
        this.flow = flow;
        this.links = links;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response week(@PathParam("token") String token) {
        return WeekPageResponses.opened(links.week(token, clock.instant()), flow::show, WeekPageResponses::week);
    }

    @POST
    @Operation(hidden = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("token") String token, MultivaluedMap<String, String> form) {
        return WeekPageResponses.opened(
                links.week(token, clock.instant()),
                link -> flow.save(link, new WeekForm(form)),
                WeekPageResponses::week);
    }
}
