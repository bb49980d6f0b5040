package org.supervisionwatch.alerts.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.supervisionwatch.alerts.episode.query.AlertDetails;
import org.supervisionwatch.alerts.freshness.DataGapStore;
import org.supervisionwatch.alerts.freshness.DataGapView;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.page.view.AlertView;
import org.supervisionwatch.alerts.page.view.AlertView.AlertLink;
import org.supervisionwatch.alerts.page.view.PersonPageView;
import org.supervisionwatch.alerts.page.view.PersonPageView.PersonStatus;
import org.supervisionwatch.alerts.standing.query.PersonReport;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** The page of one person: their standings, with the working. */
@Path("/organisations/{org}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PersonPage {

    private final OrganisationDirectory directory;
    private final PersonReport report;
    private final PersonPageView view;
    private final DataGapStore dataGaps;
    private final AlertDetails details;
    private final Clock clock;

    PersonPage(
            OrganisationDirectory directory,
            PersonReport report,
            PersonPageView view,
            DataGapStore dataGaps,
            AlertDetails details,
            Clock clock) {
        this.directory = directory;
        this.report = report;
        this.view = view;
        this.dataGaps = dataGaps;
        this.details = details;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "web")
    static class PersonTemplates {
        static native TemplateInstance person(
                OrganisationRef organisation, PersonStatus person, List<AlertLink> alerts);
    }

    /**
     * The page.
     *
     * @throws ProblemException 404 if there is no such person
     */
    @GET
    @Operation(hidden = true)
    @Path("/people/{employeeNumber}")
    public TemplateInstance page(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        OrganisationRef organisation =
                directory.organisation(org).orElseThrow(() -> notFound("There is no organisation " + org));
        LocalDate today = LocalDate.now(clock.withZone(organisation.zone()));
        List<DataGapView> gaps = dataGaps.inForce(organisation.id()).stream()
                .map(gap -> DataGapView.of(gap, organisation.zone(), clock.instant()))
                .toList();
        return report.person(organisation.id(), employeeNumber, today)
                .map(person -> person.withGaps(gaps))
                .map(person -> PersonTemplates.person(
                        organisation, view.of(organisation.id(), person), alerts(organisation, employeeNumber)))
                .orElseThrow(() -> notFound("There is no person %s in %s".formatted(employeeNumber, org)));
    }

    private List<AlertLink> alerts(OrganisationRef organisation, String employeeNumber) {
        return details.openOf(organisation.id(), employeeNumber).stream()
                .map(AlertView::link)
                .toList();
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
