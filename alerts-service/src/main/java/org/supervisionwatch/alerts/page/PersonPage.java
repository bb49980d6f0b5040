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

/** One person's standings and why they are so, to be read. It only reads. */
@Path("/organisations/{org}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PersonPage {

    private final OrganisationDirectory places;
    private final PersonReport report;
    private final PersonPageView view;
    private final DataGapStore grey;
    private final AlertDetails details;
    private final Clock clock;

    PersonPage(
            OrganisationDirectory places,
            PersonReport report,
            PersonPageView view,
            DataGapStore grey,
            AlertDetails details,
            Clock clock) {
        this.places = places;
        this.report = report;
        this.view = view;
        this.grey = grey;
        this.details = details;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "web")
    static class PersonTemplates {
        static native TemplateInstance person(OrganisationRef place, PersonStatus person, List<AlertLink> alerts);
    }

    /** 404 for somebody unknown. */
    @GET
    @Operation(hidden = true)
    @Path("/people/{employeeNumber}")
    public TemplateInstance page(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        OrganisationRef place = places.organisation(org).orElseThrow(() -> notFound("There is no organisation " + org));
        LocalDate today = LocalDate.now(clock.withZone(place.zone()));
        List<DataGapView> greys = grey.inForce(place.id()).stream()
                .map(one -> DataGapView.of(one, place.zone(), clock.instant()))
                .toList();
        return report.person(place.id(), employeeNumber, today)
                .map(person -> person.withGaps(greys))
                .map(person ->
                        PersonTemplates.person(place, view.of(place.id(), person), alerts(place, employeeNumber)))
                .orElseThrow(() -> notFound("There is no person %s in %s".formatted(employeeNumber, org)));
    }

    private List<AlertLink> alerts(OrganisationRef place, String employeeNumber) {
        return details.openOf(place.id(), employeeNumber).stream()
                .map(AlertView::link)
                .toList();
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
