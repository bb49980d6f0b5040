package org.supervisionwatch.alerts.guideline.engine;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;

/** Generates random people in post, with working days, absences and figures. */
record People(Dice dice) {

    static final List<String> KINDS =
            List.of("leave", "sickness", "maternity", "study", "other", "carers_leave", "sabbatical");

    PersonInPost somebody() {
        LocalDate start = dice.oneIn(4) ? dice.within(60) : dice.within(200).minusDays(200);
        LocalDate end = dice.oneIn(5) ? start.plusDays(dice.below(600)) : null;
        return new PersonInPost(
                new PostPeriod(start, end),
                profile(),
                patterns(start),
                absences(),
                supervisor(),
                clinicalMinutes(),
                shifts(),
                dice.oneIn(4) ? dice.within(100) : null);
    }

    private PersonProfile profile() {
        return new PersonProfile(
                dice.oneIn(12) ? null : "pwp",
                dice.some(List.of("babcp", "bacp")),
                dice.oneIn(2),
                dice.oneIn(4) ? null : dice.within(300),
                dice.oneIn(4) ? null : dice.below(8),
                dice.oneIn(4) ? BigDecimal.valueOf(dice.between(1, 12), 1) : null);
    }

    private List<WorkingPattern> patterns(LocalDate start) {
        List<WorkingPattern> patterns = new ArrayList<>();
        LocalDate from = dice.oneIn(3) ? start.plusDays(dice.between(-200, 30)) : start;
        int count = dice.oneIn(20) ? 0 : dice.between(1, 4);
        boolean onlyShifts = dice.oneIn(5);
        for (int i = 0; i < count; i++) {
            patterns.add(new WorkingPattern(from, onlyShifts ? List.of(Set.of()) : weeks(), fte()));
            from = from.plusDays(1 + dice.below(dice.oneIn(2) ? 40 : 120));
        }
        return patterns;
    }

    /** Mostly one week; or several that alternate, or none with a day: a term break, or work by shifts. */
    private List<Set<DayOfWeek>> weeks() {
        List<Set<DayOfWeek>> weeks = new ArrayList<>();
        int count = dice.oneIn(4) ? dice.between(2, 4) : 1;
        for (int i = 0; i < count; i++) {
            weeks.add(dice.oneIn(count == 1 ? 6 : 3) ? Set.of() : days());
        }
        return weeks;
    }

    private Set<DayOfWeek> days() {
        if (dice.oneIn(2)) {
            return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (int i = dice.between(1, 4); i > 0; i--) {
            days.add(DayOfWeek.of(dice.between(1, dice.oneIn(4) ? 7 : 5)));
        }
        return days;
    }

    private @Nullable FullTimeShare fte() {
        return switch (dice.below(12)) {
            case 10 -> null;
            case 0 -> new FullTimeShare(BigDecimal.ZERO, BigDecimal.valueOf(375, 1));
            case 1 -> new FullTimeShare(BigDecimal.valueOf(dice.between(10, 375), 1), BigDecimal.valueOf(375, 1));
            case 2, 3 -> FullTimeShare.of(BigDecimal.ONE);
            default -> FullTimeShare.of(BigDecimal.valueOf(dice.between(2, 11), 1));
        };
    }

    private List<Absence> absences() {
        List<Absence> absences = new ArrayList<>();
        LocalDate from = dice.within(100);
        for (int left = dice.below(8); left > 0; left--) {
            boolean open = left == 1 && dice.oneIn(4);
            LocalDate to = open ? null : lastDay(from);
            absences.add(new Absence(kind(absences), from, to));
            from = to == null ? from : to.plusDays(1L + daysBetween(to));
        }
        return absences;
    }

    /** Often the end of a working week, as in sick notes. */
    private LocalDate lastDay(LocalDate from) {
        int days = dice.oneIn(6) ? dice.between(13, 16) : dice.between(1, dice.oneIn(2) ? 5 : 60);
        LocalDate to = from.plusDays(days - 1L);
        LocalDate friday = to.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
        return dice.oneIn(2) && !friday.isBefore(from) ? friday : to;
    }

    private int daysBetween(LocalDate to) {
        return switch (dice.below(4)) {
            case 0 -> 0;
            case 1 -> 7 - to.getDayOfWeek().getValue();
            case 2 -> dice.below(5);
            default -> dice.between(12, 16);
        };
    }

    /** Often that of the absence before, or of the one before that, so that some can be joined. */
    private String kind(List<Absence> before) {
        int back = dice.between(1, 2);
        return before.size() < back || dice.oneIn(3)
                ? dice.pick(KINDS)
                : before.get(before.size() - back).kind();
    }

    private List<Period> supervisor() {
        LocalDate from = dice.within(40);
        return dice.oneIn(2) ? List.of() : List.of(new Period(from, dice.perhaps(5, from.plusDays(dice.below(30)))));
    }

    private Map<YearMonth, Integer> clinicalMinutes() {
        Map<YearMonth, Integer> minutes = new HashMap<>();
        boolean given = !dice.oneIn(8);
        boolean idle = dice.oneIn(6);
        for (int month = -6; month <= 6; month++) {
            if (given && !dice.oneIn(15)) {
                int some = idle || dice.oneIn(8) ? 0 : dice.between(1, 9_000);
                minutes.put(YearMonth.from(dice.era()).plusMonths(month), some);
            }
        }
        return minutes;
    }

    /** Mostly one on a date, sometimes two; sometimes none for a long time. */
    private List<LocalDate> shifts() {
        Set<LocalDate> dates = new HashSet<>();
        int none = dice.oneIn(4) ? dice.below(90) : 0;
        for (int i = dice.below(40); i > 0; i--) {
            dates.add(dice.within(60).minusDays(none));
        }
        List<LocalDate> shifts = new ArrayList<>(dates);
        for (LocalDate date : dates) {
            if (dice.oneIn(4)) {
                shifts.add(date);
            }
        }
        return shifts;
    }
}
