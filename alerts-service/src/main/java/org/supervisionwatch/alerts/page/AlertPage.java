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

/** The page of one alert, with a form to take it on. Opening the page changes nothing. */
@Path("/organisations/{org}/alerts/{id: [0-9a-fA-F-]{36}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AlertPage {

    private final OrganisationDirectory directory;
    private final AlertDetails details;
    private final AlertView view;
    private final EpisodeActionFlow flow;
    private final Clock clock;

    AlertPage(
            OrganisationDirectory directory,
            AlertDetails details,
            AlertView view,
            EpisodeActionFlow flow,
            Clock clock) {
        this.directory = directory;
        this.details = details;
        this.view = view;
        this.flow = flow;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "web")
    static class AlertTemplates {
        static native TemplateInstance alert(OrganisationRef organisation, AlertStatus alert);
    }

    /**
     * The page.
     *
     * @throws ProblemException 404 if there is no such alert
     */
    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@PathParam("org") String org, @PathParam("id") UUID id) {
        OrganisationRef organisation = organisation(org);
        LocalDate today = LocalDate.now(clock.withZone(organisation.zone()));
        return details.one(organisation.id(), id)
                .map(alert -> view.of(organisation.id(), alert, today, EpisodeActionFlow.LONGEST_ACKNOWLEDGEMENT_DAYS))
                .map(alert -> AlertTemplates.alert(organisation, alert))
                .orElseThrow(() -> notFound(id, org));
    }

    /**
     * Takes the alert on as the form says, and redirects to the page.
     *
     * @throws ProblemException 404, 409 if it is closed, 422 naming an invalid field
     */
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
        OrganisationRef organisation = organisation(org);
        return switch (flow.acknowledge(organisation, id, String.valueOf(by), reason(reason), day(until))) {
            case ActionOutcome.ActionNoted() ->
                Response.seeOther(URI.create("/organisations/%s/alerts/%s".formatted(organisation.code(), id)))
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
                .orElseThrow(() -> invalid("reason", "must be one of the reasons"));
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeParseException noDate) {
            throw invalid("until", "must be a date such as 2026-03-02");
        }
    }

    private OrganisationRef organisation(String org) {
        return directory
                .organisation(org)
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no organisation " + org)));
    }

    private static ProblemException notFound(UUID id, String org) {
        return new ProblemException(Problem.notFound("There is no alert %s in %s".formatted(id, org)));
    }

    private static ProblemException invalid(String field, String why) {
        return new ProblemException(Problem.invalid(field, why));
    }
}
