package org.supervisionwatch.alerts.guideline.engine.window;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** Adds up what the sessions of a window are worth. Guideline rules 1 and 12. */
final class CreditedTotal {

    private static final Comparator<Session> IN_ORDER = Comparator.comparing(Session::date)
            .thenComparing(session -> session.segments().getFirst().minutes())
            .thenComparing(Session::id, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final WindowRequirement windowed;
    private final Fraction required;
    private final EvaluationTrace trail;
    private final Set<Object> seen = new HashSet<>();
    private Fraction capped = Fraction.ZERO;
    private Fraction other = Fraction.ZERO;
    private boolean crowded;

    private CreditedTotal(WindowRequirement windowed, Fraction required, EvaluationTrace trail) {
        this.windowed = windowed;
        this.required = required;
        this.trail = trail;
    }

    /**
     * @param day sessions after it, and what was recorded after it, are left out
     * @param required what the window asks for, of which a form may be limited to a share
     */
    static CreditedTotal in(
            Period window,
            LocalDate day,
            List<Session> sessions,
            WindowRequirement windowed,
            Fraction required,
            EvaluationTrace trail) {
        CreditedTotal credited = new CreditedTotal(windowed, required, trail);
        List<Session> within = new ArrayList<>();
        for (Session session : sessions) {
            if (window.contains(session.date()) && !session.date().isAfter(day)) {
                within.add(session);
            }
        }
        if (trail.isKept()) {
            within.sort(IN_ORDER);
        }
        within.forEach(session -> credited.look(session, day));
        return credited;
    }

    /** Whether a session that counts had too many supervisees. */
    boolean crowded() {
        return crowded;
    }

    Fraction total() {
        CreditRule.CreditCap cap = windowed.terms().credit().cap();
        if (cap == null) {
            return other;
        }
        Fraction limit = required.times(Fraction.of(cap.shareOfRequired()));
        if (capped.compareTo(limit) <= 0) {
            return other.plus(capped);
        }
        trail.add(new WindowStep.CreditCapped(cap, capped.rounded(), limit.rounded()));
        return other.plus(limit);
    }

    private void look(Session session, LocalDate day) {
        Session.SessionStatus known = KnownStatus.of(session, day);
        if (known == null) {
            return;
        }
        NotCountedReason shortfall = switch (known) {
            case HELD -> windowed.counts().shortfallOf(session);
            case BOOKED -> session.date().isBefore(day) ? fate(session, NotCountedReason.NOT_RECORDED) : null;
            case CANCELLED -> fate(session, NotCountedReason.CANCELLED);
            case MISSED -> fate(session, NotCountedReason.MISSED);
        };
        if (shortfall != null) {
            leaveOut(session, shortfall);
        } else if (known == Session.SessionStatus.HELD) {
            count(session);
        }
    }

    private void count(Session session) {
        int minutes = windowed.counts().minutesOf(session);
        boolean tooMany = windowed.counts().crowded(session, minutes);
        NotCountedReason alike = repeats(session);
        crowded |= tooMany && alike != NotCountedReason.NO_INTERVENTION;
        if (alike != null) {
            leaveOut(session, alike);
            return;
        }
        CreditRule credit = windowed.terms().credit();
        CreditRule.CreditMethod method = credit.methodFor(session);
        int size = credit.sizeOf(session);
        Fraction worth = countsSessions() ? Fraction.ONE : CreditRule.worth(method, minutes, size);
        add(session.form(), worth);
        trail.add(new WindowStep.SessionCredited(
                session.id(), session.date(), session.form(), minutes, size, method, worth.rounded(), tooMany));
    }

    private boolean countsSessions() {
        return windowed instanceof Quantity quantity && quantity.measure() == QuantityMeasure.SESSIONS;
    }

    private void add(SessionFormat form, Fraction worth) {
        CreditRule.CreditCap cap = windowed.terms().credit().cap();
        if (cap != null && cap.form() == form) {
            capped = capped.plus(worth);
        } else {
            other = other.plus(worth);
        }
    }

    /** Why a session adds nothing beside those before it; null if it does. */
    private @Nullable NotCountedReason repeats(Session session) {
        DistinctBy distinct = windowed instanceof Quantity quantity ? quantity.distinct() : null;
        return switch (distinct) {
            case null -> null;
            case ISO_WEEK -> seen.add(weekOf(session.date())) ? null : NotCountedReason.SAME_WEEK;
            case INTERVENTION -> {
                if (session.intervention() == null) {
                    yield NotCountedReason.NO_INTERVENTION;
                }
                yield seen.add(session.intervention()) ? null : NotCountedReason.SAME_INTERVENTION;
            }
        };
    }

    private static String weekOf(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** What became of a session of another type is of no interest here. */
    private NotCountedReason fate(Session session, NotCountedReason fate) {
        return windowed.counts().minutesOf(session) == 0 ? NotCountedReason.OTHER_TYPE : fate;
    }

    private void leaveOut(Session session, NotCountedReason why) {
        trail.add(new EvaluationStep.SessionNotCounted(
                session.id(), session.date(), why, windowed.counts().minutesOf(session)));
    }
}
