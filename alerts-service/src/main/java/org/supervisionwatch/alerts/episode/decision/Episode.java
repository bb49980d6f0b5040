package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;

/**
 * One stretch of something that needs doing about a person: of being due soon and late, or of something to arrange. Dates are civil
 * dates in the organisation's zone.
 *
 * @param level how far it has come; of a closed one, how far it had come
 * @param restraint what keeps it from being told
 * @param ending null while it is open
 */
public record Episode(
        UUID id,
        EpisodeSubject subject,
        @Nullable UUID teamId,
        RequirementStrength strength,
        EpisodeLevel level,
        EpisodeDates dates,
        EpisodeRestraint restraint,
        @Nullable EpisodeEnding ending,
        int reopenings) {

    /**
     * @param anchor the session since which she is late; it may move while she stays late
     * @param due null for windows, and while the clock is paused
     * @param belowFrom the first day below the guideline
     * @param alertedOn the day on which it first counted as an alert; null if it never did
     */
    public record EpisodeDates(
            LocalDate openedOn,
            @Nullable LocalDate anchor,
            @Nullable LocalDate due,
            @Nullable LocalDate belowFrom,
            @Nullable LocalDate alertedOn) {}

    /**
     * @param heldDays for how many days it has been held, or closed by mistake, since it was below: so much later are the steps that follow
     * @param unrecorded whether nobody has recorded yet what became of the session, and the time for it is over
     * @param backOn the day on which a booking that held it was cancelled
     */
    public record EpisodeRestraint(
            @Nullable EpisodeHold hold,
            int heldDays,
            boolean unrecorded,
            @Nullable LocalDate backOn,
            @Nullable Acknowledgement acknowledgement) {

        public static final EpisodeRestraint NONE = new EpisodeRestraint(null, 0, false, null, null);
    }

    /** When and why it closed. */
    public record EpisodeEnding(LocalDate on, ClosingCause cause) {}

    public boolean open() {
        return ending == null;
    }

    public LocalDate openedOn() {
        return dates.openedOn();
    }

    public @Nullable LocalDate anchor() {
        return dates.anchor();
    }

    public @Nullable LocalDate closedOn() {
        return ending == null ? null : ending.on();
    }

    public @Nullable ClosingCause cause() {
        return ending == null ? null : ending.cause();
    }

    /** Whether a window has ended short: nothing mends it any more. */
    public boolean isFinal() {
        return subject.windowFrom() != null && level.alerts();
    }

    /**
     * By how many days the steps after the first alert come later than by the guideline alone: nobody above the lead hears of what she herself
     * could not have known or mended yet.
     *
     * @param restraint the one that is to be in force
     */
    public int putOffDays(EpisodeRestraint restraint) {
        return knownLate(dates.belowFrom(), dates.alertedOn()) + restraint.heldDays();
    }

    /** For how many days she had been below when that was first known. */
    public static int knownLate(@Nullable LocalDate belowFrom, @Nullable LocalDate alertedOn) {
        return belowFrom == null || alertedOn == null
                ? 0
                : Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(belowFrom, alertedOn)));
    }

    /** The first day on which it was known that she is below; null if that was never so. */
    public @Nullable LocalDate knownBelowOn() {
        LocalDate alerted = dates.alertedOn();
        LocalDate below = dates.belowFrom();
        return alerted == null || below == null || below.isBefore(alerted) ? alerted : below;
    }

    /**
     * For how many days she has been below while it was closed: they count like days held, for nobody could mend what seemed mended.
     *
     * @param since the first day below, as it is known now
     * @param today the day on which it is reopened
     */
    public int daysClosed(@Nullable LocalDate since, LocalDate today) {
        LocalDate closedOn = closedOn();
        // what was no alert before becomes known today: that puts off by itself
        if (closedOn == null || since == null || dates.alertedOn() == null) {
            return 0;
        }
        LocalDate from = closedOn.isAfter(since) ? closedOn : since;
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, today)));
    }

    public boolean sinceAnchor(@Nullable LocalDate other) {
        return Objects.equals(dates.anchor(), other);
    }
}
