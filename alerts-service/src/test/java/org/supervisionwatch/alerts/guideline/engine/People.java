package org.supervisionwatch.alerts.guideline.engine;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
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

    static final List<String> KINDS = List.of("leave", "sickness", "maternity", "study", "other");

    PersonInPost somebody() {
        LocalDate start = dice.oneIn(3) ? dice.within(60) : dice.within(200).minusDays(150);
        LocalDate end = dice.oneIn(4) ? start.plusDays(dice.below(400)) : null;
        return new PersonInPost(
                new PostPeriod(start, end),
                profile(),
                patterns(start),
                absences(),
                supervisor(),
                clinicalMinutes(),
                shifts(),
                dice.oneIn(5) ? dice.within(50) : null);
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
        LocalDate from = dice.oneIn(4) ? start.plusDays(dice.below(30)) : start;
        int count = dice.oneIn(15) ? 0 : dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            patterns.add(new WorkingPattern(from, days(), fte()));
            from = from.plusDays(1 + dice.below(120));
        }
        return patterns;
    }

    private Set<DayOfWeek> days() {
        if (dice.oneIn(2)) {
            return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        int count = dice.oneIn(20) ? 0 : dice.between(1, 4);
        for (int i = 0; i < count; i++) {
            days.add(DayOfWeek.of(dice.between(1, dice.oneIn(4) ? 7 : 5)));
        }
        return days;
    }

    private @Nullable FullTimeShare fte() {
        return switch (dice.below(10)) {
            case 0 -> null;
            case 1 -> new FullTimeShare(BigDecimal.valueOf(dice.between(10, 375), 1), BigDecimal.valueOf(375, 1));
            case 2, 3 -> FullTimeShare.of(BigDecimal.ONE);
            default -> FullTimeShare.of(BigDecimal.valueOf(dice.between(2, 11), 1));
        };
    }

    private List<Absence> absences() {
        List<Absence> absences = new ArrayList<>();
        LocalDate from = dice.within(100);
        for (int left = dice.below(6); left > 0; left--) {
            boolean open = left == 1 && dice.oneIn(4);
            LocalDate to = open ? null : from.plusDays(dice.below(dice.oneIn(2) ? 5 : 60));
            String kind = absences.isEmpty() || dice.oneIn(2)
                    ? dice.pick(KINDS)
                    : absences.getLast().kind();
            absences.add(new Absence(kind, from, to));
            from = to == null ? from : to.plusDays(1 + (dice.oneIn(2) ? 0 : dice.below(30)));
        }
        return absences;
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

    private List<LocalDate> shifts() {
        Set<LocalDate> shifts = new HashSet<>();
        for (int i = dice.below(40); i > 0; i--) {
            shifts.add(dice.within(60));
        }
        return List.copyOf(shifts);
    }
}
