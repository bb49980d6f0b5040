package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post: all adjoining periods of one assignment, or of all of them together. After a gap it is a new post (a rehire).
 *
 * @param assignmentId null for all posts of a person taken together
 * @param end the last day in post; null while it is not known
 * @param periods by date, at least one
 */
public record EmploymentPeriod(
        @Nullable UUID assignmentId,
        LocalDate start,
        @Nullable LocalDate end,
        List<AssignmentPeriod> periods) {

    public EmploymentPeriod {
        periods = List.copyOf(periods);
    }

    /** The posts of one assignment, or of all taken together, by date. */
    static List<EmploymentPeriod> of(@Nullable UUID assignmentId, List<AssignmentPeriod> periods) {
        List<EmploymentPeriod> posts = new ArrayList<>();
        List<AssignmentPeriod> adjoining = new ArrayList<>();
        LocalDate end = null;
        for (AssignmentPeriod period : periods.stream()
                .sorted(Comparator.comparing(AssignmentPeriod::from))
                .toList()) {
            if (!adjoining.isEmpty() && end != null && end.plusDays(1).isBefore(period.from())) {
                posts.add(
                        new EmploymentPeriod(assignmentId, adjoining.getFirst().from(), end, adjoining));
                adjoining.clear();
            }
            end = adjoining.isEmpty() ? period.to() : later(end, period.to());
            adjoining.add(period);
        }
        if (!adjoining.isEmpty()) {
            posts.add(new EmploymentPeriod(assignmentId, adjoining.getFirst().from(), end, adjoining));
        }
        return posts;
    }

    public boolean runsOn(LocalDate day) {
        return !start.isAfter(day) && (end == null || !end.isBefore(day));
    }

    /** The role in force on a day in post. */
    public @Nullable String roleOn(LocalDate day) {
        return periodOn(day).map(AssignmentPeriod::role).orElse(null);
    }

    /** The team in force on a day in post. */
    public UUID teamOn(LocalDate day) {
        return periodOn(day).map(AssignmentPeriod::teamId).orElseThrow();
    }

    /** The day since which the person has had one of the roles without a break; the day itself if they do not have one on it. */
    public LocalDate inRoleSince(LocalDate day, Set<String> roles) {
        List<AssignmentPeriod> inRole = periods.stream()
                .filter(period -> period.role() != null && roles.contains(period.role()))
                .toList();
        return of(assignmentId, inRole).stream()
                .filter(post -> post.runsOn(day))
                .findFirst()
                .map(EmploymentPeriod::start)
                .orElse(day);
    }

    /** The days after this one on which the person enters or leaves the post, or changes role or team. */
    Stream<LocalDate> turnsAfter(LocalDate day) {
        return Stream.concat(
                        periods.stream().map(AssignmentPeriod::from),
                        periods.stream()
                                .map(AssignmentPeriod::to)
                                .filter(Objects::nonNull)
                                .map(to -> to.plusDays(1)))
                .filter(turn -> turn.isAfter(day));
    }

    /** The period in force on a day; where periods overlap, the one that began last. */
    private Optional<AssignmentPeriod> periodOn(LocalDate day) {
        return periods.stream()
                .filter(period -> !period.from().isAfter(day) && period.reaches(day))
                .max(Comparator.comparing(AssignmentPeriod::from));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
