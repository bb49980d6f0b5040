package org.supervisionwatch.alerts.alert;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Episode.Restraint;
import org.supervisionwatch.alerts.alert.Situation.Asked;

/**
 * What a look at an open lapse comes to, before mails are composed. Pure.
 *
 * @param lines what is to be remembered; none if nothing changed
 */
public record Review(Level level, Restraint restraint, List<Line> lines) {

    /** A transition and its named reason. @param by who asked for it; null: nobody did */
    public record Line(
            String transition, String reason, @Nullable String by) {

        public Line(String transition, String reason) {
            this(transition, reason, null);
        }
    }

    public Review {
        lines = List.copyOf(lines);
    }

    /**
     * @param rungs of the episode, as they were
     * @param now the moment as the clock on the organisation's wall shows it
     */
    public static Review of(Episode episode, List<Rung> rungs, Situation situation, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        Restraint before = episode.restraint();
        Restraint after = withoutStale(Holds.restraint(episode, situation, now), today);
        Level level = quiet(after)
                ? episode.level()
                : Ladder.reached(episode.level(), later(rungs, episode.putOffDays(after)), today);
        List<Line> lines = new ArrayList<>();
        note(before, after, situation, lines);
        if (level != episode.level()) {
            lines.add(new Line("escalated", "step_due"));
        }
        return new Review(level, after, lines);
    }

    /** The same, with the level as it is. */
    Review atLevel(Level as) {
        return new Review(
                as,
                restraint,
                lines.stream()
                        .filter(line -> !line.transition().equals("escalated"))
                        .toList());
    }

    /** Whether it climbs no further for the time being. */
    private static boolean quiet(Restraint restraint) {
        return restraint.hold() != null || restraint.acknowledgement() != null;
    }

    private static List<Rung> later(List<Rung> rungs, int days) {
        return rungs.stream().map(rung -> rung.putOff(days)).toList();
    }

    private static Restraint withoutStale(Restraint restraint, LocalDate today) {
        Acknowledgement taken = restraint.acknowledgement();
        return taken == null || taken.inForceOn(today)
                ? restraint
                : new Restraint(
                        restraint.hold(), restraint.heldDays(), restraint.unrecorded(), restraint.backOn(), null);
    }

    private static void note(Restraint before, Restraint after, Situation situation, List<Line> lines) {
        Hold was = before.hold();
        Hold is = after.hold();
        if (was != null && !was.sameCause(is)) {
            lines.add(new Line("released", released(was, situation)));
        }
        if (is != null && !is.sameCause(was)) {
            lines.add(new Line("held", is.because().code()));
        }
        if (after.unrecorded() && !before.unrecorded()) {
            lines.add(new Line("unrecorded", "record_by_passed"));
        }
        if (before.acknowledgement() != null && after.acknowledgement() == null) {
            lines.add(new Line("acknowledgement_ended", "day_passed"));
        }
    }

    private static String released(Hold was, Situation situation) {
        return switch (was.because()) {
            case ABSENCE -> "works_again";
            case EXEMPTION -> situation.asked() instanceof Asked.Exemption ? "exemption_over" : "taken_back";
            case BOOKING ->
                switch (situation.asked()) {
                    case Asked.Cancelled _ -> "booking_cancelled";
                    case Asked.Booked _, Asked.Settled _ -> "booking_past";
                    case Asked.Exemption _ -> "taken_back";
                    case null -> "taken_back";
                };
            case AWAITING_RECORD -> "record_came_or_is_late";
            case NOT_KNOWN -> "known_again";
        };
    }
}
