package org.supervisionwatch.alerts.guideline.engine.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowTerms;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingFlag;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;

/** The verdict on one window, in the order of rule 12. */
final class WindowJudge {

    private final WindowRequirement requirement;
    private final WindowTerms terms;
    private final PersonInPost person;
    private final LocalDate asOf;
    private final Diary diary;
    private final Calendar calendar;
    private final Knowing knowing;
    private final boolean rolling;

    WindowJudge(
            WindowRequirement requirement, PersonInPost person, List<Session> sessions, LocalDate asOf, Diary diary) {
        this.requirement = requirement;
        this.terms = requirement.terms();
        this.person = person;
        this.asOf = asOf;
        this.diary = diary;
        this.calendar = new Calendar(terms.window(), diary);
        this.knowing = Knowing.on(asOf, sessions, terms.counts());
        this.rolling = terms.window() instanceof Window.RollingDays;
    }

    WindowFinding on(Period window) {
        LocalDate day = window.last().isBefore(asOf) ? window.last() : asOf;
        Asked asked = Asked.on(day, terms.when(), person);
        if (!diary.inPost(asOf) || asked == Asked.NO) {
            return WindowFinding.ofState(window, StandingState.NOT_APPLICABLE);
        }
        if (asked == Asked.UNKNOWN) {
            return WindowFinding.ofState(window, StandingState.UNKNOWN);
        }
        if (Calendar.all(window).stream().noneMatch(diary::inPost)) {
            return WindowFinding.ofState(window, StandingState.NOT_APPLICABLE);
        }
        if (rolling && diary.effect(asOf) instanceof AbsenceEffect.RestartClock) {
            LocalDate since = diary.pause(asOf).from();
            return new WindowFinding(window, StandingState.PAUSED, since, null, null, null, null, Set.of());
        }
        if (requirement instanceof Quantity && diary.rota().unknown(day) && diary.pause(day) == null) {
            return WindowFinding.ofState(window, StandingState.UNKNOWN);
        }
        if (askedTooLate(window)) {
            return rolling ? beforeItIsAsked(window) : WindowFinding.ofState(window, StandingState.NOT_APPLICABLE);
        }
        return measured(window);
    }

    private boolean askedTooLate(Period window) {
        LocalDate asked = person.appliesFrom();
        boolean byItsEnd = !rolling && CountingDays.inProportion(requirement);
        return asked != null && (byItsEnd ? window.last() : window.from()).isBefore(asked);
    }

    private WindowFinding measured(Period window) {
        boolean running = !rolling && !asOf.isAfter(window.last());
        Sums sums = new Sums(requirement, person, window, diary);
        if (sums.nothingAsked()) {
            return WindowFinding.ofState(window, running ? StandingState.ON_TRACK : StandingState.EXEMPT);
        }
        if (sums.hoursMissing()) {
            return WindowFinding.ofState(window, running ? StandingState.ON_TRACK : StandingState.UNKNOWN);
        }
        if (sums.fteMissing()) {
            return WindowFinding.ofState(window, StandingState.UNKNOWN);
        }
        if (running) {
            return running(window, sums);
        }
        WindowFinding ended = ended(window, sums);
        boolean warns = rolling && ended.state() == StandingState.ON_TRACK && soonShort(sums.required());
        return warns ? ended.with(StandingState.AT_RISK) : ended;
    }

    private WindowFinding running(Period window, Sums sums) {
        Rational required = sums.required();
        BigDecimal credited = credit(window, required, held());
        BigDecimal booked = credit(window, required, heldAndBooked()).subtract(credited);
        Rational missing =
                Rational.decimal(required.hundredths().subtract(credited).subtract(booked));
        boolean atRisk = missing.moreThan(Rational.NOTHING)
                && !excused(window)
                && (lastChance(window) || behindItsPace(window, sums, missing));
        return new WindowFinding(
                window,
                atRisk ? StandingState.AT_RISK : StandingState.ON_TRACK,
                null,
                credited,
                plain(booked),
                required.hundredths(),
                null,
                flags(window));
    }

