package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.PartTime.ProrateInterval;
import org.supervisionwatch.alerts.guideline.Step.WhyNoDue;

/**
 * Reckons the due date of an interval in days or months. Guideline rules 3 to 6 and 15, in this order: the interval,
 * part-time, return to work or blank weeks, the day the requirement was first asked, the roll, the cap.
 */
final class Reckoning {

    private final Interval interval;
    private final Person person;
    private final Rota rota;
    private final BusinessDays businessDays;

    Reckoning(Interval interval, Person person, Rota rota, BusinessDays businessDays) {
        this.interval = interval;
        this.person = person;
        this.rota = rota;
        this.businessDays = businessDays;
    }

    Footing footing(@Nullable LocalDate anchor, LocalDate day) {
        Away restart = restart(anchor, day);
        return new Footing(anchor, restart, restart != null && restart.contains(day));
    }

    /** Whether the part-time rule needs a share of full time that nobody has given. While the clock stands still it needs none. */
    boolean lacksFte(Footing footing) {
        LocalDate anchor = footing.anchor();
        return anchor != null
                && !footing.stopped()
                && interval.partTime() instanceof ProrateInterval
                && fteOn(anchor) == null;
    }

    Course course(Footing footing, Trail trail) {
        LocalDate anchor = footing.anchor();
        Away restart = footing.restart();
        if (restart != null && footing.stopped()) {
            trail.add(new Step.Stopped(restart));
            return Course.STOPPED;
        }
        LocalDate raw = anchor == null ? first(trail) : interval(anchor, trail);
        if (restart != null) {
            return afterReturn(raw, restart, trail);
        }
        if (anchor == null) {
            return rolled(raw, null, null, trail);
        }
        LocalDate stretched = BlankWeeks.stretch(rota, anchor, raw, trail);
        return stretched == null
                ? noDue(WhyNoDue.WEEKS_STAY_BLANK, null, trail)
                : rolled(stretched, anchor, null, trail);
    }

    /** The last absence that restarts the clock, has begun, and is not over and done with. Guideline rule 4. */
    private @Nullable Away restart(@Nullable LocalDate anchor, LocalDate day) {
        Away last = null;
        for (Away away : rota.away()) {
            if (away.effect() instanceof Effect.Restart
                    && !away.from().isAfter(day)
                    && !away.endedBefore(person.post().start())
                    && (anchor == null || !away.endedBefore(anchor))) {
                last = away;
            }
        }
        return last;
    }

    private LocalDate first(Trail trail) {
        LocalDate start = person.post().start();
        LocalDate raw = start.plusDays(interval.firstWithinDays());
        trail.add(new Step.FirstWithin(start, interval.firstWithinDays(), raw));
        return raw;
    }

    private LocalDate interval(LocalDate anchor, Trail trail) {
        Every every = interval.every();
        Fte fte = fteOn(anchor);
        if (fte != null) {
            trail.add(new Step.FteInForce(anchor, fte));
        }
        if (fte != null
                && every instanceof Every.Days(int days)
                && interval.partTime() instanceof ProrateInterval prorate) {
            int prorated = prorate.prorate(days, fte);
            trail.add(new Step.Prorated(days, fte, prorated));
            every = new Every.Days(prorated);
        }
        LocalDate raw = every.after(anchor);
        trail.add(new Step.Reckoned(anchor, every, raw));
        return raw;
    }

    private @Nullable Fte fteOn(LocalDate day) {
        Pattern pattern = person.patternOn(day);
        return pattern == null ? null : pattern.fte();
    }

    private Course afterReturn(LocalDate raw, Away restart, Trail trail) {
        LocalDate last = restart.to();
        LocalDate returned = last == null ? null : rota.firstWorkedFrom(last.plusDays(1));
        if (returned == null || !(restart.effect() instanceof Effect.Restart(int within))) {
            return noDue(WhyNoDue.NO_DAY_WORKED, null, trail);
        }
        LocalDate restarted = Dates.later(raw, businessDays.after(returned, within));
        trail.add(new Step.Restarted(restart, returned, within, restarted));
        return rolled(restarted, null, returned, trail);
    }

    /**
     * Moves the raw date to a day she works, no later than the cap allows.
     *
     * @param anchor from which the cap runs; null where there is none or the clock was restarted
     */
    private Course rolled(LocalDate reckoned, @Nullable LocalDate anchor, @Nullable LocalDate returned, Trail trail) {
        LocalDate raw = heldBack(reckoned, trail);
        LocalDate due = rota.firstWorkedFrom(raw);
        if (due == null) {
            return noDue(WhyNoDue.NO_DAY_WORKED, returned, trail);
        }
        if (trail.isKept() && !due.equals(raw)) {
            trail.add(new Step.Rolled(raw, due, rota.passedOver(raw, due)));
        }
        LocalDate limit = anchor == null ? null : limit(anchor);
        if (limit == null || !limit.isBefore(due)) {
            return new Course(false, raw, due, false, returned);
        }
        trail.add(new Step.Capped(limitDays(), limit));
        return new Course(false, raw, limit, true, returned);
    }

    /** No earlier than one unprorated interval after the requirement was first asked. Guideline rule 15. */
    private LocalDate heldBack(LocalDate raw, Trail trail) {
        LocalDate appliesFrom = person.appliesFrom();
        if (appliesFrom == null || !raw.isBefore(interval.every().after(appliesFrom))) {
            return raw;
        }
        LocalDate held = interval.every().after(appliesFrom);
        trail.add(new Step.HeldBack(appliesFrom, held));
        return held;
    }

    /** The first day worked once the longest gap allowed is reached. Guideline rule 6. */
    private @Nullable LocalDate limit(LocalDate anchor) {
        if (interval.hardCapDays() == null) {
            return null;
        }
        LocalDate reached = anchor.plusDays(interval.hardCapDays());
        LocalDate appliesFrom = person.appliesFrom();
        return rota.firstWorkedFrom(
                appliesFrom == null
                        ? reached
                        : Dates.later(reached, interval.every().after(appliesFrom)));
    }

    private int limitDays() {
        return interval.hardCapDays() == null ? 0 : interval.hardCapDays();
    }

    private static Course noDue(WhyNoDue why, @Nullable LocalDate returned, Trail trail) {
        trail.add(new Step.NoDueDate(why));
        return Course.withoutDue(returned);
    }
}
