package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Quantity.Distinct;
import org.supervisionwatch.alerts.guideline.Quantity.Measure;

/** Adds up what the sessions of a window are worth. Guideline rules 1 and 12. */
final class Credited {

    private static final Comparator<Session> IN_ORDER = Comparator.comparing(Session::date)
            .thenComparing(session -> session.segments().getFirst().minutes())
            .thenComparing(Session::id, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Windowed windowed;
    private final Fraction required;
    private final Trail trail;
    private final Set<Object> seen = new HashSet<>();
    private Fraction capped = Fraction.ZERO;
    private Fraction other = Fraction.ZERO;
    private boolean crowded;

    private Credited(Windowed windowed, Fraction required, Trail trail) {
        this.windowed = windowed;
        this.required = required;
        this.trail = trail;
    }

    /**
     * @param day sessions after it, and what was recorded after it, are left out
     * @param required what the window asks for, of which a form may be limited to a share
     */
    static Credited in(
            Period window, LocalDate day, List<Session> sessions, Windowed windowed, Fraction required, Trail trail) {
        Credited credited = new Credited(windowed, required, trail);
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
        Credit.Cap cap = windowed.terms().credit().cap();
        if (cap == null) {
            return other;
        }
        Fraction limit = required.times(Fraction.of(cap.shareOfRequired()));
        if (capped.compareTo(limit) <= 0) {
            return other.plus(capped);
        }
        trail.add(new WindowStep.CappedForm(cap, capped.rounded(), limit.rounded()));
        return other.plus(limit);
    }

    private void look(Session session, LocalDate day) {
        Session.Status known = Knowledge.of(session, day);
        if (known == null) {
            return;
        }
        Shortfall shortfall = switch (known) {
            case HELD -> windowed.counts().shortfallOf(session);
            case BOOKED -> session.date().isBefore(day) ? fate(session, Shortfall.NOT_RECORDED) : null;
            case CANCELLED -> fate(session, Shortfall.CANCELLED);
            case MISSED -> fate(session, Shortfall.MISSED);
        };
        if (shortfall != null) {
            leaveOut(session, shortfall);
        } else if (known == Session.Status.HELD) {
            count(session);
        }
    }

    private void count(Session session) {
        int minutes = windowed.counts().minutesOf(session);
        boolean tooMany = windowed.counts().crowded(session, minutes);
        Shortfall alike = repeats(session);
        crowded |= tooMany && alike != Shortfall.NO_INTERVENTION;
        if (alike != null) {
            leaveOut(session, alike);
            return;
        }
        Credit credit = windowed.terms().credit();
        Credit.Method method = credit.methodFor(session);
        int size = credit.sizeOf(session);
        Fraction worth = countsSessions() ? Fraction.ONE : Credit.worth(method, minutes, size);
        add(session.form(), worth);
        trail.add(new WindowStep.Credited(
                session.id(), session.date(), session.form(), minutes, size, method, worth.rounded(), tooMany));
    }

    private boolean countsSessions() {
        return windowed instanceof Quantity quantity && quantity.measure() == Measure.SESSIONS;
    }

    private void add(Form form, Fraction worth) {
        Credit.Cap cap = windowed.terms().credit().cap();
        if (cap != null && cap.form() == form) {
            capped = capped.plus(worth);
        } else {
            other = other.plus(worth);
        }
    }

    /** Why a session adds nothing beside those before it; null if it does. */
    private @Nullable Shortfall repeats(Session session) {
        Distinct distinct = windowed instanceof Quantity quantity ? quantity.distinct() : null;
        return switch (distinct) {
            case null -> null;
            case ISO_WEEK -> seen.add(weekOf(session.date())) ? null : Shortfall.SAME_WEEK;
            case INTERVENTION -> {
                if (session.intervention() == null) {
                    yield Shortfall.NO_INTERVENTION;
                }
                yield seen.add(session.intervention()) ? null : Shortfall.SAME_INTERVENTION;
            }
        };
    }

    private static String weekOf(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** What became of a session of another type is of no interest here. */
    private Shortfall fate(Session session, Shortfall fate) {
        return windowed.counts().minutesOf(session) == 0 ? Shortfall.OTHER_TYPE : fate;
    }

    private void leaveOut(Session session, Shortfall why) {
        trail.add(new Step.NotCounted(
                session.id(), session.date(), why, windowed.counts().minutesOf(session)));
    }
}
