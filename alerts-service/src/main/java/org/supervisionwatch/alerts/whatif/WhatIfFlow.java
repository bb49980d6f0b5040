package org.supervisionwatch.alerts.whatif;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.whatif.report.WhatIfRunner;
import org.supervisionwatch.alerts.whatif.report.WhatIfRunner.WhatIfOrganisation;
import org.supervisionwatch.alerts.whatif.report.WhatIfView;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.chassis.problem.ProblemException;
import org.supervisionwatch.chassis.sql.Sql;

/** Tries a draft on an organisation, in one snapshot in which nothing can be written. */
@ApplicationScoped
public class WhatIfFlow {

    /** Seconds; far more than thousands of people take. */
    private static final int AT_MOST = 600;

    private static final String SNAPSHOT = "set transaction isolation level repeatable read read only";
    static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended('what-if ' || ?::text, 0)) as alone";

    private final WhatIfRunner trials;
    private final Sql sql;

    WhatIfFlow(WhatIfRunner trials, Sql sql) {
        this.trials = trials;
        this.sql = sql;
    }

    /**
     * @param shelf the packs in force
     * @throws ProblemException 409 while another question of the organisation is being answered
     */
    public WhatIfView answer(WhatIfOrganisation asker, PackCatalogue shelf, WhatIfQuestion question) {
        return QuarkusTransaction.requiringNew().timeout(AT_MOST).call(() -> {
            sql.run(SNAPSHOT);
            takeTurn(asker.id());
            return trials.answer(asker, shelf, question);
        });
    }

    private void takeTurn(UUID organisationId) {
        boolean alone = sql.one(ALONE, row -> row.flag("alone"), organisationId).orElseThrow();
        if (!alone) {
            throw new ProblemException(Problem.of(
                    409,
                    "what-if-running",
                    "Another what-if is running",
                    "One question of an organisation is answered at a time; ask again once the other one is answered"));
        }
    }
}
