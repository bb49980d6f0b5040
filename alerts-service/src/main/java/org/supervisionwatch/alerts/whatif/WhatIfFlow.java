package org.supervisionwatch.alerts.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.whatif.report.WhatIfRunner;
import org.supervisionwatch.alerts.whatif.report.WhatIfRunner.WhatIfOrganisation;
import org.supervisionwatch.alerts.whatif.report.WhatIfView;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;
import org.supervisionwatch.chassis.sql.Sql;

/** Answers what-if requests, each in one read-only snapshot and one at a time per organisation. */
@ApplicationScoped
@ReadsSnapshot(timeoutSeconds = 600) // far more than thousands of people take
public class WhatIfFlow {

    static final String TRY_LOCK =
            "select pg_try_advisory_xact_lock(hashtextextended('what-if ' || :organisation::text, 0)) as alone";

    private final WhatIfRunner runner;
    private final Sql sql;

    WhatIfFlow(WhatIfRunner runner, Sql sql) {
        this.runner = runner;
        this.sql = sql;
    }

    /**
     * Compares a draft with the packs in force.
     *
     * @param catalogue the packs in force
     * @throws ProblemException 409 while another what-if of the organisation is running
     */
    public WhatIfView answer(WhatIfOrganisation organisation, PackCatalogue catalogue, WhatIfQuestion question) {
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
