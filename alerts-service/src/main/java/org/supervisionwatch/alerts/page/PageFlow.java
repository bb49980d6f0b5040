package org.supervisionwatch.alerts.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.brake.HeldChangeFlow;
import org.supervisionwatch.alerts.episode.AlertFlow;
import org.supervisionwatch.alerts.episode.query.AlertDetails;
import org.supervisionwatch.alerts.episode.query.AlertDetails.AlertDetailView;
import org.supervisionwatch.alerts.freshness.DataGapView;
import org.supervisionwatch.alerts.freshness.FreshnessFlow;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.notification.delivery.run.MailRunStore;
import org.supervisionwatch.alerts.page.view.AlertView;
import org.supervisionwatch.alerts.page.view.AlertView.AlertLink;
import org.supervisionwatch.alerts.page.view.AlertView.AlertStatus;
import org.supervisionwatch.alerts.page.view.PersonPageView;
import org.supervisionwatch.alerts.page.view.PersonPageView.PersonStatus;
import org.supervisionwatch.alerts.page.view.StatusContent;
import org.supervisionwatch.alerts.page.view.StatusStore;
import org.supervisionwatch.alerts.page.view.StatusStore.NamedOrganisation;
import org.supervisionwatch.alerts.page.view.StatusView;
import org.supervisionwatch.alerts.roster.IntakeFlow;
import org.supervisionwatch.alerts.standing.StandingQueryFlow;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/** Fills the pages, each with what is known at one moment. Every method refuses what is not there by 404. */
@ApplicationScoped
@ReadsSnapshot
public class PageFlow {

    private final OrganisationDirectory directory;
    private final StatusStore store;
    private final StatusView statusView;
    private final CatalogueCache packs;
    private final StandingQueryFlow standings;
    private final AlertFlow alerts;
    private final AlertDetails details;
    private final FreshnessFlow freshness;
    private final HeldChangeFlow heldChanges;
    private final IntakeFlow intake;
    private final MailRunStore runs;
    private final Clock clock;

    PageFlow(
            OrganisationDirectory directory,
            StatusStore store,
            StatusView statusView,
            CatalogueCache packs,
            StandingQueryFlow standings,
            AlertFlow alerts,
            AlertDetails details,
            FreshnessFlow freshness,
            HeldChangeFlow heldChanges,
            IntakeFlow intake,
            MailRunStore runs,
            Clock clock) {
        this.directory = directory;
        this.store = store;
        this.statusView = statusView;
        this.packs = packs;
        this.standings = standings;
        this.alerts = alerts;
        this.details = details;
        this.freshness = freshness;
        this.heldChanges = heldChanges;
        this.intake = intake;
        this.runs = runs;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "web")
    static class PageTemplates {
        static native TemplateInstance status(StatusContent status);

        static native TemplateInstance organisations(List<NamedOrganisation> organisations);

        static native TemplateInstance person(
                OrganisationRef organisation, PersonStatus person, List<AlertLink> alerts);

        static native TemplateInstance alert(OrganisationRef organisation, AlertStatus alert);
    }

    /** @param org null: the only organisation, or a list if there are several */
    public TemplateInstance status(@Nullable String org) {
        List<NamedOrganisation> all = org == null ? store.organisations() : List.of();
        if (org == null && all.size() != 1) {
            return PageTemplates.organisations(all);
        }
        OrganisationRef organisation =
                directory.require(org == null ? all.getFirst().code() : org);
        Instant now = clock.instant();
        List<String> gaps = freshness.inForce(organisation.id(), organisation.zone(), now).stream()
                .map(DataGapView::says)
                .toList();
        List<String> held = heldChanges.says(organisation);
        LocalDate today = LocalDate.ofInstant(now, organisation.zone());
        return PageTemplates.status(
                statusView.of(organisation, today, intake.feeds(now), gaps, held, runs.lateSeconds(now)));
    }

    public TemplateInstance person(String org, String employeeNumber) {
        OrganisationRef organisation = directory.require(org);
        PersonStatus person =
                PersonPageView.of(packs.current(), organisation.id(), standings.person(org, employeeNumber));
        List<AlertLink> open = details.openOf(organisation.id(), employeeNumber).stream()
                .map(AlertView::link)
                .toList();
        return PageTemplates.person(organisation, person, open);
    }

    public TemplateInstance alert(String org, UUID id) {
        OrganisationRef organisation = directory.require(org);
        AlertDetailView detail = alerts.show(org, id);
        LocalDate today = LocalDate.now(clock.withZone(organisation.zone()));
        int daysAhead = AlertFlow.LONGEST_ACKNOWLEDGEMENT_DAYS;
        return PageTemplates.alert(
                organisation, AlertView.of(packs.current(), organisation.id(), detail, today, daysAhead));
    }
}
