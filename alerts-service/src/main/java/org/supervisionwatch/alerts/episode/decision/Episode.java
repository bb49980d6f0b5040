package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.chassis.sql.Column;

/**
 * Something that needs doing about one person, from its beginning to its end: a lapse, from due soon to recovery, or a follow-up to
 * arrange. Dates are civil dates in the organisation's zone.
 *
 * @param level how far it has come; of a closed one, how far it had come
 * @param restraint what keeps it from being notified or escalated
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
     * The dates of an episode.
     *
     * @param beganAfter the last session that counted when it opened; null if there was none
     * @param anchor the last session that counts; it may move while the person stays late
     * @param due null for windows, and while the clock is paused
     * @param belowFrom the first day below the guideline
     * @param alertedOn the day on which it became an alert; null if it never did
     */
    public record EpisodeDates(
            LocalDate openedOn,
            @Nullable LocalDate beganAfter,
            @Column("anchor_on") @Nullable LocalDate anchor,
            @Column("due_on") @Nullable LocalDate due,
            @Nullable LocalDate belowFrom,
            @Nullable LocalDate alertedOn) {}

    /**
     * What keeps an episode from being notified or escalated.
     *
     * @param heldDays how many days it has been on hold, or closed by mistake, since it was below; escalation is postponed by as many
     * @param unrecorded whether the recording deadline has passed and the outcome of the session is still not recorded
     * @param backOn the day on which a booking was cancelled for which it had been on hold
     */
    public record EpisodeRestraint(
            @Column("held_") @Nullable EpisodeHold hold,
            int heldDays,
            boolean unrecorded,
            @Nullable LocalDate backOn,
            @Column("acknowledged_") @Nullable Acknowledgement acknowledgement) {

        public static final EpisodeRestraint NONE = new EpisodeRestraint(null, 0, false, null, null);
    }

    /** When and why it closed. */
    public record EpisodeEnding(@Column("closed_on") LocalDate on, ClosingCause cause) {}

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

    /** Whether it is about a window that has ended short, which can no longer be corrected. */
    public boolean isFinal() {
        return subject.windowFrom() != null && level.alerts();
    }

    /**
     * By how many days the steps after the first alert are postponed, so that nobody above the lead is notified of what the lead could not
     * have known or put right yet.
     *
     * @param restraint the one that is to be in force
     */
    public int postponedDays(EpisodeRestraint restraint) {
        return knownLate(dates.belowFrom(), dates.alertedOn()) + restraint.heldDays();
    }

    /** How many days the person had been below when that became known. */
    public static int knownLate(@Nullable LocalDate belowFrom, @Nullable LocalDate alertedOn) {
        return belowFrom == null || alertedOn == null
                ? 0
                : Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(belowFrom, alertedOn)));
    }

    /** The first day on which it was known that the person is below; null if there is none. */
    public @Nullable LocalDate knownBelowOn() {
        LocalDate alerted = dates.alertedOn();
        LocalDate below = dates.belowFrom();
        return alerted == null || below == null || below.isBefore(alerted) ? alerted : below;
    }

    /**
     * How many days the person was below while the episode was closed. They count like days on hold, because nobody could act on them.
     *
     * @param since the first day below, as it is known now
     * @param today the day on which it is reopened
     */
    public int daysClosed(@Nullable LocalDate since, LocalDate today) {
        LocalDate closedOn = closedOn();
        // what was no alert before becomes known only today, and is postponed because of that
        if (closedOn == null || since == null || dates.alertedOn() == null) {
            return 0;
        }
        LocalDate from = closedOn.isAfter(since) ? closedOn : since;
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, today)));
    }

    /** Whether it began after the same last session. */
    public boolean sinceAnchor(@Nullable LocalDate other) {
        return Objects.equals(dates.anchor(), other);
    }
}
