package org.supervisionwatch.alerts.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.AlertActionResource.AcknowledgementRequest;
import org.supervisionwatch.alerts.episode.AlertFlow;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;

/** The page of one alert, with a form to take it on. Opening the page changes nothing. */
@Path("/organisations/{org}/alerts/{id: [0-9a-fA-F-]{36}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AlertPage {

    private final PageFlow pages;
    private final AlertFlow alerts;
    private final RequestBinder binder;

    AlertPage(PageFlow pages, AlertFlow alerts, RequestBinder binder) {
        this.pages = pages;
        this.alerts = alerts;
        this.binder = binder;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@PathParam("org") String org, @PathParam("id") UUID id) {
        return pages.alert(org, id);
    }

    /**
     * Takes the alert on as the form says, and redirects to the page. The fields are those of the REST request, and are checked as there.
     *
     * @throws ProblemException 404, 409 if it is closed, 422 naming each invalid field
     */
    @POST
    @Path("/acknowledgement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response acknowledge(
            @PathParam("org") String org,
            @PathParam("id") UUID id,
            @RestForm @Nullable String by,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String until) {
        ObjectNode form = JsonNodeFactory.instance
                .objectNode()
                .put("by", by)
                .put("reason", reason)
                .put("until", until);
        BoundRequest<AcknowledgementRequest> request = binder.bind(RequestBody.of(form), AcknowledgementRequest.class);
        alerts.acknowledge(org, id, request.value().taken(), request.faults());
        return Response.seeOther(URI.create("/organisations/%s/alerts/%s".formatted(org, id)))
                .build();
    }
}
