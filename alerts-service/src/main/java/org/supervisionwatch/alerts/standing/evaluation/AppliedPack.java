package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.Pack.PackScope;
import org.supervisionwatch.alerts.roster.facts.EmploymentPeriod;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;

/**
 * A pack as it applies to a person: to one of their posts, or to all of them together.
 *
 * @param role the role on the day; null if it is not known
 */
public record AppliedPack(
        Pack pack, EmploymentPeriod post, @Nullable String role) {

    /** The packs that apply to a person on a day, post by post or to all posts together. Guideline rule 16. */
    public static List<AppliedPack> of(PersonFacts facts, LocalDate day, PacksInForce packs) {
        List<AppliedPack> applied = new ArrayList<>();
        Set<String> together = new HashSet<>();
        for (EmploymentPeriod post : facts.postsOn(day)) {
            String role = post.roleOn(day);
            for (Pack pack : packs.governing(role, facts.memberships(), day)) {
                if (pack.appliesTo().scope() == PackScope.POST) {
                    applied.add(new AppliedPack(pack, post, role));
                } else if (together.add(pack.id())) {
                    facts.togetherOn(day).ifPresent(all -> applied.add(new AppliedPack(pack, all, role)));
                }
            }
        }
        return applied;
    }

    /** The person as the engine sees them. */
    public PersonInPost person(PersonFacts facts, Requirement requirement) {
        return facts.inPost(post, role, requirement.counts().types());
    }

    /** The day since which the pack has applied without a break, as far as is known. */
    LocalDate since(LocalDate day) {
        Set<String> roles = pack.appliesTo().roles();
        LocalDate inRole = role != null && roles.contains(role) ? post.inRoleSince(day, roles) : post.start();
        LocalDate inForce = pack.effective().from();
        return inRole.isBefore(inForce) ? inForce : inRole;
    }
}
