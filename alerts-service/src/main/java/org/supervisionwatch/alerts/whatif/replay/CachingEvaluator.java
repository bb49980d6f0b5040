package org.supervisionwatch.alerts.whatif.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.RequirementCheck;

/** Evaluates one person and caches the results, because most requirements of a draft are the same as in the pack in force. */
public final class CachingEvaluator {

    private final PersonFacts facts;
    private final Map<EvaluationKey, Standing> cache = new HashMap<>();

    public CachingEvaluator(PersonFacts facts) {
        this.facts = facts;
    }

    /** @param calendar name of the calendar, which has the same days for all packs of one catalogue */
    private record EvaluationKey(Requirement requirement, String calendar, PersonInPost person, LocalDate day) {}

    /** @param person the facts, with the {@code appliesFrom} of the requirement */
    Standing evaluate(RequirementCheck check, PersonInPost person, LocalDate day) {
        Requirement requirement = check.requirement();
        Pack pack = check.appliedPack().pack();
        EvaluationKey key = new EvaluationKey(content(requirement), pack.calendar(), person, day);
        return cache.computeIfAbsent(
                key, _ -> GuidelineEngine.evaluate(requirement, person, facts.sessions(), day, pack.holidays()));
    }

    /** Whether two requirements have the same content, possibly under different versions. */
    static boolean sameContent(RequirementCheck one, RequirementCheck other) {
        String calendar = one.appliedPack().pack().calendar();
        return calendar.equals(other.appliedPack().pack().calendar())
                && content(one.requirement()).equals(content(other.requirement()));
    }

    /** The requirement without its version, strength and sources. */
    private static Requirement content(Requirement requirement) {
        RequirementOrigin origin = new RequirementOrigin(
                requirement.rule().pack(),
                "",
                requirement.id(),
                RequirementOrigin.RequirementStrength.MUST,
                List.of(),
                Set.of());
        return requirement.with(origin, requirement.when());
    }
}
