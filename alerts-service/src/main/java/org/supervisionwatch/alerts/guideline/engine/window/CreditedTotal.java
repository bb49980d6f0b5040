package org.supervisionwatch.alerts.guideline.engine.window;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.DateComparison;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Fraction;
import org.supervisionwatch.alerts.guideline.engine.requirement.NotCountedReason;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.DistinctBy;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.verdict.KnownStatus;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** Adds up the credit of the sessions in a window. Guideline rules 1 and 12. */
final class CreditedTotal {

    private static final Comparator<Session> IN_ORDER = Comparator.comparing(Session::date)
            .thenComparing(session -> session.segments().getFirst().minutes())
            .thenComparing(Session::id, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final WindowRequirement requirement;
    private final Fraction required;
    private final EvaluationTrace trace;
    private final Set<Object> distinctKeys = new HashSet<>();
    private Fraction capped = Fraction.ZERO;
    private Fraction other = Fraction.ZERO;
    private boolean crowded;

    private CreditedTotal(WindowRequirement requirement, Fraction required, EvaluationTrace trace) {
        this.requirement = requirement;
        this.required = required;
        this.trace = trace;
    }

    /**
     * @param day the day of the evaluation; sessions and records after it are ignored
     * @param required what the window requires, on which the cap of a form is based
     */
    static CreditedTotal in(
            Period window,
            LocalDate day,
            List<Session> sessions,
            WindowRequirement requirement,
            Fraction required,
            EvaluationTrace trace) {
        CreditedTotal credited = new CreditedTotal(requirement, required, trace);
        LocalDate last = DateComparison.earlier(day, window.last());
        List<Session> within = new ArrayList<>();
        for (Session session : sessions) {
            if (!session.date().isBefore(window.from()) && !session.date().isAfter(last)) {
                within.add(session);
            }
        }
        if (trace.isRecording()) {
            within.sort(IN_ORDER);
        }
        within.forEach(session -> credited.consider(session, day));
        return credited;
    }

    /** Whether a session that counts had too many supervisees. */
    boolean crowded() {
        return crowded;
    }

    Fraction total() {
        CreditRule.CreditCap cap = requirement.terms().credit().cap();
        if (cap == null) {
            return other;
        }
        Fraction limit = required.times(Fraction.of(cap.shareOfRequired()));
        if (capped.compareTo(limit) <= 0) {
            return other.plus(capped);
        }
        trace.add(() -> new WindowStep.CreditCapped(cap, capped.rounded(), limit.rounded()));
        return other.plus(limit);
    }

    private void consider(Session session, LocalDate day) {
        Session.SessionStatus known = KnownStatus.of(session, day);
        if (known == null) {
            return;
        }
        NotCountedReason shortfall = switch (known) {
            case HELD -> requirement.counts().shortfallOf(session);
            case BOOKED -> session.date().isBefore(day) ? reasonFor(session, NotCountedReason.NOT_RECORDED) : null;
            case CANCELLED -> reasonFor(session, NotCountedReason.CANCELLED);
            case MISSED -> reasonFor(session, NotCountedReason.MISSED);
        };
        if (shortfall != null) {
            exclude(session, shortfall);
        } else if (known == Session.SessionStatus.HELD) {
            count(session);
        }
    }

    private void count(Session session) {
        int minutes = requirement.counts().minutesOf(session);
        boolean tooMany = requirement.counts().crowded(session, minutes);
        NotCountedReason duplicate = duplicateReason(session);
        crowded |= tooMany && duplicate != NotCountedReason.NO_INTERVENTION;
        if (duplicate != null) {
            exclude(session, duplicate);
            return;
        }
        CreditRule credit = requirement.terms().credit();
        CreditRule.CreditMethod method = credit.methodFor(session);
        int size = credit.sizeOf(session);
        Fraction worth = countsSessions() ? Fraction.ONE : CreditRule.worth(method, minutes, size);
        add(session.form(), worth);
        trace.add(() -> new WindowStep.SessionCredited(
                session.id(), session.date(), session.form(), minutes, size, method, worth.rounded(), tooMany));
    }

    private boolean countsSessions() {
        return requirement instanceof Quantity quantity && quantity.measure() == QuantityMeasure.SESSIONS;
    }

    private void add(SessionFormat form, Fraction worth) {
        CreditRule.CreditCap cap = requirement.terms().credit().cap();
        if (cap != null && cap.form() == form) {
            capped = capped.plus(worth);
        } else {
            other = other.plus(worth);
        }
    }

    /** Why a session adds nothing to earlier ones; null if it does. */
    private @Nullable NotCountedReason duplicateReason(Session session) {
        DistinctBy distinct = requirement instanceof Quantity quantity ? quantity.distinct() : null;
        return switch (distinct) {
            case null -> null;
            case ISO_WEEK -> distinctKeys.add(weekOf(session.date())) ? null : NotCountedReason.SAME_WEEK;
            case INTERVENTION -> {
                if (session.intervention() == null) {
                    yield NotCountedReason.NO_INTERVENTION;
                }
                yield distinctKeys.add(session.intervention()) ? null : NotCountedReason.SAME_INTERVENTION;
            }
        };
    }

    private static String weekOf(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** A session of another type is reported as such, whatever its status. */
    private NotCountedReason reasonFor(Session session, NotCountedReason reason) {
        return requirement.counts().minutesOf(session) == 0 ? NotCountedReason.OTHER_TYPE : reason;
    }

    private void exclude(Session session, NotCountedReason why) {
        trace.add(() -> new EvaluationStep.SessionNotCounted(
                session.id(), session.date(), why, requirement.counts().minutesOf(session)));
    }
}
