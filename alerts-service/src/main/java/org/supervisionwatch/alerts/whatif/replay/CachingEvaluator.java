package org.supervisionwatch.alerts.whatif.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.standing.evaluation.RequirementCheck;

/** What the engine says of one person. Most of a draft is what the pack in force says too: that is worked out once. */
public final class CachingEvaluator {

    private final PersonFacts facts;
    private final Map<EvaluationKey, Standing> known = new HashMap<>();

    public CachingEvaluator(PersonFacts facts) {
        this.facts = facts;
    }

    /** @param calendar by its name: on one shelf each has the same days for all packs */
    private record EvaluationKey(Requirement asked, String calendar, PersonInPost person, LocalDate day) {}

    /** @param person as the requirement is asked of her */
    Standing of(RequirementCheck asking, PersonInPost person, LocalDate day) {
        String calendar = asking.seat().pack().calendar();
        EvaluationKey question = new EvaluationKey(content(asking.requirement()), calendar, person, day);
        return known.computeIfAbsent(
                question,
                _ -> GuidelineEngine.evaluate(
                        asking.requirement(),
                        person,
                        facts.sessions(),
                        day,
                        asking.seat().pack().holidays()));
    }

    /** Whether both ask the same, be it under different versions. */
    static boolean sameContent(RequirementCheck one, RequirementCheck other) {
        return one.seat().pack().calendar().equals(other.seat().pack().calendar())
                && content(one.requirement()).equals(content(other.requirement()));
    }

    /** Without what it rests on. */
    private static Requirement content(Requirement requirement) {
        RequirementOrigin any = new RequirementOrigin(
                requirement.rule().pack(), "", requirement.id(), RequirementOrigin.RequirementStrength.MUST, List.of());
        return switch (requirement) {
            case Interval of ->
                new Interval(
                        any,
                        of.every(),
                        of.counts(),
                        of.when(),
                        of.partTime(),
                        of.firstWithinDays(),
                        of.graceDays(),
                        of.hardCapDays(),
                        of.dueSoonBusinessDays(),
                        of.pauses(),
                        of.escalateAfterDays());
            case Quantity of ->
                new Quantity(any, of.measure(), of.atLeast(), of.distinct(), of.partTime(), of.partial(), of.terms());
            case Ratio of -> new Ratio(any, of.share(), of.terms());
        };
    }
}
