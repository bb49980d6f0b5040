package org.supervisionwatch.alerts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.grey.GreyStore;
import org.supervisionwatch.alerts.grey.GreyWords;
import org.supervisionwatch.alerts.mail.RunStore;
import org.supervisionwatch.alerts.report.Places;
import org.supervisionwatch.alerts.report.Places.Place;
import org.supervisionwatch.alerts.web.Status;
import org.supervisionwatch.alerts.web.StatusStore;
import org.supervisionwatch.alerts.web.StatusStore.Organisation;
import org.supervisionwatch.alerts.web.StatusView;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** The status page: people by state, worst first, team by team. It only reads. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StatusPage {

    private final StatusStore store;
    private final StatusView view;
    private final Places places;
    private final IntakeFlow intake;
    private final RunStore runs;
    private final GreyStore grey;
    private final Clock clock;

    StatusPage(
            StatusStore store,
            StatusView view,
            Places places,
            IntakeFlow intake,
            RunStore runs,
            GreyStore grey,
            Clock clock) {
        this.store = store;
        this.view = view;
        this.places = places;
        this.intake = intake;
        this.runs = runs;
        this.grey = grey;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance status(Status status);

        static native TemplateInstance organisations(List<Organisation> organisations);
    }

    /** @param organisation its code; left out where there is only one, that one is shown, else the list of all */
    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@QueryParam("organisation") @Nullable String organisation) {
        List<Organisation> all = store.organisations();
        if (organisation == null && all.size() != 1) {
            return Templates.organisations(all);
        }
        String code = organisation == null ? all.getFirst().code() : organisation;
        Place place = places.organisation(code)
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no organisation " + code)));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, place.zone());
        List<String> greys = grey.inForce(place.id()).stream()
                .map(one -> GreyWords.banner(one, place.zone(), now))
                .toList();
        return Templates.status(view.of(place, today, intake.feeds(), greys, runs.lateSeconds(now)));
    }
}
