package org.supervisionwatch.alerts.whatif.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.catalogue.PackVersion;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.kernel.directory.OrganisationDirectory.OrganisationRef;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.PersonFactsReader;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.WatchReason;
import org.supervisionwatch.alerts.standing.store.RuleStore;
import org.supervisionwatch.alerts.whatif.replay.ComparedCatalogues;
import org.supervisionwatch.alerts.whatif.replay.GoLive;
import org.supervisionwatch.alerts.whatif.replay.ReplayComparison;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.PackVersionView;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.TeamOutcomeView;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.WhatIfPeriodView;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.WhatIfTotalsView;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;

/** Runs a what-if for everybody in an organisation, in chunks. The caller owns the transaction, which must be repeatable read. */
@ApplicationScoped
public class WhatIfRunner {

    private static final Logger LOG = Logger.getLogger(WhatIfRunner.class);
    private static final int CHUNK = 500;

    private final WhatIfQueries queries;
    private final PersonFactsReader facts;
    private final RuleStore rules;

    WhatIfRunner(WhatIfQueries queries, PersonFactsReader facts, RuleStore rules) {
        this.queries = queries;
        this.facts = facts;
        this.rules = rules;
    }

    /** Evaluates everybody and builds the report. @param catalogue the packs in force */
    public WhatIfView answer(OrganisationRef organisation, PackCatalogue catalogue, WhatIfQuestion question) {
        ComparedCatalogues catalogues = ComparedCatalogues.of(catalogue, organisation.id(), question);
        WhatIfReportBuilder report = new WhatIfReportBuilder();
        UUID after = WhatIfQueries.NO_ID;
        int fetched = CHUNK;
        while (fetched == CHUNK) {
            List<StaffMember> members =
                    queries.members(organisation.id(), question.from().minusDays(1), question.liveOn(), after, CHUNK);
            compare(members, catalogues, question, report);
            fetched = members.size();
            after = members.isEmpty() ? after : members.getLast().id();
        }
        return view(organisation, catalogue, question, report);
    }

    private void compare(
            List<StaffMember> members,
            ComparedCatalogues catalogues,
            WhatIfQuestion question,
            WhatIfReportBuilder report) {
        List<UUID> ids = members.stream().map(StaffMember::id).toList();
        Map<UUID, PersonFacts> factsOfPeople = facts.load(ids);
        Map<UUID, List<RuleInForce>> rulesOfPeople = rules.of(ids);
        for (StaffMember member : members) {
            PersonFacts personFacts = factsOfPeople.get(member.id());
            if (personFacts == null) {
                report.leaveOut(member, WatchReason.EVENT_UNREADABLE.code());
            } else if (personFacts.doubt() != null) {
                report.leaveOut(member, WatchReason.of(personFacts.doubt()).code());
            } else {
                List<RuleInForce> storedRules = rulesOfPeople.getOrDefault(member.id(), List.of());
                compare(member, personFacts, storedRules, catalogues, question, report);
            }
        }
    }

    /** If the evaluation of one person fails, that person is left out and the others are evaluated. */
    private static void compare(
            StaffMember member,
            PersonFacts personFacts,
            List<RuleInForce> storedRules,
            ComparedCatalogues catalogues,
            WhatIfQuestion question,
            WhatIfReportBuilder report) {
        try {
            ReplayComparison past = ReplayComparison.of(personFacts, storedRules, catalogues, question);
            report.add(member, past, GoLive.of(personFacts, storedRules, catalogues, question));
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "The what-if of person %s failed", member.id());
            report.leaveOut(member, WatchReason.EVALUATION_FAILED.code());
        }
    }

    private WhatIfView view(
            OrganisationRef organisation,
            PackCatalogue catalogue,
            WhatIfQuestion question,
            WhatIfReportBuilder report) {
        Pack draft = question.draft();
        LocalDate to = question.to();
        @Nullable PackVersionView inForce = catalogue
                .inForce(organisation.id(), draft.id(), to)
                .map(PackVersion::pack)
                .map(WhatIfRunner::version)
                .orElse(null);
        List<TeamOutcomeView> teams = report.teams(
                queries.teams(organisation.id()), queries.recorded(organisation.id(), draft.id(), question.from(), to));
        WhatIfTotalsView totals = report.totals(teams);
        return new WhatIfView(
                organisation.code(),
                version(draft),
                inForce,
                new WhatIfPeriodView(question.from(), to),
                question.liveOn(),
                report.people(),
                WhatIfSummary.of(question, totals),
                totals,
                teams,
                report.leftOut());
    }

    private static PackVersionView version(Pack pack) {
        return new PackVersionView(pack.id(), pack.version(), pack.title(), pack.status());
    }
}
