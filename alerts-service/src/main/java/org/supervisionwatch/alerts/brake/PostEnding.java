package org.supervisionwatch.alerts.brake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventAssignment;

/**
 * The end of somebody's time in post, told at most a week before or after it. A move to another team or post is none. Pure.
 *
 * @param lastOn their last day in a post
 * @param teamIds the teams that they leave
 */
record PostEnding(LocalDate lastOn, Set<UUID> teamIds) {

    private static final int WEEK = 7;

    /** Whether these posts may end within a week: for a first look, without knowing those of before. */
    static boolean mayBeIn(List<EventAssignment> told, LocalDate toldOn) {
        return told.stream().noneMatch(post -> post.to() == null && !post.from().isAfter(toldOn));
    }

    /**
     * @param before the posts of the same person until now
     * @param toldOn when it was told, in the organisation's zone
     * @return empty if the person was in no post on that day, or is in one a week later, or was told to have left more than a week before
     */
    static Optional<PostEnding> between(List<EventAssignment> before, List<EventAssignment> told, LocalDate toldOn) {
        LocalDate horizon = toldOn.plusDays(WEEK + 1);
        List<EventAssignment> running =
                before.stream().filter(post -> runs(post, toldOn)).toList();
        LocalDate lastTold = lastDay(told, horizon);
        boolean leftOut = running.stream()
                .anyMatch(post -> told.stream()
                        .noneMatch(other ->
                                other.id().equals(post.id()) && other.from().isBefore(horizon)));
        LocalDate lastOn = leftOut && lastTold.isBefore(toldOn) ? toldOn.minusDays(1) : lastTold;
        boolean ends = !running.isEmpty()
                && lastOn.isBefore(lastDay(before, horizon))
                && !lastOn.isBefore(toldOn.minusDays(WEEK));
        return ends
                ? Optional.of(new PostEnding(
                        lastOn, running.stream().map(EventAssignment::teamId).collect(Collectors.toSet())))
                : Optional.empty();
    }

    private static boolean runs(EventAssignment post, LocalDate day) {
        return !post.from().isAfter(day) && (post.to() == null || !post.to().isBefore(day));
    }

    /** The last day in any of these posts, as far as the horizon. */
    private static LocalDate lastDay(List<EventAssignment> posts, LocalDate horizon) {
        return posts.stream()
                .filter(post -> post.from().isBefore(horizon))
                .map(post -> post.to() == null || post.to().isAfter(horizon) ? horizon : post.to())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }
}
