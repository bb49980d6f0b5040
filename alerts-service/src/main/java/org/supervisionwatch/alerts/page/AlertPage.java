package org.supervisionwatch.alerts.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.EpisodeActionFlow;
import org.supervisionwatch.alerts.episode.EpisodeActionFlow.ActionOutcome;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement.AcknowledgementReason;
import org.supervisionwatch.alerts.episode.query.AlertDetails;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.page.view.AlertView;
import org.supervisionwatch.alerts.page.view.AlertView.AlertStatus;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** One alert to be read, and to be taken on with a form. Looking at it changes nothing. */
@Path("/organisations/{org}/alerts/{id: [0-9a-fA-F-]{36}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AlertPage {

    private final OrganisationDirectory places;
    private final AlertDetails details;
    private final AlertView view;
    private final EpisodeActionFlow flow;
    private final Clock clock;

    AlertPage(OrganisationDirectory places, AlertDetails details, AlertView view, EpisodeActionFlow flow, Clock clock) {
        this.places = places;
        this.details = details;
        this.view = view;
        this.flow = flow;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "web")
    static class AlertTemplates {
        static native TemplateInstance alert(OrganisationRef place, AlertStatus alert);
    }

    /** 404 for an alert nobody knows. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@PathParam("org") String org, @PathParam("id") UUID id) {
        OrganisationRef place = organisation(org);
        LocalDate today = LocalDate.now(clock.withZone(place.zone()));
        return details.one(place.id(), id)
                .map(alert -> view.of(place.id(), alert, today, EpisodeActionFlow.LONGEST_ACKNOWLEDGEMENT_DAYS))
                .map(alert -> AlertTemplates.alert(place, alert))
                .orElseThrow(() -> notFound(id, org));
    }

    /** What the form sends; then back to the page. 422 names a field that does not do. */
    @POST
    @Path("/acknowledgement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response acknowledge(
            @PathParam("org") String org,
            @PathParam("id") UUID id,
            @RestForm @NotBlank @Size(max = 100) @Nullable String by,
            @RestForm @NotNull @Nullable String reason,
            @RestForm @NotNull @Nullable String until) {
        OrganisationRef place = organisation(org);
        return switch (flow.acknowledge(place, id, String.valueOf(by), reason(reason), day(until))) {
            case ActionOutcome.ActionNoted() ->
                Response.seeOther(URI.create("/organisations/%s/alerts/%s".formatted(place.code(), id)))
                        .build();
            case ActionOutcome.NoSuchAlert() -> throw notFound(id, org);
            case ActionOutcome.AlreadyClosed() ->
                throw new ProblemException(Problem.of(409, "alert-closed", "The alert is closed", null));
            case ActionOutcome.ActionRefused(String field, String why) -> throw invalid(field, why);
        };
    }

    private static AcknowledgementReason reason(@Nullable String code) {
        return Arrays.stream(AcknowledgementReason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> invalid("reason", "is none of the reasons"));
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeParseException noDate) {
            throw invalid("until", "is a date such as 2026-03-02");
        }
    }

    private OrganisationRef organisation(String org) {
        return places.organisation(org)
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no organisation " + org)));
    }

    private static ProblemException notFound(UUID id, String org) {
        return new ProblemException(Problem.notFound("There is no alert %s in %s".formatted(id, org)));
    }

    private static ProblemException invalid(String field, String why) {
        return new ProblemException(Problem.invalid(field, why));
    }
}
