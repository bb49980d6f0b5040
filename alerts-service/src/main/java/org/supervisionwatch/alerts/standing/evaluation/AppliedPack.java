package org.supervisionwatch.alerts.standing.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.Pack.AppliesTo;
import org.supervisionwatch.alerts.guideline.pack.Pack.PackScope;
import org.supervisionwatch.alerts.roster.facts.AssignmentPeriod;
import org.supervisionwatch.alerts.roster.facts.EmploymentPeriod;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;

/**
 * A pack as it applies to a person on a day: to all their posts under it together, or to one assignment. Guideline rule 16.
 *
 * @param period whose role and team count on the day
 */
public record AppliedPack(Pack pack, EmploymentPeriod post, AssignmentPeriod period) {

    /** The packs that apply to a person on a day. */
    public static List<AppliedPack> of(PersonFacts facts, LocalDate day, PacksInForce packs) {
        Map<String, PackPeriods> governing = new LinkedHashMap<>();
        for (AssignmentPeriod period : facts.periodsOn(day)) {
            for (Pack pack : packs.governing(period.role(), facts.memberships(), day)) {
                governing
                        .computeIfAbsent(pack.id(), _ -> new PackPeriods(pack, new ArrayList<>()))
                        .under()
                        .add(period);
            }
        }
        return governing.values().stream()
                .flatMap(each -> applied(each.pack(), each.under(), facts, day))
                .toList();
    }

    private record PackPeriods(Pack pack, List<AssignmentPeriod> under) {}

    private static Stream<AppliedPack> applied(
            Pack pack, List<AssignmentPeriod> under, PersonFacts facts, LocalDate day) {
        return pack.appliesTo().scope() == PackScope.POST
                ? under.stream().flatMap(period -> single(pack, period, facts, day).stream())
                : together(pack, under, facts, day).stream();
    }

    private static Optional<AppliedPack> single(Pack pack, AssignmentPeriod period, PersonFacts facts, LocalDate day) {
        UUID assignment = period.assignmentId();
        return facts.postOn(day, assignment, each -> each.assignmentId().equals(assignment), pack.holidays())
                .map(post -> new AppliedPack(pack, post, period));
    }

    /** What somebody has done before under the same assignment belongs to it: a change of role is no new post. */
    private static Optional<AppliedPack> together(
            Pack pack, List<AssignmentPeriod> under, PersonFacts facts, LocalDate day) {
        List<AssignmentPeriod> running =
                under.stream().filter(period -> period.runsOn(day)).toList();
        Set<UUID> assignments = (running.isEmpty() ? under.subList(0, 1) : running)
                .stream().map(AssignmentPeriod::assignmentId).collect(Collectors.toSet());
        Predicate<AssignmentPeriod> belongs = period -> assignments.contains(period.assignmentId())
                || isUnder(pack.appliesTo(), period.role(), facts.memberships());
        return facts.postOn(day, null, belongs, pack.holidays())
                .map(post -> new AppliedPack(pack, post, under.getFirst()));
    }

    /** Whether the person has been under another pack in the same post. */
    boolean wasUnder(Pack other, PersonInPost person) {
        return post.periods().stream()
                .anyMatch(each ->
                        isUnder(other.appliesTo(), each.role(), person.profile().memberships()));
    }

    private static boolean isUnder(AppliesTo to, @Nullable String role, Set<String> memberships) {
        return (role != null && to.roles().contains(role)) || !Collections.disjoint(to.memberships(), memberships);
    }

    /** The role on the day; null if it is not known. */
    public @Nullable String role() {
        return period.role();
    }

    /** The team on the day. */
    public UUID teamId() {
        return period.teamId();
    }

    /** The person as the engine sees them, but for their supervisors. */
    PersonInPost person(PersonFacts facts) {
        return facts.inPost(post, role());
    }

    /** The day since which the pack has applied without a break, as far as is known. */
    LocalDate since(PersonFacts facts, LocalDate day) {
        Set<String> roles = pack.appliesTo().roles();
        LocalDate inRole = roles.contains(period.role() == null ? "" : period.role())
                ? facts.inRoleSince(post, day, roles, pack.holidays())
                : post.start();
        LocalDate inForce = pack.effective().from();
        return inRole.isBefore(inForce) ? inForce : inRole;
    }
}
