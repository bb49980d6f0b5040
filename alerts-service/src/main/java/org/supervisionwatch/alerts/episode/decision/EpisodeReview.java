package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode.EpisodeRestraint;
import org.supervisionwatch.alerts.episode.decision.LapseSituation.RequestedHold;

/**
 * The result of reviewing an open lapse before mails are composed: its level, what restrains it, and what has changed. Pure.
 *
 * @param lines the transitions to be stored in the history; none if nothing has changed
 */
public record EpisodeReview(EpisodeLevel level, EpisodeRestraint restraint, List<ReviewTransition> lines) {

    /**
     * A transition with the code of its reason.
     *
     * @param by who requested it; null if nobody did
     */
    public record ReviewTransition(
            EpisodeChange transition,
            String reason,
            @Nullable String by) {

        public ReviewTransition(EpisodeChange transition, String reason) {
            this(transition, reason, null);
        }
    }

    /**
     * Reviews a lapse.
     *
     * @param steps the escalation steps so far
     * @param now local time in the organisation's zone
     */
    public static EpisodeReview of(
            Episode episode, List<EscalationStep> steps, LapseSituation situation, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        EpisodeRestraint before = episode.restraint();
        EpisodeRestraint after = withoutExpiredAcknowledgement(HoldPolicy.restraint(episode, situation, now), today);
        EpisodeLevel level = suspended(after)
                ? episode.level()
                : EscalationPlan.reached(episode.level(), postponed(steps, episode.postponedDays(after)), today);
        List<ReviewTransition> lines = new ArrayList<>();
        addTransitions(before, after, situation, lines);
        if (level != episode.level()) {
            lines.add(new ReviewTransition(EpisodeChange.ESCALATED, "step_due"));
        }
        return new EpisodeReview(level, after, lines);
    }

    /** The same without an escalation. */
    public EpisodeReview atLevel(EpisodeLevel as) {
        List<ReviewTransition> others = lines.stream()
                .filter(line -> line.transition() != EpisodeChange.ESCALATED)
                .toList();
        return new EpisodeReview(as, restraint, others);
    }

    /** Whether it is not escalated for the time being. */
    private static boolean suspended(EpisodeRestraint restraint) {
        return restraint.hold() != null || restraint.acknowledgement() != null;
    }

    private static List<EscalationStep> postponed(List<EscalationStep> steps, int days) {
        return steps.stream().map(step -> step.postponed(days)).toList();
    }

    private static EpisodeRestraint withoutExpiredAcknowledgement(EpisodeRestraint restraint, LocalDate today) {
        Acknowledgement taken = restraint.acknowledgement();
        return taken == null || taken.inForceOn(today)
                ? restraint
                : new EpisodeRestraint(
                        restraint.hold(), restraint.heldDays(), restraint.unrecorded(), restraint.backOn(), null);
    }

    private static void addTransitions(
            EpisodeRestraint before, EpisodeRestraint after, LapseSituation situation, List<ReviewTransition> lines) {
        EpisodeHold was = before.hold();
        EpisodeHold is = after.hold();
        if (was != null && !was.sameCause(is)) {
            lines.add(new ReviewTransition(EpisodeChange.RELEASED, released(was, situation)));
        }
        if (is != null && !is.sameCause(was)) {
            lines.add(new ReviewTransition(EpisodeChange.HELD, is.because().code()));
        }
        if (after.unrecorded() && !before.unrecorded()) {
            lines.add(new ReviewTransition(EpisodeChange.UNRECORDED, "record_by_passed"));
        }
        if (before.acknowledgement() != null && after.acknowledgement() == null) {
            lines.add(new ReviewTransition(EpisodeChange.ACKNOWLEDGEMENT_ENDED, "day_passed"));
        }
    }

    private static String released(EpisodeHold was, LapseSituation situation) {
        return switch (was.because()) {
            case ABSENCE -> "works_again";
            case EXEMPTION ->
                situation.requestedHold() instanceof RequestedHold.ExemptionHold ? "exemption_over" : "taken_back";
            case BOOKING ->
                switch (situation.requestedHold()) {
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
