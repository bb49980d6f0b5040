package org.supervisionwatch.houserules;

import com.tngtech.archunit.lang.ArchRule;

/**
 * One rule.
 *
 * @param name a slug by which a canary names it
 * @param inTests whether test sources must keep it as well
 */
public record HouseRule(String name, boolean inTests, ArchRule rule) {

    /** A young service may have nothing yet that a rule speaks of; that the rule bites is shown by its canary. */
    public HouseRule {
        rule = rule.allowEmptyShould(true);
    }

    static HouseRule ofTheProduct(String name, ArchRule rule) {
        return new HouseRule(name, false, rule);
    }

    static HouseRule ofTestsToo(String name, ArchRule rule) {
        return new HouseRule(name, true, rule);
    }
}
