package org.supervisionwatch.alerts.whatif;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.guideline.Engine;
import org.supervisionwatch.alerts.guideline.Interval;
import org.supervisionwatch.alerts.guideline.Person;
import org.supervisionwatch.alerts.guideline.Quantity;
import org.supervisionwatch.alerts.guideline.Ratio;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Rule;
import org.supervisionwatch.alerts.guideline.Standing;
import org.supervisionwatch.alerts.standing.Asking;

/** What the engine says of one person. Most of a draft is what the pack in force says too: that is worked out once. */
final class Verdicts {

    private final PersonFacts facts;
    private final Map<Question, Standing> known = new HashMap<>();

    Verdicts(PersonFacts facts) {
        this.facts = facts;
    }

    /** @param calendar by its name: on one shelf each has the same days for all packs */
    private record Question(Requirement asked, String calendar, Person person, LocalDate day) {}

    /** @param person as the requirement is asked of her */
    Standing of(Asking asking, Person person, LocalDate day) {
        String calendar = asking.seat().pack().calendar();
        Question question = new Question(content(asking.requirement()), calendar, person, day);
        return known.computeIfAbsent(
                question,
                _ -> Engine.evaluate(
                        asking.requirement(),
                        person,
                        facts.sessions(),
                        day,
                        asking.seat().pack().holidays()));
    }

    /** Whether both ask the same, be it under different versions. */
    static boolean sameContent(Asking one, Asking other) {
        return one.seat().pack().calendar().equals(other.seat().pack().calendar())
                && content(one.requirement()).equals(content(other.requirement()));
    }

    /** Without what it rests on. */
    private static Requirement content(Requirement requirement) {
        Rule any = new Rule(requirement.rule().pack(), "", requirement.id(), Rule.Strength.MUST, List.of());
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
