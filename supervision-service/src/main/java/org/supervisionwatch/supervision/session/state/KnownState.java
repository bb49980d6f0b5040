package org.supervisionwatch.supervision.session.state;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A state with the day from which it was known, so that what was known on a past day can be reconstructed. Days that the request leaves
 * out are kept from the previous state if that had the same status, and are today otherwise.
 *
 * @param state the asserted state with {@code recordedOn}, {@code bookedOn} and {@code cancelledOn} settled
 * @param from the day from which it was known
 */
public record KnownState(SessionState state, LocalDate from) {

    /** The first state of a session: known since the earliest of its days, such as that of the booking. */
    public static KnownState first(SessionState asserted, LocalDate today) {
        SessionState state = settle(asserted, null, today);
        SessionCourse days = state.course();
        LocalDate from = Stream.of(days.recordedOn(), days.bookedOn(), days.cancelledOn())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(today);
        return new KnownState(state, from);
    }

    /** A later state: an outcome is known since it was recorded, a correction since today; never before the state that it replaces. */
    public static KnownState next(SessionState asserted, SessionState before, LocalDate beforeFrom, LocalDate today) {
        SessionState state = settle(asserted, before, today);
        LocalDate knownFrom = today;
        if (state.status() != before.status() && before.status() == SessionStatus.BOOKED) {
            knownFrom = Stream.of(state.course().recordedOn(), state.course().cancelledOn())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(today);
        }
        return new KnownState(state, knownFrom.isBefore(beforeFrom) ? beforeFrom : knownFrom);
    }

    private static SessionState settle(SessionState asserted, @Nullable SessionState before, LocalDate today) {
        SessionCourse now = asserted.course();
        SessionCourse kept = before == null ? null : before.course();
        SessionCourse same = before != null && before.status() == asserted.status() ? kept : null;
        LocalDate booked = now.bookedOn() == null && kept != null ? kept.bookedOn() : now.bookedOn();
        return asserted.knownOn(
                asserted.status().isHeldOrMissed()
                        ? first(now.recordedOn(), same == null ? null : same.recordedOn(), today)
                        : null,
                asserted.status() == SessionStatus.BOOKED ? first(booked, null, today) : booked,
                asserted.status() == SessionStatus.CANCELLED
                        ? first(now.cancelledOn(), same == null ? null : same.cancelledOn(), today)
                        : null);
    }

    private static LocalDate first(@Nullable LocalDate given, @Nullable LocalDate kept, LocalDate today) {
        return given != null ? given : kept != null ? kept : today;
    }
}
