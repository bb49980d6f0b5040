package org.supervisionwatch.alerts.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.whatif.report.WhatIfRunner;
import org.supervisionwatch.alerts.whatif.report.WhatIfView;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;
import org.supervisionwatch.alerts.whatif.request.WhatIfRequest;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.rest.BoundRequest;
import org.supervisionwatch.chassis.rest.RequestBinder;
import org.supervisionwatch.chassis.rest.RequestBody;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;
import org.supervisionwatch.chassis.sql.Sql;

/** Answers what-if requests, each in one read-only snapshot and one at a time per organisation. */
@ApplicationScoped
@ReadsSnapshot(timeoutSeconds = 600) // far more than thousands of people take
public class WhatIfFlow {

    static final String TRY_LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended('what-if ' || :organisation::text, 0)) as alone";

    private final OrganisationDirectory directory;
    private final CatalogueCache catalogues;
    private final RequestBinder binder;
    private final WhatIfRunner runner;
    private final Sql sql;
    private final Clock clock;

    WhatIfFlow(
            OrganisationDirectory directory,
            CatalogueCache catalogues,
            RequestBinder binder,
            WhatIfRunner runner,
            Sql sql,
            Clock clock) {
        this.directory = directory;
        this.catalogues = catalogues;
        this.binder = binder;
        this.runner = runner;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Compares a draft with the packs in force.
     *
     * @throws ProblemException 404 if the organisation is unknown, 409 while another what-if of it is running, 422 if the request is invalid
     */
    public WhatIfView answer(String org, RequestBody body) {
        OrganisationRef organisation = directory.require(org);
        BoundRequest<WhatIfRequest> bound = binder.bind(body, WhatIfRequest.class);
        PackCatalogue catalogue = catalogues.fresh();
        LocalDate today = LocalDate.now(clock.withZone(organisation.zone()));
        WhatIfQuestion question = bound.value().question(catalogue.calendars(), today, bound.faults());
        lockOrganisation(organisation.id());
        return runner.answer(organisation, catalogue, question);
    }

    private void lockOrganisation(UUID organisationId) {
        if (!sql.of(TRY_LOCK).with("organisation", organisationId).only(Boolean.class)) {
            throw new ProblemException(Problem.of(
                    409,
                    "what-if-running",
                    "Another what-if is running",
                    "Only one what-if per organisation can run at a time. Try again when the other one has finished."));
        }
    }
}
