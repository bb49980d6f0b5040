package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;

/** Searches a diary day by day. */
public final class Walk {

    private final Diary diary;
    private final EmptyWeek emptyWeek;
    private final Map<LocalDate, Boolean> blank = new HashMap<>();

    /** As intervals see the weeks. */
    public Walk(Diary diary) {
        this(diary, EmptyWeek.BLANK_IF_NO_DAY_IN_IT);
    }

    Walk(Diary diary, EmptyWeek emptyWeek) {
        this.diary = diary;
        this.emptyWeek = emptyWeek;
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
        LocalDate last = diary.lastFactAfter(from).plusWeeks(1L + diary.mostAlternatingWeeks());
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            if (diary.works(day)) {
                return day;
            }
        }
        return null;
    }

    LocalDate firstBusinessDay(LocalDate from) {
        LocalDate day = from;
        while (!diary.rota().businessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    LocalDate businessDaysBefore(int count, LocalDate day) {
        LocalDate at = day;
        for (int left = count; left > 0; ) {
            at = at.minusDays(1);
            left -= diary.rota().businessDay(at) ? 1 : 0;
        }
        return at;
    }

    LocalDate businessDaysAfter(int count, LocalDate day) {
        LocalDate at = day;
        for (int left = count; left > 0; ) {
            at = at.plusDays(1);
            left -= diary.rota().businessDay(at) ? 1 : 0;
        }
        return at;
    }

    /** The date postponed by seven days for each blank week up to it; null if the blank weeks never end. */
    @Nullable LocalDate overBlankWeeks(LocalDate anchor, LocalDate dueRaw) {
        LocalDate moved = dueRaw;
        LocalDate lastFact = diary.lastFactAfter(dueRaw);
        for (LocalDate week = monday(anchor).plusDays(7); !week.isAfter(moved); week = week.plusDays(7)) {
            if (week.isAfter(lastFact) && blankForEver(week)) {
                return null;
            }
            moved = blank(week) ? moved.plusDays(7) : moved;
        }
        return moved;
    }

    /** Once no more facts follow, the weeks repeat themselves. */
    private boolean blankForEver(LocalDate week) {
        for (int i = 0; i < diary.mostAlternatingWeeks(); i++) {
            if (!blank(week.plusWeeks(i))) {
                return false;
            }
        }
        return true;
    }

    public boolean blank(LocalDate monday) {
        return blank.computeIfAbsent(monday, this::findBlank);
    }

    private boolean findBlank(LocalDate monday) {
        List<LocalDate> inPost =
                monday.datesUntil(monday.plusDays(7)).filter(diary::inPost).toList();
        if (inPost.isEmpty() || inPost.stream().anyMatch(diary::works)) {
            return false;
        }
        List<LocalDate> planned = inPost.stream().filter(diary::planned).toList();
        if (planned.isEmpty()) {
            return emptyWeek.blank(inPost, diary.rota());
        }
        return planned.stream().anyMatch(this::skipped) || planned.stream().allMatch(diary::bankHoliday);
    }

    private boolean skipped(LocalDate day) {
        return diary.effect(day) instanceof AbsenceEffect.SkipWeek || diary.leftOut(day);
    }
}
