package org.supervisionwatch.alerts.guideline;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Counts.OnExcess;

/** Plain facts for the exceptions that have a name: the summer of 2026, and somebody in post since 2024. */
final class Examples {

    static final Counts ANY = new Counts(Set.of(), Set.of(), Set.of(), Set.of(), 0, null, null, OnExcess.DISQUALIFY);

    static final Fte FULL_TIME = Fte.of(BigDecimal.ONE);

    private Examples() {}

    /** Every seven days, two days of grace, and the first within four weeks. */
    static Interval weekly(PartTime partTime, PauseRule... pauses) {
        return every(7, partTime, pauses);
    }

    static Interval every(int days, PartTime partTime, PauseRule... pauses) {
        return new Interval(
                Rules.RULE,
                new Every.Days(days),
                ANY,
                When.ALWAYS,
                partTime,
                28,
                2,
                null,
                2,
                List.of(pauses),
                List.of());
    }

    static PauseRule leave(Effect effect) {
        return new PauseRule(Set.of("leave"), 1, effect);
    }

    static Terms terms(Window window, Credit credit, PauseRule... pauses) {
        return new Terms(window, ANY, credit, When.ALWAYS, false, 7, List.of(pauses), List.of());
    }

    static Person person(LocalDate start, List<Pattern> patterns, Absence... absences) {
        return new Person(
                new Post(start, null),
                Profile.ofRole("pwp"),
                patterns,
                List.of(absences),
                List.of(),
                Map.of(),
                List.of(),
                null);
    }

    /** Monday to Friday since 2024. */
    static Person fullTimer(Absence... absences) {
        return person(LocalDate.of(2024, 1, 8), List.of(week(LocalDate.of(2024, 1, 8), FULL_TIME)), absences);
    }

    static Pattern week(LocalDate from, @Nullable Fte fte) {
        return new Pattern(from, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), fte);
    }

    static Session held(LocalDate date) {
        return Session.individual(date, Session.Status.HELD, "skills", 60);
    }

    static Scenario history(Requirement requirement, Person person, LocalDate asOf, Session... sessions) {
        return new Scenario(requirement, person, List.of(sessions), asOf, null, BankHolidays.ENGLAND);
    }

    static LocalDate june(int day) {
        return LocalDate.of(2026, 6, day);
    }
}
