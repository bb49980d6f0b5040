package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode.EpisodeRestraint;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold.HoldCause;
import org.supervisionwatch.alerts.episode.decision.LapseSituation.RequestedHold;

/** Decides whether a lapse is on hold, and why. Pure. */
public final class HoldPolicy {

    private final Episode episode;
    private final LapseSituation situation;
    private final LocalDateTime now;
    private final LocalDate today;

    private HoldPolicy(Episode episode, LapseSituation situation, LocalDateTime now) {
        this.episode = episode;
        this.situation = situation;
        this.now = now;
        this.today = now.toLocalDate();
    }

    /**
     * What restrains a lapse now.
     *
     * @param now local time in the organisation's zone
     */
    public static EpisodeRestraint restraint(Episode episode, LapseSituation situation, LocalDateTime now) {
        return new HoldPolicy(episode, situation, now).restraint();
    }

    private EpisodeRestraint restraint() {
        EpisodeRestraint before = episode.restraint();
        EpisodeHold hold = Stream.of(absence(), requested(), awaitingRecord(), notKnown())
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> found.sameCause(before.hold()) ? since(found, before.hold()) : found)
                .orElse(null);
        boolean continues = hold != null && hold.sameCause(before.hold());
        return new EpisodeRestraint(
                hold,
                before.heldDays() + (continues ? 0 : daysHeld(before.hold())),
                hold == null && unsettled() != null,
                situation.requestedHold() instanceof RequestedHold.CancelledBooking ? today : before.backOn(),
                before.acknowledgement());
    }

    private static EpisodeHold since(EpisodeHold now, @Nullable EpisodeHold before) {
        return before == null || now.since().isBefore(before.since())
                ? now
                : new EpisodeHold(now.because(), before.since(), now.until(), now.sessionId());
    }

    /**
     * Counts from the day on which it was known that the person is below, because the days before are counted already. None counts twice.
     */
    private int daysHeld(@Nullable EpisodeHold ended) {
        LocalDate belowFrom = episode.dates().belowFrom();
        if (ended == null || belowFrom == null) {
            return 0;
        }
        LocalDate known = later(belowFrom, episode.dates().alertedOn());
        int uncounted = daysSince(known) - episode.restraint().heldDays();
        return Math.max(0, Math.min(daysSince(later(known, ended.since())), uncounted));
    }

    private int daysSince(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(day, today));
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || other.isBefore(one) ? one : other;
    }

    private Optional<EpisodeHold> absence() {
        return Optional.ofNullable(situation.away())
                .map(away -> new EpisodeHold(HoldCause.ABSENCE, away.from(), dayBefore(away.backOn()), null));
    }

    private Optional<EpisodeHold> requested() {
        return switch (situation.requestedHold()) {
            case RequestedHold.ExemptionHold(LocalDate until)
            when !until.isBefore(today) -> Optional.of(new EpisodeHold(HoldCause.EXEMPTION, today, until, null));
            case RequestedHold.PendingBooking(var session, LocalDate on)
            when !on.isBefore(today) -> Optional.of(new EpisodeHold(HoldCause.BOOKING, today, on, session));
            case RequestedHold.ExemptionHold _,
                    RequestedHold.PendingBooking _,
                    RequestedHold.CancelledBooking _,
                    RequestedHold.SettledBooking _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private Optional<EpisodeHold> awaitingRecord() {
        LocalDate unsettled = unsettled();
        if (unsettled == null) {
            return Optional.empty();
        }
        LocalDateTime deadline = situation.recordBy().deadline(unsettled);
        LocalDate lastDay = deadline.minusNanos(1).toLocalDate();
        return now.isBefore(deadline)
                ? Optional.of(new EpisodeHold(HoldCause.AWAITING_RECORD, today, lastDay, null))
                : Optional.empty();
    }

    private Optional<EpisodeHold> notKnown() {
        return situation.known()
                ? Optional.empty()
                : Optional.of(new EpisodeHold(HoldCause.NOT_KNOWN, today, null, null));
    }

    /** The day on which a session may have been held without being recorded; null if there is none. */
    private @Nullable LocalDate unsettled() {
        LocalDate due = episode.dates().due();
        if (!episode.level().late()) {
            return null;
        }
        LocalDate booked = situation.unsettledOn();
        if (booked != null) {
            return due != null && due.isAfter(booked) ? due : booked;
        }
        boolean unrecorded = due != null
                && situation.supervised()
                && (situation.recordedOn() == null || situation.recordedOn().isBefore(due));
        return unrecorded ? due : null;
    }

    private static @Nullable LocalDate dayBefore(@Nullable LocalDate day) {
        return day == null ? null : day.minusDays(1);
    }
}
