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
 * A person under a pack: in one of her posts, or in all of them together.
 *
 * @param role the one she has there on the day, null if nobody said
 */
public record AppliedPack(
        Pack pack, EmploymentPeriod post, @Nullable String role) {

    /** Where the packs in force put somebody on a day. Guideline rule 16. */
    public static List<AppliedPack> of(PersonFacts facts, LocalDate day, PacksInForce guidelines) {
        List<AppliedPack> seats = new ArrayList<>();
        Set<String> together = new HashSet<>();
        for (EmploymentPeriod post : facts.postsOn(day)) {
            String role = post.roleOn(day);
            for (Pack pack : guidelines.governing(role, facts.memberships(), day)) {
                if (pack.appliesTo().scope() == PackScope.POST) {
                    seats.add(new AppliedPack(pack, post, role));
                } else if (together.add(pack.id())) {
                    facts.togetherOn(day).ifPresent(all -> seats.add(new AppliedPack(pack, all, role)));
                }
            }
        }
        return seats;
    }

    /** She as the engine sees her. */
    public PersonInPost person(PersonFacts facts, Requirement requirement) {
        return facts.inPost(post, role, requirement.counts().types());
    }

    /** From when on she has been under the pack without a break, as far as is known. */
    LocalDate since(LocalDate day) {
        Set<String> roles = pack.appliesTo().roles();
        LocalDate inRole = role != null && roles.contains(role) ? post.inRoleSince(day, roles) : post.start();
        LocalDate inForce = pack.effective().from();
        return inRole.isBefore(inForce) ? inForce : inRole;
    }
}
