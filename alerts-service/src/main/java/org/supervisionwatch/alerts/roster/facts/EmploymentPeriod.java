package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A post: periods of assignments that overlap, or follow each other with no day between on which the person would have worked. After a
 * longer gap it is a new post: a return. Guideline rule 16.
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

    /**
     * The posts that these periods make up, by date.
     *
     * @param worked whether a day on which none of them runs would have been worked
     */
    static List<EmploymentPeriod> of(
            @Nullable UUID assignmentId, List<AssignmentPeriod> periods, Predicate<LocalDate> worked) {
        List<EmploymentPeriod> posts = new ArrayList<>();
        List<AssignmentPeriod> together = new ArrayList<>();
        LocalDate end = null;
        for (AssignmentPeriod period : periods.stream()
                .sorted(Comparator.comparing(AssignmentPeriod::from))
                .toList()) {
            if (!together.isEmpty() && end != null && parts(end, period.from(), worked)) {
                posts.add(new EmploymentPeriod(assignmentId, together.getFirst().from(), end, together));
                together.clear();
            }
            end = together.isEmpty() ? period.to() : later(end, period.to());
            together.add(period);
        }
        if (!together.isEmpty()) {
            posts.add(new EmploymentPeriod(assignmentId, together.getFirst().from(), end, together));
        }
        return posts;
    }

    private static boolean parts(LocalDate end, LocalDate next, Predicate<LocalDate> worked) {
        LocalDate first = end.plusDays(1);
        return first.isBefore(next) && first.datesUntil(next).anyMatch(worked);
    }

    public boolean runsOn(LocalDate day) {
        return !start.isAfter(day) && (end == null || !end.isBefore(day));
    }

    /** The day since which the person has had one of the roles without a break; the day itself if they do not have one on it. */
    LocalDate inRoleSince(LocalDate day, Set<String> roles, Predicate<LocalDate> worked) {
        List<AssignmentPeriod> inRole = periods.stream()
                .filter(period -> period.role() != null && roles.contains(period.role()))
                .toList();
        return of(assignmentId, inRole, worked).stream()
                .filter(post -> post.runsOn(day))
                .findFirst()
                .map(EmploymentPeriod::start)
                .orElse(day);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
