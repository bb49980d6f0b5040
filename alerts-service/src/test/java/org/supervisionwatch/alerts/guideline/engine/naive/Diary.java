package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;

/** Answers questions about single days of a person under pause rules. */
public final class Diary {

    /** An absence that a pause rule matches. */
    record Pause(LocalDate from, @Nullable LocalDate to, AbsenceEffect effect) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && endsOnOrAfter(day);
        }

        boolean endsOnOrAfter(LocalDate day) {
            return to == null || !to.isBefore(day);
        }
    }

    private final PersonInPost person;
    private final HolidayDates holidays;
    private final Rota rota;
    private final List<Pause> pauses = new ArrayList<>();
    private final Map<LocalDate, Boolean> worked = new HashMap<>();

    public Diary(PersonInPost person, List<PauseRule> rules, HolidayDates holidays) {
        this.person = person;
        this.holidays = holidays;
        this.rota = new Rota(person, holidays);
        for (Absence absence : JoinedAbsences.of(person.absences(), rota)) {
            PauseRule rule = rule(absence, rules);
            if (rule != null) {
                pauses.add(new Pause(absence.from(), absence.to(), rule.effect()));
            }
        }
    }

    /** Of the rules that match, the one that asks for the most days; the first of equals. */
    private static @Nullable PauseRule rule(Absence absence, List<PauseRule> rules) {
        PauseRule strictest = null;
        for (PauseRule rule : rules) {
            if (rule.kinds().contains(absence.kind())
                    && lasts(absence, rule.minDays())
                    && (strictest == null || rule.minDays() > strictest.minDays())) {
                strictest = rule;
            }
        }
        return strictest;
    }

    private static boolean lasts(Absence absence, int days) {
        return absence.to() == null || !absence.to().isBefore(absence.from().plusDays(days - 1L));
    }

    Rota rota() {
        return rota;
    }

    public boolean inPost(LocalDate day) {
        return rota.inPost(day);
    }

    /** Whether neither days nor shifts say when the person works, so that nobody can say when a session is due. */
    public boolean rotaUnknown(LocalDate day) {
        return rota.unknown(day);
    }

    public boolean planned(LocalDate day) {
        return rota.planned(day);
    }

    public boolean withoutFixedDays(LocalDate day) {
        return rota.withoutFixedDays(day);
    }

    public @Nullable LocalDate firstShiftAfter(LocalDate day) {
        return rota.firstShiftAfter(day);
    }

    public boolean bankHoliday(LocalDate day) {
        return rota.bankHoliday(day);
    }

    public @Nullable FullTimeShare fte(LocalDate day) {
        return rota.fte(day);
    }

    public boolean works(LocalDate day) {
        return worked.computeIfAbsent(day, d -> rota.toBeWorked(d) && pause(d) == null);
    }

    List<Pause> pauses() {
        return pauses;
    }

    @Nullable Pause pause(LocalDate day) {
        for (Pause pause : pauses) {
            if (pause.covers(day)) {
                return pause;
            }
        }
        return null;
    }

    /** The effect of the pause rules on the day; null if no absence with a rule covers it. */
    public @Nullable AbsenceEffect effect(LocalDate day) {
        Pause pause = pause(day);
        return pause == null ? null : pause.effect();
    }

    /** Whether the day takes no part in windows. */
    boolean leftOut(LocalDate day) {
        AbsenceEffect effect = effect(day);
        return effect instanceof AbsenceEffect.ExcludeDays || effect instanceof AbsenceEffect.RestartClock;
    }

    /** Whether the person is expected at work: no absence of any kind covers the day, whatever the rules say about it. */
    public boolean expected(LocalDate day) {
        boolean absent = person.absences().stream().anyMatch(absence -> JoinedAbsences.covers(absence, day));
        return rota.toBeWorked(day) && !absent;
    }

    /** Whether the supervisor is away on the day. */
    public boolean withoutSupervisor(LocalDate day) {
        for (Period away : person.supervisorAbsences()) {
            if (!day.isBefore(away.from()) && (away.to() == null || !day.isAfter(away.to()))) {
                return true;
            }
        }
        return false;
    }

    /** A day after which the weeks repeat themselves. */
    LocalDate lastFactAfter(LocalDate day) {
        Stream<@Nullable LocalDate> facts = Stream.of(
                        person.patterns().stream().map(WorkingPattern::from),
                        person.absences().stream().map(Absence::from),
                        person.absences().stream().map(Absence::to),
                        person.shifts().stream(),
                        holidays.days().stream(),
                        Stream.of(day, person.post().start(), person.post().end()))
                .flatMap(dates -> dates);
        LocalDate lastFact = day;
        for (LocalDate fact : facts.toList()) {
            lastFact = fact != null && fact.isAfter(lastFact) ? fact : lastFact;
        }
        return lastFact;
    }

    /** How many weeks it takes until the weeks of any pattern begin again. */
    int mostAlternatingWeeks() {
        int most = 1;
        for (WorkingPattern pattern : person.patterns()) {
            most = Math.max(most, pattern.weeks().size());
        }
        return most;
    }
}