    private boolean behindItsPace(Period window, Sums sums, Rational missing) {
        boolean nearItsEnd = asOf.isAfter(window.last().minusDays(terms.atRiskDays()));
        Rational pace = Rational.decimal(sums.required().hundredths()).times(sums.shareLeft(asOf));
        return nearItsEnd && missing.moreThan(pace);
    }

    /** From the last day but one, of business or of work, nobody waits for a pace. */
    private boolean lastChance(Period window) {
        LocalDate business = lastButOne(window, diary.rota()::businessDay);
        LocalDate work = lastButOne(window, diary::works);
        return (business != null && !asOf.isBefore(business)) || (work != null && !asOf.isBefore(work));
    }

    private static @Nullable LocalDate lastButOne(Period window, Predicate<LocalDate> kind) {
        List<LocalDate> days = Calendar.all(window).stream().filter(kind).toList();
        return days.isEmpty() ? null : days.get(Math.max(0, days.size() - 2));
    }

    private WindowFinding ended(Period window, Sums sums) {
        Rational required = sums.required();
        BigDecimal credited = credit(window, required, held());
        boolean met = credited.compareTo(required.hundredths()) >= 0;
        LocalDate finalOn = window.last().plusDays(terms.settleDays() + 1L);
        StandingState state;
        LocalDate since = null;
        if (met || excused(window)) {
            state = StandingState.ON_TRACK;
        } else if (rolling) {
            state = StandingState.BELOW_GUIDELINE;
        } else {
            state = asOf.isBefore(finalOn) ? StandingState.OVERDUE : StandingState.BELOW_GUIDELINE;
            since = asOf.isBefore(finalOn) ? window.last().plusDays(1) : finalOn;
        }
        return new WindowFinding(
                window,
                state,
                since,
                credited,
                null,
                required.hundredths(),
                since == null ? null : finalOn,
                flags(window));
    }

    /** Nobody is late for a window whose first business day was before their post. */
    private boolean excused(Period window) {
        LocalDate first = new Walk(diary).firstBusinessDay(window.from());
        return !CountingDays.inProportion(requirement)
                && !first.isAfter(window.last())
                && first.isBefore(person.post().start());
    }

    /** Whether the window that ends some days ahead would be short of what is required today. */
    private boolean soonShort(Rational required) {
        LocalDate ahead = asOf.plusDays(terms.atRiskDays());
        Period window = calendar.around(ahead);
        return diary.inPost(ahead)
                && !excused(window)
                && credit(window, required, heldAndBooked()).compareTo(required.hundredths()) < 0;
    }

    private WindowFinding beforeItIsAsked(Period window) {
        Period ahead = calendar.around(asOf.plusDays(terms.atRiskDays()));
        Sums sums = new Sums(requirement, person, window, diary);
        boolean computed = !sums.nothingAsked() && !sums.hoursMissing() && !sums.fteMissing();
        boolean warns = computed && !askedTooLate(ahead) && soonShort(sums.required());
        return warns
                ? ended(window, sums).with(StandingState.AT_RISK)
                : WindowFinding.ofState(window, StandingState.NOT_APPLICABLE);
    }

    private List<Session> held() {
        return knowing.held();
    }

    private List<Session> heldAndBooked() {
        List<Session> all = new ArrayList<>(knowing.held());
        all.addAll(knowing.standing(diary));
        return all;
    }

    private BigDecimal credit(Period window, Rational required, List<Session> sessions) {
        return new Credits(requirement, required).of(within(window, sessions)).hundredths();
    }

    private static List<Session> within(Period window, List<Session> sessions) {
        return sessions.stream()
                .filter(session -> window.contains(session.date()))
                .toList();
    }

    private Set<StandingFlag> flags(Period window) {
        List<Session> counted = within(window, held()).stream()
                .filter(session -> !countsForNone(session))
                .toList();
        return Knowing.flags(counted, terms.counts());
    }

    private boolean countsForNone(Session session) {
        return switch (requirement) {
            case Quantity quantity ->
                quantity.distinct() == Quantity.DistinctBy.INTERVENTION && session.intervention() == null;
            case Ratio _ -> false;
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
