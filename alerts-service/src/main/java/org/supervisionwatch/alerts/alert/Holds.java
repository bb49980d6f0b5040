package org.supervisionwatch.alerts.alert;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Episode.Restraint;
import org.supervisionwatch.alerts.alert.Hold.Because;
import org.supervisionwatch.alerts.alert.Situation.Asked;

/** Decides what keeps a lapse from being told. Pure. */
public final class Holds {

    private final Episode episode;
    private final Situation situation;
    private final LocalDateTime now;
    private final LocalDate today;

    private Holds(Episode episode, Situation situation, LocalDateTime now) {
        this.episode = episode;
        this.situation = situation;
        this.now = now;
        this.today = now.toLocalDate();
    }

    /** @param now the moment as the clock on the organisation's wall shows it */
    public static Restraint restraint(Episode episode, Situation situation, LocalDateTime now) {
        return new Holds(episode, situation, now).restraint();
    }

    private Restraint restraint() {
        Restraint before = episode.restraint();
        Hold hold = Stream.of(absence(), asked(), awaitingRecord(), notKnown())
                .flatMap(Optional::stream)
                .findFirst()
                .map(now -> now.sameCause(before.hold()) ? since(now, before.hold()) : now)
                .orElse(null);
        boolean goesOn = hold != null && hold.sameCause(before.hold());
        return new Restraint(
                hold,
                before.heldDays() + (goesOn ? 0 : daysHeld(before.hold())),
                hold == null && unsettled() != null,
                situation.asked() instanceof Asked.Cancelled ? today : before.backOn(),
                before.acknowledgement());
    }

    private static Hold since(Hold now, @Nullable Hold before) {
        return before == null || now.since().isBefore(before.since())
                ? now
                : new Hold(now.because(), before.since(), now.until(), now.sessionId());
    }

    /** Only from the day on which it was known that she is below: the days before that are counted already. None counts twice. */
    private int daysHeld(@Nullable Hold over) {
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

    private Optional<Hold> absence() {
        return Optional.ofNullable(situation.away())
                .map(away -> new Hold(Because.ABSENCE, away.from(), dayBefore(away.backOn()), null));
    }

    private Optional<Hold> asked() {
        return switch (situation.asked()) {
            case Asked.Exemption(LocalDate until)
            when !until.isBefore(today) -> Optional.of(new Hold(Because.EXEMPTION, today, until, null));
            case Asked.Booked(var session, LocalDate on)
            when !on.isBefore(today) -> Optional.of(new Hold(Because.BOOKING, today, on, session));
            case Asked.Exemption _, Asked.Booked _, Asked.Cancelled _, Asked.Settled _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private Optional<Hold> awaitingRecord() {
        LocalDate unsettled = unsettled();
        if (unsettled == null) {
            return Optional.empty();
        }
        LocalDateTime deadline = situation.recordBy().deadline(unsettled);
        LocalDate lastDay = deadline.minusNanos(1).toLocalDate();
        return now.isBefore(deadline)
                ? Optional.of(new Hold(Because.AWAITING_RECORD, today, lastDay, null))
                : Optional.empty();
    }

    private Optional<Hold> notKnown() {
        return situation.known() ? Optional.empty() : Optional.of(new Hold(Because.NOT_KNOWN, today, null, null));
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
