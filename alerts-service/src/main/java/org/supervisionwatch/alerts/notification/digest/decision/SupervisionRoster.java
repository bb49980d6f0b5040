package org.supervisionwatch.alerts.notification.digest.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;

/**
 * Who supervises whom in one organisation today, and which supervisors are away.
 *
 * @param bonds by supervisee
 * @param absences by the supervisor's key; civil days in the organisation's zone
 */
public record SupervisionRoster(Map<UUID, List<SupervisionBond>> bonds, Map<String, List<Period>> absences) {

    /**
     * A supervisor.
     *
     * @param key the person's id, or the id that the roster gives to an external supervisor
     * @param email null if it is not known, or if the supervisor has left
     * @param left whether all of their posts have ended
     */
    public record RosterSupervisor(
            String key,
            @Nullable UUID personId,
            String name,
            @Nullable String email,
            boolean left) {}

    public record SupervisionBond(UUID supervisee, String type, RosterSupervisor supervisor) {}

    /** A supervisor who could take over. @param people how many people they supervise now */
    public record WithRoom(RosterSupervisor supervisor, int people) {}

    /** @param absences by the supervisor's key */
    public static SupervisionRoster of(List<SupervisionBond> bonds, Map<String, List<Period>> absences) {
        return new SupervisionRoster(
                bonds.stream().collect(Collectors.groupingBy(SupervisionBond::supervisee)), absences);
    }

    /** A person's supervisors. @param types of supervision; empty for all */
    public List<RosterSupervisor> of(UUID supervisee, Set<String> types) {
        return bonds.getOrDefault(supervisee, List.of()).stream()
                .filter(bond -> types.isEmpty() || types.contains(bond.type()))
                .map(SupervisionBond::supervisor)
                .distinct()
                .toList();
    }

    /** The absence that covers a day, joined with those that follow on directly. */
    public Optional<Period> awayOn(RosterSupervisor supervisor, LocalDate day) {
        List<Period> sorted = absences.getOrDefault(supervisor.key(), List.of()).stream()
                .sorted(Comparator.comparing(Period::from))
                .toList();
        Period found = null;
        for (Period each : sorted) {
            if (found == null ? each.contains(day) : continues(found, each)) {
                found = found == null ? each : new Period(found.from(), each.to());
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean continues(Period one, Period next) {
        LocalDate to = one.to();
        return to != null && next.from().equals(to.plusDays(1));
    }

    /**
     * Who could provide cover: supervisors of these types who have not left, are at work and are not among the people; those with fewest people first.
     *
     * @param days on which they must be at work
     * @param most at most this many
     */
    public List<WithRoom> withCapacity(
            Set<String> types, RosterSupervisor insteadOf, Set<UUID> people, Collection<LocalDate> days, int most) {
        Map<RosterSupervisor, Set<UUID>> all = new HashMap<>();
        Set<RosterSupervisor> ofType = new HashSet<>();
        for (SupervisionBond bond :
                bonds.values().stream().flatMap(List::stream).toList()) {
            all.computeIfAbsent(bond.supervisor(), _ -> new HashSet<>()).add(bond.supervisee());
            if (types.isEmpty() || types.contains(bond.type())) {
                ofType.add(bond.supervisor());
            }
        }
        List<WithRoom> found = new ArrayList<>();
        for (RosterSupervisor each : ofType) {
            boolean isSupervisee = each.personId() != null && people.contains(each.personId());
            boolean atWork = !each.left()
                    && days.stream().allMatch(day -> awayOn(each, day).isEmpty());
            if (!each.key().equals(insteadOf.key()) && !isSupervisee && atWork) {
                found.add(new WithRoom(each, all.getOrDefault(each, Set.of()).size()));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(WithRoom::people)
                        .thenComparing(each -> each.supervisor().name()))
                .limit(most)
                .toList();
    }
}
