package org.supervisionwatch.alerts.guideline.engine.window;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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
import org.supervisionwatch.alerts.guideline.engine.verdict.WorkingCalendar;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationStep;
import org.supervisionwatch.alerts.guideline.engine.working.EvaluationTrace;
import org.supervisionwatch.alerts.guideline.engine.working.WindowStep;

/** Adds up the credit of the sessions in a window. Guideline rules 1 and 12. */
final class CreditedTotal {

    private static final Comparator<Session> IN_ORDER = Comparator.comparing(Session::date)
            .thenComparing(session -> session.segments().getFirst().minutes())
            .thenComparing(Session::id, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** What says nothing about a session that was never meant to count. */
    private static final Set<NotCountedReason> EXPLAINED_BY_TYPE = EnumSet.of(
            NotCountedReason.NOT_RECORDED,
            NotCountedReason.CANCELLED,
            NotCountedReason.MISSED,
            NotCountedReason.DAY_NOT_WORKED);

    private final WindowRequirement requirement;
    private final Fraction required;
    private final WorkingCalendar calendar;
    private final EvaluationTrace trace;
    private final Set<Object> distinctKeys = new HashSet<>();
    private final List<Session> bookings = new ArrayList<>(0);
    private Fraction capped = Fraction.ZERO;
    private Fraction other = Fraction.ZERO;
    private boolean crowded;
    private boolean supervisorGone;

    private CreditedTotal(
            WindowRequirement requirement, Fraction required, WorkingCalendar calendar, EvaluationTrace trace) {
        this.requirement = requirement;
        this.required = required;
        this.calendar = calendar;
        this.trace = trace;
    }

    /**
     * @param day the day of the evaluation; sessions held and records after it are ignored
     * @param required what the window requires, on which the cap of a form may be based
     */
    static CreditedTotal in(
            Period window,
            LocalDate day,
            List<Session> sessions,
            WindowRequirement requirement,
            Fraction required,
            WorkingCalendar calendar,
            EvaluationTrace trace) {
        CreditedTotal credited = new CreditedTotal(requirement, required, calendar, trace);
        List<Session> within = new ArrayList<>();
        for (Session session : sessions) {
            if (!session.date().isBefore(window.from()) && !session.date().isAfter(window.last())) {
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

    /** Whether a session that counts names a supervisor who was not in post. */
    boolean supervisorGone() {
        return supervisorGone;
    }

    Fraction held() {
        CreditRule.CreditCap cap = requirement.terms().credit().cap();
        Fraction limit = cap == null ? capped : cap.limit(capped, other, required);
        if (cap != null && limit.compareTo(capped) < 0) {
            trace.add(() -> new WindowStep.CreditCapped(cap, capped.rounded(), limit.rounded()));
        }
        return other.plus(limit);
    }

    /** The total if the bookings that stand were held too. */
    Fraction withBooked() {
        if (bookings.isEmpty()) {
            return total(capped, other);
        }
        CreditedTotal all = new CreditedTotal(requirement, required, calendar, EvaluationTrace.OFF);
        all.distinctKeys.addAll(distinctKeys);
        all.capped = capped;
        all.other = other;
        bookings.forEach(all::count);
        return total(all.capped, all.other);
    }

    private Fraction total(Fraction own, Fraction others) {
        CreditRule.CreditCap cap = requirement.terms().credit().cap();
        return others.plus(cap == null ? own : cap.limit(own, others, required));
    }

    private void consider(Session session, LocalDate day) {
        Session.SessionStatus known = KnownStatus.of(session, day);
        if (known == null) {
            return;
        }
        switch (known) {
            case HELD -> held(session, day);
            case BOOKED -> booked(session, day);
            case CANCELLED -> exclude(session, day, NotCountedReason.CANCELLED);
            case MISSED -> exclude(session, day, missed(session));
        }
    }

    private void held(Session session, LocalDate day) {
        NotCountedReason shortfall = requirement.counts().shortfallOf(session);
        if (shortfall != null) {
            exclude(session, day, shortfall);
        } else if (!session.date().isAfter(day)) {
            count(session);
        }
    }

    private void booked(Session session, LocalDate day) {
        if (session.date().isBefore(day)) {
            exclude(session, day, NotCountedReason.NOT_RECORDED);
        } else if (requirement.counts().accepts(session) && calendar.stands(session)) {
            bookings.add(session);
        }
    }

    private NotCountedReason missed(Session session) {
        return !trace.isRecording() || calendar.isAtWork(session.date())
                ? NotCountedReason.MISSED
                : NotCountedReason.DAY_NOT_WORKED;
    }

    private void count(Session session) {
        int minutes = requirement.counts().minutesOf(session);
        boolean tooMany = requirement.counts().crowded(session, minutes);
        NotCountedReason duplicate = duplicateReason(session);
        crowded |= tooMany && duplicate != NotCountedReason.NO_INTERVENTION;
        supervisorGone |= session.namesSupervisorNotInPost() && duplicate != NotCountedReason.NO_INTERVENTION;
        if (duplicate != null) {
            exclude(session, session.date(), duplicate);
            return;
        }
        CreditRule credit = requirement.terms().credit();
        CreditRule.CreditMethod method = credit.methodFor(session);
        Fraction worth = requirement.measure() == QuantityMeasure.SESSIONS
                ? Fraction.ONE
                : CreditRule.worth(method, minutes, credit.sizeOf(session));
        add(session.form(), worth);
        trace.add(() -> credited(session, minutes, method, worth, tooMany));
    }

    private WindowStep credited(
            Session session, int minutes, CreditRule.@Nullable CreditMethod method, Fraction worth, boolean tooMany) {
        return new WindowStep.SessionCredited(
                session.id(),
                session.date(),
                session.form(),
                minutes,
                requirement.terms().credit().sizeOf(session),
                method,
                worth.rounded(),
                requirement.measure(),
                distinct() == DistinctBy.INTERVENTION ? session.intervention() : null,
                tooMany);
    }

    private @Nullable DistinctBy distinct() {
        return requirement instanceof Quantity quantity ? quantity.distinct() : null;
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
        return switch (distinct()) {
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

    /** A session of another type is reported as such, whatever its status; one after the day not at all. */
    private void exclude(Session session, LocalDate day, NotCountedReason why) {
        if (trace.isRecording() && !session.date().isAfter(day)) {
            int minutes = requirement.counts().minutesOf(session);
            NotCountedReason reason =
                    minutes == 0 && EXPLAINED_BY_TYPE.contains(why) ? NotCountedReason.OTHER_TYPE : why;
            trace.add(new EvaluationStep.SessionNotCounted(session.id(), session.date(), reason, minutes));
        }
    }
}
