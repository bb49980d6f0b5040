package org.supervisionwatch.alerts.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.facts.Facts;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.shelf.Edition;
import org.supervisionwatch.alerts.shelf.Shelf;
import org.supervisionwatch.alerts.standing.RuleInForce;
import org.supervisionwatch.alerts.standing.RuleStore;
import org.supervisionwatch.alerts.standing.WatchReason;
import org.supervisionwatch.alerts.whatif.WhatIfView.DaysView;
import org.supervisionwatch.alerts.whatif.WhatIfView.TeamOutcomeView;
import org.supervisionwatch.alerts.whatif.WhatIfView.TotalsView;
import org.supervisionwatch.alerts.whatif.WhatIfView.VersionView;

/** Tries a draft on everybody of an organisation, chunk by chunk. Its caller owns the transaction, which must be repeatable read. */
@ApplicationScoped
public class Trials {

    private static final Logger LOG = Logger.getLogger(Trials.class);
    private static final int CHUNK = 500;

    private final Roll roll;
    private final Facts facts;
    private final RuleStore rules;

    Trials(Roll roll, Facts facts, RuleStore rules) {
        this.roll = roll;
        this.facts = facts;
        this.rules = rules;
    }

    /** The organisation that asks. */
    public record Asker(UUID id, String code) {}

    /** @param shelf the packs in force */
    public WhatIfView answer(Asker asker, Shelf shelf, WhatIf question) {
        Sides sides = Sides.of(shelf, asker.id(), question);
        Ledger ledger = new Ledger();
        UUID after = Roll.BEGINNING;
        int taken = CHUNK;
        while (taken == CHUNK) {
            List<Member> members =
                    roll.members(asker.id(), question.from().minusDays(1), question.liveOn(), after, CHUNK);
            tryOn(members, sides, question, ledger);
            taken = members.size();
            after = members.isEmpty() ? after : members.getLast().id();
        }
        return view(asker, shelf, question, ledger);
    }

    private void tryOn(List<Member> members, Sides sides, WhatIf question, Ledger ledger) {
        List<UUID> ids = members.stream().map(Member::id).toList();
        Map<UUID, PersonFacts> known = facts.load(ids);
        Map<UUID, List<RuleInForce>> decided = rules.of(ids);
        for (Member member : members) {
            PersonFacts hers = known.get(member.id());
            if (hers == null || hers.doubted()) {
                ledger.leaveOut(member, WatchReason.EVENT_UNREADABLE.code());
            } else {
                tryOn(member, hers, decided.getOrDefault(member.id(), List.of()), sides, question, ledger);
            }
        }
    }

    /** One person whose facts the engine cannot bear must not hold up the others. */
    private static void tryOn(
            Member member, PersonFacts hers, List<RuleInForce> decided, Sides sides, WhatIf question, Ledger ledger) {
        try {
            Comparison past = Past.of(hers, decided, sides, question);
            List<Turn> turns = GoLive.of(hers, decided, sides, question);
            ledger.add(member, past);
            ledger.add(member, turns);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "The what-if of person %s failed", member.id());
            ledger.leaveOut(member, WatchReason.EVALUATION_FAILED.code());
        }
    }

    private WhatIfView view(Asker asker, Shelf shelf, WhatIf question, Ledger ledger) {
        Pack draft = question.draft();
        LocalDate to = question.to();
        @Nullable VersionView inForce = shelf.inForce(asker.id(), draft.id(), to)
                .map(Edition::pack)
                .map(Trials::version)
                .orElse(null);
        List<TeamOutcomeView> teams =
                ledger.teams(roll.teams(asker.id()), roll.recorded(asker.id(), draft.id(), question.from(), to));
        TotalsView totals = ledger.totals(teams);
        return new WhatIfView(
                asker.code(),
                version(draft),
                inForce,
                new DaysView(question.from(), to),
                question.liveOn(),
                ledger.people(),
                Outline.of(question, totals),
                totals,
                teams,
                ledger.leftOut());
    }

    private static VersionView version(Pack pack) {
        return new VersionView(pack.id(), pack.version(), pack.title(), pack.status());
    }
}
