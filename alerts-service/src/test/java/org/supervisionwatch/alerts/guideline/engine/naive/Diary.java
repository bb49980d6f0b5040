package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.DayOfWeek;
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

/** Answers questions about single days of a person. */
public final class Diary {

    /** Consecutive days of one kind of absence. */
    record Stretch(
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable AbsenceEffect effect) {}

    private final PersonInPost person;
    private final List<PauseRule> pauses;
    private final HolidayDates holidays;
    private final Map<LocalDate, Boolean> worked = new HashMap<>();

    public Diary(PersonInPost person, List<PauseRule> pauses, HolidayDates holidays) {
        this.person = person;
        this.pauses = pauses;
        this.holidays = holidays;
    }

    public boolean inPost(LocalDate day) {
        LocalDate end = person.post().end();
        return !day.isBefore(person.post().start()) && (end == null || !day.isAfter(end));
    }

    public boolean patternDay(LocalDate day) {
        WorkingPattern pattern = pattern(day);
        return pattern != null && pattern.plans(day);
    }

    public @Nullable FullTimeShare fte(LocalDate day) {
        WorkingPattern pattern = pattern(day);
        return pattern == null ? null : pattern.fte();
    }

    /** The latest pattern that has begun; if none has, the first one. */
    private @Nullable WorkingPattern pattern(LocalDate day) {
        WorkingPattern begun = null;
        WorkingPattern first = null;
        for (WorkingPattern pattern : person.patterns()) {
            if (first == null || pattern.from().isBefore(first.from())) {
                first = pattern;
            }
            boolean hasBegun = !pattern.from().isAfter(day);
            if (hasBegun && (begun == null || pattern.from().isAfter(begun.from()))) {
                begun = pattern;
            }
        }
        return begun == null ? first : begun;
    }

    public boolean bankHoliday(LocalDate day) {
        return holidays.days().contains(day);
    }

    boolean businessDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !bankHoliday(day);
    }

    public boolean works(LocalDate day) {
        return worked.computeIfAbsent(day, d -> inPost(d) && patternDay(d) && !bankHoliday(d) && effect(d) == null);
    }

    /** The effect of the pause rules on the day; null if no absence with a rule covers it. */
    public @Nullable AbsenceEffect effect(LocalDate day) {
        for (Absence absence : person.absences()) {
            if (covers(absence, day)) {
                return stretch(absence).effect();
            }
        }
        return null;
    }

    List<Stretch> stretches() {
        List<Stretch> found = new ArrayList<>();
        for (Absence absence : person.absences()) {
            Stretch stretch = stretch(absence);
            if (!found.contains(stretch)) {
                found.add(stretch);
            }
        }
        return found;
    }

    private static boolean covers(Absence absence, LocalDate day) {
        return !day.isBefore(absence.from()) && (absence.to() == null || !day.isAfter(absence.to()));
    }

    /** Extends the absence at both ends while absences of the same kind adjoin it. */
    private Stretch stretch(Absence absence) {
        LocalDate from = absence.from();
        LocalDate to = absence.to();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Absence other : person.absences()) {
                boolean alike = other.kind().equals(absence.kind());
                if (alike && other.to() != null && other.to().plusDays(1).equals(from)) {
                    from = other.from();
                    grown = true;
                }
                if (alike && to != null && other.from().equals(to.plusDays(1))) {
                    to = other.to();
                    grown = true;
                }
            }
        }
        return new Stretch(absence.kind(), from, to, effectiveRule(absence.kind(), from, to));
    }

    private @Nullable AbsenceEffect effectiveRule(String kind, LocalDate from, @Nullable LocalDate to) {
        PauseRule effectiveRule = null;
        for (PauseRule rule : pauses) {
            if (rule.kinds().contains(kind)
                    && lasts(from, to, rule.minDays())
                    && (effectiveRule == null || rule.minDays() > effectiveRule.minDays())) {
                effectiveRule = rule;
            }
        }
        return effectiveRule == null ? null : effectiveRule.effect();
    }

    private static boolean lasts(LocalDate from, @Nullable LocalDate to, int days) {
        return to == null || !to.isBefore(from.plusDays(days - 1L));
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

    /** A day after which every week is the same. */
    LocalDate lastFactAfter(LocalDate day) {
        Stream<@Nullable LocalDate> facts = Stream.of(
                        person.patterns().stream().map(WorkingPattern::from),
                        person.absences().stream().map(Absence::from),
                        person.absences().stream().map(Absence::to),
                        holidays.days().stream(),
                        Stream.of(day, person.post().start(), person.post().end()))
                .flatMap(dates -> dates);
        LocalDate lastFact = day;
        for (LocalDate fact : facts.toList()) {
            lastFact = fact != null && fact.isAfter(lastFact) ? fact : lastFact;
        }
        return lastFact;
    }
}
