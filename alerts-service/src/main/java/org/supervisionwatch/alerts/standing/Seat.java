package org.supervisionwatch.alerts.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.facts.HeldPost;
import org.supervisionwatch.alerts.facts.PersonFacts;
import org.supervisionwatch.alerts.guideline.Person;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.pack.Pack;
import org.supervisionwatch.alerts.pack.Pack.Scope;

/**
 * A person under a pack: in one of her posts, or in all of them together.
 *
 * @param role the one she has there on the day, null if nobody said
 */
public record Seat(Pack pack, HeldPost post, @Nullable String role) {

    /** Where the packs in force put somebody on a day. Guideline rule 16. */
    public static List<Seat> of(PersonFacts facts, LocalDate day, Guidelines guidelines) {
        List<Seat> seats = new ArrayList<>();
        Set<String> together = new HashSet<>();
        for (HeldPost post : facts.postsOn(day)) {
            String role = post.roleOn(day);
            for (Pack pack : guidelines.governing(role, facts.memberships(), day)) {
                if (pack.appliesTo().scope() == Scope.POST) {
                    seats.add(new Seat(pack, post, role));
                } else if (together.add(pack.id())) {
                    facts.togetherOn(day).ifPresent(all -> seats.add(new Seat(pack, all, role)));
                }
            }
        }
        return seats;
    }

    /** She as the engine sees her. */
    public Person person(PersonFacts facts, Requirement requirement) {
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
