package org.supervisionwatch.alerts.guideline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.naive.Diary;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.NotCountedReason;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;

/** Calculates what the working must say about each known session. */
public record SessionsInWorking(CountingRule counts, LocalDate day, Diary diary) {

    /** The reasons why sessions did not count, by id; sessions that counted are left out. */
    public Map<String, NotCountedReason> leftOut(List<Session> sessions, Predicate<Session> concerned) {
        Map<String, NotCountedReason> leftOut = new HashMap<>();
        for (Session session : sessions) {
            NotCountedReason why = concerned.test(session) ? why(session) : null;
            if (why != null) {
                leftOut.put(session.id(), why);
            }
        }
        return leftOut;
    }

    public static Map<String, NotCountedReason> notCounted(List<EvaluationStep> working) {
        Map<String, NotCountedReason> actual = new HashMap<>();
        for (EvaluationStep step : working) {
            if (step instanceof EvaluationStep.SessionNotCounted left) {
                assertThat(actual.put(left.session(), left.why())).isNull();
            }
        }
        return actual;
    }

    private @Nullable NotCountedReason why(Session session) {
        boolean unbooked = session.bookedOn() != null && session.bookedOn().isAfter(day);
        boolean past = session.date().isBefore(day);
        NotCountedReason booking = unbooked || !past ? null : orOtherType(session, NotCountedReason.NOT_RECORDED);
        LocalDate recordedOn = session.recordedOn() == null ? session.date() : session.recordedOn();
        LocalDate cancelledOn = session.cancelledOn() == null ? LocalDate.MIN : session.cancelledOn();
        return switch (session.status()) {
            case HELD -> {
                if (!recordedOn.isAfter(day)) {
                    yield session.date().isAfter(day) ? null : held(session);
                }
                yield session.bookedOn() == null ? null : booking;
            }
            case MISSED -> recordedOn.isAfter(day) ? booking : orOtherType(session, missed(session));
            case CANCELLED -> cancelledOn.isAfter(day) ? booking : orOtherType(session, NotCountedReason.CANCELLED);
            case BOOKED -> booking;
        };
    }

    /** Nobody misses what is on a day on which they are not expected at work. */
    private NotCountedReason missed(Session session) {
        return diary.expected(session.date()) ? NotCountedReason.MISSED : NotCountedReason.DAY_NOT_WORKED;
    }

    private NotCountedReason orOtherType(Session session, NotCountedReason reason) {
        return minutes(session) == 0 ? NotCountedReason.OTHER_TYPE : reason;
    }

    private @Nullable NotCountedReason held(Session session) {
        int minutes = minutes(session);
        if (minutes == 0) {
            return NotCountedReason.OTHER_TYPE;
        }
        if (minutes < counts.minMinutes()) {
            return NotCountedReason.TOO_SHORT;
        }
        if (!counts.forms().isEmpty() && !counts.forms().contains(session.form())) {
            return NotCountedReason.OTHER_FORM;
        }
        if (!counts.modes().isEmpty() && !counts.modes().contains(session.mode())) {
            return NotCountedReason.OTHER_MODE;
        }
        if (!session.flags().containsAll(counts.flags())) {
            return NotCountedReason.LACKS_FLAG;
        }
        boolean dropped = counts.onExcess() == CountingRule.GroupExcessRule.DISQUALIFY && tooLarge(session, minutes);
        return dropped ? NotCountedReason.GROUP_TOO_LARGE : null;
    }

    boolean tooLarge(Session session, int minutes) {
        Integer most = counts.maxSupervisees();
        Integer least = counts.minMinutesPerSupervisee();
        return (most != null && session.size() > most) || (least != null && minutes < least * session.size());
    }

    int minutes(Session session) {
        return session.segments().stream()
                .filter(segment -> counts.types().isEmpty() || counts.types().contains(segment.type()))
                .mapToInt(SessionSegment::minutes)
                .sum();
    }
}
