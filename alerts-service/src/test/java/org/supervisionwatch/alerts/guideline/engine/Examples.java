package org.supervisionwatch.alerts.guideline.engine;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.PauseRule;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule.GroupExcessRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.CreditRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.PartTimeRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowTerms;

/** Simple facts for named examples: the summer of 2026, and a person in post since 2024. */
public final class Examples {

    static final CountingRule ANY =
            new CountingRule(Set.of(), Set.of(), Set.of(), Set.of(), 0, null, null, GroupExcessRule.DISQUALIFY);

    static final FullTimeShare FULL_TIME = FullTimeShare.of(BigDecimal.ONE);

    private Examples() {}

    /** Every seven days, two days of grace, and the first within four weeks. */
    static Interval weekly(PartTimeRule partTime, PauseRule... pauses) {
        return every(7, partTime, pauses);
    }

    static Interval every(int days, PartTimeRule partTime, PauseRule... pauses) {
        return new Interval(
                Rules.RULE,
                new IntervalLength.IntervalInDays(days),
                ANY,
                AppliesWhen.ALWAYS,
                partTime,
                28,
                2,
                null,
                2,
                List.of(pauses),
                List.of());
    }

    static PauseRule leave(AbsenceEffect effect) {
        return new PauseRule(Set.of("leave"), 1, effect);
    }

    public static WindowTerms terms(Window window, CreditRule credit, PauseRule... pauses) {
        return new WindowTerms(window, ANY, credit, AppliesWhen.ALWAYS, false, 7, window.atRiskDays(), List.of(pauses));
    }

    static PersonInPost person(LocalDate start, List<WorkingPattern> patterns, Absence... absences) {
        return new PersonInPost(
                new PostPeriod(start, null),
                PersonProfile.ofRole("pwp"),
                patterns,
                List.of(absences),
                List.of(),
                Map.of(),
                List.of(),
                null);
    }

    /** Monday to Friday since 2024. */
    public static PersonInPost fullTimer(Absence... absences) {
        return person(LocalDate.of(2024, 1, 8), List.of(week(LocalDate.of(2024, 1, 8), FULL_TIME)), absences);
    }

    static WorkingPattern week(LocalDate from, @Nullable FullTimeShare fte) {
        return new WorkingPattern(from, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), fte);
    }

    public static Session held(LocalDate date) {
        return Session.individual(date, Session.SessionStatus.HELD, "skills", 60);
    }

    public static Scenario history(Requirement requirement, PersonInPost person, LocalDate asOf, Session... sessions) {
        return new Scenario(requirement, person, List.of(sessions), asOf, null, BankHolidays.ENGLAND);
    }

    public static LocalDate june(int day) {
        return LocalDate.of(2026, 6, day);
    }
}
