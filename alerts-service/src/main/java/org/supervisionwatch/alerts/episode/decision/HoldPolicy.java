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

/** Decides what keeps a lapse from being told. Pure. */
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

    /** @param now the moment as the clock on the organisation's wall shows it */
    public static EpisodeRestraint restraint(Episode episode, LapseSituation situation, LocalDateTime now) {
        return new HoldPolicy(episode, situation, now).restraint();
    }

    private EpisodeRestraint restraint() {
        EpisodeRestraint before = episode.restraint();
        EpisodeHold hold = Stream.of(absence(), asked(), awaitingRecord(), notKnown())
                .flatMap(Optional::stream)
                .findFirst()
                .map(now -> now.sameCause(before.hold()) ? since(now, before.hold()) : now)
                .orElse(null);
        boolean goesOn = hold != null && hold.sameCause(before.hold());
        return new EpisodeRestraint(
                hold,
                before.heldDays() + (goesOn ? 0 : daysHeld(before.hold())),
                hold == null && unsettled() != null,
                situation.asked() instanceof RequestedHold.CancelledBooking ? today : before.backOn(),
                before.acknowledgement());
    }

    private static EpisodeHold since(EpisodeHold now, @Nullable EpisodeHold before) {
        return before == null || now.since().isBefore(before.since())
                ? now
                : new EpisodeHold(now.because(), before.since(), now.until(), now.sessionId());
    }

    /** Only from the day on which it was known that she is below: the days before that are counted already. None counts twice. */
    private int daysHeld(@Nullable EpisodeHold over) {
        LocalDate belowFrom = episode.dates().belowFrom();
        if (over == null || belowFrom == null) {
            return 0;
        }
        LocalDate known = later(belowFrom, episode.dates().alertedOn());
        int uncounted = daysSince(known) - episode.restraint().heldDays();
        return Math.max(0, Math.min(daysSince(later(known, over.since())), uncounted));
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

    private Optional<EpisodeHold> asked() {
        return switch (situation.asked()) {
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

    /** The day whose session may have been held without a record of it; null if there is none. */
    private @Nullable LocalDate unsettled() {
        LocalDate due = episode.dates().due();
        if (!episode.level().late()) {
            return null;
        }
        LocalDate booked = situation.unsettledOn();
        if (booked != null) {
            return due != null && due.isAfter(booked) ? due : booked;
        }
        boolean silent = due != null
                && situation.supervised()
                && (situation.recordedOn() == null || situation.recordedOn().isBefore(due));
        return silent ? due : null;
    }

    private static @Nullable LocalDate dayBefore(@Nullable LocalDate day) {
        return day == null ? null : day.minusDays(1);
    }
}
