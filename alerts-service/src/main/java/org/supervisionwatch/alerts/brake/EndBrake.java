package org.supervisionwatch.alerts.brake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds ends of posts that are too many at once: told within a day, of more than a tenth of an organisation and at least five people, or of
 * more than a third of a team and at least three. In whatever order and portions they come in, the same are found in the end. Pure.
 */
final class EndBrake {

    private static final Duration AT_ONCE = Duration.ofDays(1);

    private final List<Set<EndSeen>> found = new ArrayList<>();

    private EndBrake() {}

    /**
     * Ends that are to be held, and decided about, together.
     *
     * @param changeId the change that holds some of them already; null if none does
     * @param added those that are not held yet, at least one
     */
    record EndsTogether(@Nullable UUID changeId, Set<UUID> added) {}

    /** Of how many people the ends are too many: at least a number, and more than one in so many. */
    private record EndLimit(int least, int oneIn) {

        static final EndLimit OF_ORGANISATION = new EndLimit(5, 10);
        static final EndLimit OF_TEAM = new EndLimit(3, 3);

        boolean exceededBy(int ends, int people) {
            return ends >= least && ends * oneIn > people;
        }
    }

    /**
     * @param ends of one organisation
     * @param others the people in post beside those whose ends these are
     * @return what is to be held that is not held yet
     */
    static List<EndsTogether> tooMany(Collection<EndSeen> ends, TeamHeadcount others) {
        List<EndSeen> inOrder = ends.stream()
                .sorted(Comparator.comparing(EndSeen::toldAt).thenComparing(EndSeen::personId))
                .toList();
        EndBrake brake = new EndBrake();
        brake.look(inOrder, others.inOrganisation(), EndLimit.OF_ORGANISATION);
        for (UUID team : inOrder.stream().flatMap(end -> end.teamIds().stream()).collect(Collectors.toSet())) {
            List<EndSeen> leaving =
                    inOrder.stream().filter(end -> end.teamIds().contains(team)).toList();
            brake.look(leaving, others.in(team), EndLimit.OF_TEAM);
        }
        return brake.found.stream()
                .map(EndBrake::together)
                .filter(together -> !together.added().isEmpty())
                .toList();
    }

    private void look(List<EndSeen> inOrder, int others, EndLimit limit) {
        int after = 0;
        for (int first = 0; first < inOrder.size(); first++) {
            Instant until = inOrder.get(first).toldAt().plus(AT_ONCE);
            int news = after;
            while (after < inOrder.size() && !inOrder.get(after).toldAt().isAfter(until)) {
                after++;
            }
            if (news < after && limit.exceededBy(after - first, others + inOrder.size())) {
                add(inOrder.subList(first, after));
            }
        }
    }

    /** What has an end in common is decided about together. */
    private void add(List<EndSeen> ends) {
        Set<EndSeen> all = new HashSet<>(ends);
        List<Set<EndSeen>> same = found.stream()
                .filter(known -> !Collections.disjoint(known, ends))
                .toList();
        same.forEach(all::addAll);
        found.removeAll(same);
        found.add(all);
    }

    private static EndsTogether together(Set<EndSeen> ends) {
        UUID held = ends.stream()
                .sorted(Comparator.comparing(EndSeen::toldAt).thenComparing(EndSeen::personId))
                .map(EndSeen::changeId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Set<UUID> added = ends.stream()
                .filter(end -> end.changeId() == null)
                .map(EndSeen::personId)
                .collect(Collectors.toSet());
        return new EndsTogether(held, added);
    }
}
