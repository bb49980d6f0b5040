package org.supervisionwatch.alerts.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the working must say about each session that anybody knew of. */
record SessionsInWorking(Counts counts, LocalDate day) {

    /** Why each session did not count, by id; those that counted are not among them. */
    Map<String, Shortfall> leftOut(List<Session> sessions, Predicate<Session> concerned) {
        Map<String, Shortfall> leftOut = new HashMap<>();
        for (Session session : sessions) {
            Shortfall why = concerned.test(session) ? why(session) : null;
            if (why != null) {
                leftOut.put(session.id(), why);
            }
        }
        return leftOut;
    }

    static Map<String, Shortfall> said(List<Step> working) {
        Map<String, Shortfall> said = new HashMap<>();
        for (Step step : working) {
            if (step instanceof Step.NotCounted left) {
                assertThat(said.put(left.session(), left.why())).isNull();
            }
        }
        return said;
    }

    private @Nullable Shortfall why(Session session) {
        boolean noneOfTheType = minutes(session) == 0;
        boolean unbooked = session.bookedOn() != null && session.bookedOn().isAfter(day);
        boolean past = session.date().isBefore(day);
        Shortfall booking = unbooked || !past ? null : noneOfTheType ? Shortfall.OTHER_TYPE : Shortfall.NOT_RECORDED;
        LocalDate recordedOn = session.recordedOn() == null ? session.date() : session.recordedOn();
        LocalDate cancelledOn = session.cancelledOn() == null ? LocalDate.MIN : session.cancelledOn();
        return switch (session.status()) {
            case HELD -> {
                if (!recordedOn.isAfter(day)) {
                    yield session.date().isAfter(day) ? null : held(session);
                }
                yield session.bookedOn() == null ? null : booking;
            }
            case MISSED -> recordedOn.isAfter(day) ? booking : noneOfTheType ? Shortfall.OTHER_TYPE : Shortfall.MISSED;
            case CANCELLED ->
                cancelledOn.isAfter(day) ? booking : noneOfTheType ? Shortfall.OTHER_TYPE : Shortfall.CANCELLED;
            case BOOKED -> booking;
        };
    }

    private @Nullable Shortfall held(Session session) {
        int minutes = minutes(session);
        if (minutes == 0) {
            return Shortfall.OTHER_TYPE;
        }
        if (minutes < counts.minMinutes()) {
            return Shortfall.TOO_SHORT;
        }
        if (!counts.forms().isEmpty() && !counts.forms().contains(session.form())) {
            return Shortfall.OTHER_FORM;
        }
        if (!counts.modes().isEmpty() && !counts.modes().contains(session.mode())) {
            return Shortfall.OTHER_MODE;
        }
        if (!session.flags().containsAll(counts.flags())) {
            return Shortfall.LACKS_FLAG;
        }
        boolean dropped = counts.onExcess() == Counts.OnExcess.DISQUALIFY && tooLarge(session, minutes);
        return dropped ? Shortfall.GROUP_TOO_LARGE : null;
    }

    boolean tooLarge(Session session, int minutes) {
        Integer most = counts.maxSupervisees();
        Integer least = counts.minMinutesPerSupervisee();
        return (most != null && session.size() > most) || (least != null && minutes < least * session.size());
    }

    int minutes(Session session) {
        return session.segments().stream()
                .filter(segment -> counts.types().isEmpty() || counts.types().contains(segment.type()))
                .mapToInt(Segment::minutes)
                .sum();
    }
}
