package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;

/** Searches a diary day by day. */
public final class Walk {

    private static final int TWO_WEEKS = 14;

    private final Diary diary;

    public Walk(Diary diary) {
        this.diary = diary;
    }

    static LocalDate monday(LocalDate day) {
        LocalDate monday = day;
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        return monday;
    }

    /** The first working day from a day on; null if there is none. */
    public @Nullable LocalDate firstWorked(LocalDate from) {
        LocalDate last = diary.lastFactAfter(from).plusDays(TWO_WEEKS);
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            if (diary.works(day)) {
                return day;
            }
        }
        return null;
    }

    LocalDate firstBusinessDay(LocalDate from) {
        LocalDate day = from;
        while (!diary.businessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    LocalDate businessDaysBefore(int count, LocalDate day) {
        LocalDate at = day;
        for (int left = count; left > 0; ) {
            at = at.minusDays(1);
            left -= diary.businessDay(at) ? 1 : 0;
        }
        return at;
    }

    LocalDate businessDaysAfter(int count, LocalDate day) {
        LocalDate at = day;
        for (int left = count; left > 0; ) {
            at = at.plusDays(1);
            left -= diary.businessDay(at) ? 1 : 0;
        }
        return at;
    }

    /** The date postponed by seven days for each blank week up to it; null if the blank weeks never end. */
    @Nullable LocalDate overBlankWeeks(LocalDate anchor, LocalDate dueRaw) {
        LocalDate moved = dueRaw;
        LocalDate lastFact = diary.lastFactAfter(dueRaw).plusDays(TWO_WEEKS);
        for (LocalDate week = monday(anchor).plusDays(7); !week.isAfter(moved); week = week.plusDays(7)) {
            if (blank(week)) {
                if (week.isAfter(lastFact)) {
                    return null;
                }
                moved = moved.plusDays(7);
            }
        }
        return moved;
    }

    boolean blank(LocalDate monday) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = monday; day.isBefore(monday.plusDays(7)); day = day.plusDays(1)) {
            if (diary.inPost(day) && diary.patternDay(day)) {
                days.add(day);
            }
        }
        if (days.isEmpty() || days.stream().anyMatch(diary::works)) {
            return false;
        }
        return days.stream().anyMatch(this::skipped) || days.stream().allMatch(diary::bankHoliday);
    }

    private boolean skipped(LocalDate day) {
        AbsenceEffect effect = diary.effect(day);
        return effect instanceof AbsenceEffect.SkipWeek
                || effect instanceof AbsenceEffect.ExcludeDays
                || effect instanceof AbsenceEffect.RestartClock;
    }

    public boolean countable(LocalDate day) {
        AbsenceEffect effect = diary.effect(day);
        boolean out = effect instanceof AbsenceEffect.ExcludeDays || effect instanceof AbsenceEffect.RestartClock;
        return diary.inPost(day) && !blank(monday(day)) && !out;
    }
}
