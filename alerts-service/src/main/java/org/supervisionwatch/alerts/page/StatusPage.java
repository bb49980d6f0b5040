package org.supervisionwatch.alerts.page;

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
import org.supervisionwatch.alerts.freshness.DataGapStore;
import org.supervisionwatch.alerts.freshness.DataGapWording;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.notification.delivery.run.MailRunStore;
import org.supervisionwatch.alerts.page.view.StatusContent;
import org.supervisionwatch.alerts.page.view.StatusStore;
import org.supervisionwatch.alerts.page.view.StatusStore.NamedOrganisation;
import org.supervisionwatch.alerts.page.view.StatusView;
import org.supervisionwatch.alerts.roster.IntakeFlow;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;

/** The status page: people by state, worst first, team by team. It only reads. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StatusPage {

    private final StatusStore store;
    private final StatusView view;
    private final OrganisationDirectory places;
    private final IntakeFlow intake;
    private final MailRunStore runs;
    private final DataGapStore grey;
    private final Clock clock;

    StatusPage(
            StatusStore store,
            StatusView view,
            OrganisationDirectory places,
            IntakeFlow intake,
            MailRunStore runs,
            DataGapStore grey,
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
    static class StatusTemplates {
        static native TemplateInstance status(StatusContent status);

        static native TemplateInstance organisations(List<NamedOrganisation> organisations);
    }

    /** @param organisation its code; left out where there is only one, that one is shown, else the list of all */
    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@QueryParam("organisation") @Nullable String organisation) {
        List<NamedOrganisation> all = store.organisations();
        if (organisation == null && all.size() != 1) {
            return StatusTemplates.organisations(all);
        }
        String code = organisation == null ? all.getFirst().code() : organisation;
        OrganisationRef place = places.organisation(code)
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no organisation " + code)));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, place.zone());
        List<String> greys = grey.inForce(place.id()).stream()
                .map(one -> DataGapWording.banner(one, place.zone(), now))
                .toList();
        return StatusTemplates.status(view.of(place, today, intake.feeds(), greys, runs.lateSeconds(now)));
    }
}
