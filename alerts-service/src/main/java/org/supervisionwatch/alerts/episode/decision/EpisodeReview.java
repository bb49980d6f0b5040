package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode.EpisodeRestraint;
import org.supervisionwatch.alerts.episode.decision.LapseSituation.RequestedHold;

/**
 * What a look at an open lapse comes to, before mails are composed. Pure.
 *
 * @param lines what is to be remembered; none if nothing changed
 */
public record EpisodeReview(EpisodeLevel level, EpisodeRestraint restraint, List<ReviewTransition> lines) {

    /** A transition and its named reason. @param by who asked for it; null: nobody did */
    public record ReviewTransition(
            String transition, String reason, @Nullable String by) {

        public ReviewTransition(String transition, String reason) {
            this(transition, reason, null);
        }
    }

    public EpisodeReview {
        lines = List.copyOf(lines);
    }

    /**
     * @param rungs of the episode, as they were
     * @param now the moment as the clock on the organisation's wall shows it
     */
    public static EpisodeReview of(
            Episode episode, List<EscalationStep> rungs, LapseSituation situation, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        EpisodeRestraint before = episode.restraint();
        EpisodeRestraint after = withoutStale(HoldPolicy.restraint(episode, situation, now), today);
        EpisodeLevel level = quiet(after)
                ? episode.level()
                : EscalationPlan.reached(episode.level(), later(rungs, episode.putOffDays(after)), today);
        List<ReviewTransition> lines = new ArrayList<>();
        note(before, after, situation, lines);
        if (level != episode.level()) {
            lines.add(new ReviewTransition("escalated", "step_due"));
        }
        return new EpisodeReview(level, after, lines);
    }

    /** The same, with the level as it is. */
    public EpisodeReview atLevel(EpisodeLevel as) {
        return new EpisodeReview(
                as,
                restraint,
                lines.stream()
                        .filter(line -> !line.transition().equals("escalated"))
                        .toList());
    }

    /** Whether it climbs no further for the time being. */
    private static boolean quiet(EpisodeRestraint restraint) {
        return restraint.hold() != null || restraint.acknowledgement() != null;
    }

    private static List<EscalationStep> later(List<EscalationStep> rungs, int days) {
        return rungs.stream().map(rung -> rung.putOff(days)).toList();
    }

    private static EpisodeRestraint withoutStale(EpisodeRestraint restraint, LocalDate today) {
        Acknowledgement taken = restraint.acknowledgement();
        return taken == null || taken.inForceOn(today)
                ? restraint
                : new EpisodeRestraint(
                        restraint.hold(), restraint.heldDays(), restraint.unrecorded(), restraint.backOn(), null);
    }

    private static void note(
            EpisodeRestraint before, EpisodeRestraint after, LapseSituation situation, List<ReviewTransition> lines) {
        EpisodeHold was = before.hold();
        EpisodeHold is = after.hold();
        if (was != null && !was.sameCause(is)) {
            lines.add(new ReviewTransition("released", released(was, situation)));
        }
        if (is != null && !is.sameCause(was)) {
            lines.add(new ReviewTransition("held", is.because().code()));
        }
        if (after.unrecorded() && !before.unrecorded()) {
            lines.add(new ReviewTransition("unrecorded", "record_by_passed"));
        }
        if (before.acknowledgement() != null && after.acknowledgement() == null) {
            lines.add(new ReviewTransition("acknowledgement_ended", "day_passed"));
        }
    }

    private static String released(EpisodeHold was, LapseSituation situation) {
        return switch (was.because()) {
            case ABSENCE -> "works_again";
            case EXEMPTION ->
                situation.asked() instanceof RequestedHold.ExemptionHold ? "exemption_over" : "taken_back";
            case BOOKING ->
                switch (situation.asked()) {
                    case RequestedHold.CancelledBooking _ -> "booking_cancelled";
                    case RequestedHold.PendingBooking _, RequestedHold.SettledBooking _ -> "booking_past";
                    case RequestedHold.ExemptionHold _ -> "taken_back";
                    case null -> "taken_back";
                };
            case AWAITING_RECORD -> "record_came_or_is_late";
            case NOT_KNOWN -> "known_again";
        };
    }
}
