package org.supervisionwatch.alerts;

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
import org.supervisionwatch.alerts.alert.AlertDetails;
import org.supervisionwatch.alerts.grey.GreyStore;
import org.supervisionwatch.alerts.grey.GreyView;
import org.supervisionwatch.alerts.report.PersonReport;
import org.supervisionwatch.alerts.report.Places;
import org.supervisionwatch.alerts.report.Places.Place;
import org.supervisionwatch.alerts.web.AlertView;
import org.supervisionwatch.alerts.web.AlertView.Link;
import org.supervisionwatch.alerts.web.PersonView;
import org.supervisionwatch.alerts.web.PersonView.PersonStatus;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** One person's standings and why they are so, to be read. It only reads. */
@Path("/organisations/{org}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PersonPage {

    private final Places places;
    private final PersonReport report;
    private final PersonView view;
    private final GreyStore grey;
    private final AlertDetails details;
    private final Clock clock;

    PersonPage(Places places, PersonReport report, PersonView view, GreyStore grey, AlertDetails details, Clock clock) {
        this.places = places;
        this.report = report;
        this.view = view;
        this.grey = grey;
        this.details = details;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance person(Place place, PersonStatus person, List<Link> alerts);
    }

    /** 404 for somebody unknown. */
    @GET
    @Operation(hidden = true)
    @Path("/people/{employeeNumber}")
    public TemplateInstance page(@PathParam("org") String org, @PathParam("employeeNumber") String employeeNumber) {
        Place place = places.organisation(org).orElseThrow(() -> notFound("There is no organisation " + org));
        LocalDate today = LocalDate.now(clock.withZone(place.zone()));
        List<GreyView> greys = grey.inForce(place.id()).stream()
                .map(one -> GreyView.of(one, place.zone(), clock.instant()))
                .toList();
        return report.person(place.id(), employeeNumber, today)
                .map(person -> person.grey(greys))
                .map(person -> Templates.person(place, view.of(place.id(), person), alerts(place, employeeNumber)))
                .orElseThrow(() -> notFound("There is no person %s in %s".formatted(employeeNumber, org)));
    }

    private List<Link> alerts(Place place, String employeeNumber) {
        return details.openOf(place.id(), employeeNumber).stream()
                .map(AlertView::link)
                .toList();
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(Problem.notFound(what));
    }
}
