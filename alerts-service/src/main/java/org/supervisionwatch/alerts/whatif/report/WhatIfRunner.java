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
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.PersonFactsReader;
import org.supervisionwatch.alerts.standing.evaluation.RuleInForce;
import org.supervisionwatch.alerts.standing.evaluation.WatchReason;
import org.supervisionwatch.alerts.standing.store.RuleStore;
import org.supervisionwatch.alerts.whatif.replay.ComparedCatalogues;
import org.supervisionwatch.alerts.whatif.replay.GoLive;
import org.supervisionwatch.alerts.whatif.replay.GoLiveChange;
import org.supervisionwatch.alerts.whatif.replay.PastComparison;
import org.supervisionwatch.alerts.whatif.replay.ReplayComparison;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.PackVersionView;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.TeamOutcomeView;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.WhatIfPeriodView;
import org.supervisionwatch.alerts.whatif.report.WhatIfView.WhatIfTotalsView;
import org.supervisionwatch.alerts.whatif.request.WhatIfQuestion;

/** Tries a draft on everybody of an organisation, chunk by chunk. Its caller owns the transaction, which must be repeatable read. */
@ApplicationScoped
public class WhatIfRunner {

    private static final Logger LOG = Logger.getLogger(WhatIfRunner.class);
    private static final int CHUNK = 500;

    private final WhatIfQueries roll;
    private final PersonFactsReader facts;
    private final RuleStore rules;

    WhatIfRunner(WhatIfQueries roll, PersonFactsReader facts, RuleStore rules) {
        this.roll = roll;
        this.facts = facts;
        this.rules = rules;
    }

    /** The organisation that asks. */
    public record WhatIfOrganisation(UUID id, String code) {}

    /** @param shelf the packs in force */
    public WhatIfView answer(WhatIfOrganisation asker, PackCatalogue shelf, WhatIfQuestion question) {
        ComparedCatalogues sides = ComparedCatalogues.of(shelf, asker.id(), question);
        WhatIfReportBuilder ledger = new WhatIfReportBuilder();
        UUID after = WhatIfQueries.BEGINNING;
        int taken = CHUNK;
        while (taken == CHUNK) {
            List<StaffMember> members =
                    roll.members(asker.id(), question.from().minusDays(1), question.liveOn(), after, CHUNK);
            tryOn(members, sides, question, ledger);
            taken = members.size();
            after = members.isEmpty() ? after : members.getLast().id();
        }
        return view(asker, shelf, question, ledger);
    }

    private void tryOn(
            List<StaffMember> members, ComparedCatalogues sides, WhatIfQuestion question, WhatIfReportBuilder ledger) {
        List<UUID> ids = members.stream().map(StaffMember::id).toList();
        Map<UUID, PersonFacts> known = facts.load(ids);
        Map<UUID, List<RuleInForce>> decided = rules.of(ids);
        for (StaffMember member : members) {
            PersonFacts hers = known.get(member.id());
            if (hers == null || hers.unreadable()) {
                ledger.leaveOut(member, WatchReason.EVENT_UNREADABLE.code());
            } else {
                tryOn(member, hers, decided.getOrDefault(member.id(), List.of()), sides, question, ledger);
            }
        }
    }

    /** One person whose facts the engine cannot bear must not hold up the others. */
    private static void tryOn(
            StaffMember member,
            PersonFacts hers,
            List<RuleInForce> decided,
            ComparedCatalogues sides,
            WhatIfQuestion question,
            WhatIfReportBuilder ledger) {
        try {
            ReplayComparison past = PastComparison.of(hers, decided, sides, question);
            List<GoLiveChange> turns = GoLive.of(hers, decided, sides, question);
            ledger.add(member, past);
            ledger.add(member, turns);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "The what-if of person %s failed", member.id());
            ledger.leaveOut(member, WatchReason.EVALUATION_FAILED.code());
        }
    }

    private WhatIfView view(
            WhatIfOrganisation asker, PackCatalogue shelf, WhatIfQuestion question, WhatIfReportBuilder ledger) {
        Pack draft = question.draft();
        LocalDate to = question.to();
        @Nullable PackVersionView inForce = shelf.inForce(asker.id(), draft.id(), to)
                .map(PackVersion::pack)
                .map(WhatIfRunner::version)
                .orElse(null);
        List<TeamOutcomeView> teams =
                ledger.teams(roll.teams(asker.id()), roll.recorded(asker.id(), draft.id(), question.from(), to));
        WhatIfTotalsView totals = ledger.totals(teams);
        return new WhatIfView(
                asker.code(),
                version(draft),
                inForce,
                new WhatIfPeriodView(question.from(), to),
                question.liveOn(),
                ledger.people(),
                WhatIfSummary.of(question, totals),
                totals,
                teams,
                ledger.leftOut());
    }

    private static PackVersionView version(Pack pack) {
        return new PackVersionView(pack.id(), pack.version(), pack.title(), pack.status());
    }
}
