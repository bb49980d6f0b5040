package org.supervisionwatch.alerts.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Step.PassedOver;

/**
 * The days a person works, seen by one requirement: in post, a pattern day of the pattern in force that day, not a bank
 * holiday, not away under a pause rule. Guideline rule 5.
 */
final class Rota {

    private final Person person;
    private final List<Away> away;
    private final Holidays holidays;

    Rota(Person person, List<PauseRule> pauses, Holidays holidays) {
        this.person = person;
        this.away = Away.under(pauses, person.absences());
        this.holidays = holidays;
    }

    /** By date, never overlapping. */
    List<Away> away() {
        return away;
    }

    @Nullable Away awayOn(LocalDate day) {
        for (Away each : away) {
            if (each.contains(day)) {
                return each;
            }
        }
        return null;
    }

    /** Why the day is not worked; null if it is. */
    @Nullable DayOff dayOff(LocalDate day) {
        if (!person.post().contains(day)) {
            return DayOff.NOT_IN_POST;
        }
        Pattern pattern = person.patternOn(day);
        if (pattern == null || !pattern.days().contains(day.getDayOfWeek())) {
            return DayOff.NOT_A_WORKING_DAY;
        }
        if (holidays.contains(day)) {
            return DayOff.BANK_HOLIDAY;
        }
        return awayOn(day) == null ? null : DayOff.AWAY;
    }

    /** The first day worked on or after a day; null if there is none. */
    @Nullable LocalDate firstWorkedFrom(LocalDate from) {
        LocalDate day = from.isBefore(person.post().start()) ? person.post().start() : from;
        while (person.post().contains(day)) {
            if (dayOff(day) == null) {
                return day;
            }
            LocalDate next = afterStandstill(day);
            if (next == null) {
                return null;
            }
            day = next;
        }
        return null;
    }

    /** The days from {@code raw} to the day before {@code due}, and why each of them is passed over. */
    List<PassedOver> passedOver(LocalDate raw, LocalDate due) {
        List<PassedOver> passed = new ArrayList<>();
        for (LocalDate day = raw; day.isBefore(due); day = day.plusDays(1)) {
            DayOff why = dayOff(day);
            PassedOver before = passed.isEmpty() ? null : passed.getLast();
            if (before != null && before.why() == why) {
                passed.set(passed.size() - 1, new PassedOver(before.from(), day, why));
            } else if (why != null) {
                passed.add(new PassedOver(day, day, why));
            }
        }
        return passed;
    }

    /** The next day worth asking about: an absence and a time without working days are passed over at once. */
    private @Nullable LocalDate afterStandstill(LocalDate day) {
        Away absence = awayOn(day);
        if (absence != null) {
            return absence.to() == null ? null : absence.to().plusDays(1);
        }
        Pattern pattern = person.patternOn(day);
        if (pattern == null || pattern.days().isEmpty()) {
            return nextPatternAfter(day);
        }
        return day.plusDays(1);
    }

    private @Nullable LocalDate nextPatternAfter(LocalDate day) {
        Pattern inForce = person.patternOn(day);
        for (Pattern pattern : person.patterns()) {
            if (pattern.from().isAfter(day) && pattern != inForce) {
                return pattern.from();
            }
        }
        return null;
    }

    /**
     * Whether a week is blank: she is in post with working days in it, works none of them, and either an absence that
     * blanks weeks covers one of them or all are bank holidays. Guideline rule 3, blank weeks.
     *
     * @return why it is blank; null if it is not
     */
    Step.@Nullable Blank blank(LocalDate monday) {
        boolean workingDays = false;
        boolean covered = false;
        boolean allHolidays = true;
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            DayOff off = dayOff(day);
            if (off == null) {
                return null;
            }
            if (off == DayOff.BANK_HOLIDAY || off == DayOff.AWAY) {
                workingDays = true;
                allHolidays &= off == DayOff.BANK_HOLIDAY;
                Away absence = awayOn(day);
                covered |= absence != null && absence.effect().blanksWeeks();
            }
        }
        if (covered) {
            return Step.Blank.AWAY;
        }
        return workingDays && allHolidays ? Step.Blank.BANK_HOLIDAYS : null;
    }

    /** Whether every week from this blank one on is blank too: away with no end, in a post and a pattern with no end. */
    boolean blankForEver(LocalDate monday) {
        Away last = away.isEmpty() ? null : away.getLast();
        return last != null
                && last.to() == null
                && last.effect().blanksWeeks()
                && !last.from().isAfter(monday)
                && person.post().end() == null
                && !person.post().start().isAfter(monday)
                && !person.patterns().getLast().from().isAfter(monday);
    }
}
