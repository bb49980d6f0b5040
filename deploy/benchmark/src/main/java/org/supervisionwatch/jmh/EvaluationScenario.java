package org.supervisionwatch.jmh;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.AbsenceEffect;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
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
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.MinutesProration.FteBasis;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.PartialWindowRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity.QuantityMeasure;
import org.supervisionwatch.alerts.guideline.engine.requirement.Ratio;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.Window;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowTerms;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;

/** An evaluation to measure: a part-time person with a year of weekly sessions, leave, sickness and bank holidays. */
record EvaluationScenario(Requirement requirement, PersonInPost person, List<Session> sessions, LocalDate asOf) {

    private static final String TYPE = "case_management";

    private static final RequirementOrigin RULE = new RequirementOrigin(
            "pack", "1", "benchmark", RequirementOrigin.RequirementStrength.MUST, List.of(), Set.of());

    private static final HolidayDates HOLIDAYS = new HolidayDates(Stream.of(
                    "2025-08-25",
                    "2025-12-25",
                    "2025-12-26",
                    "2026-01-01",
                    "2026-04-03",
                    "2026-04-06",
                    "2026-05-04",
                    "2026-05-25",
                    "2026-08-31",
                    "2026-12-25",
                    "2026-12-28",
                    "2027-01-01",
                    "2027-03-26",
                    "2027-03-29")
            .map(LocalDate::parse)
            .collect(Collectors.toSet()));

    private static final CountingRule COUNTS = new CountingRule(
            Set.of(TYPE), Set.of(SessionFormat.INDIVIDUAL), Set.of(), Set.of(), 30, 6, null, GroupExcessRule.FLAG);

    private static final List<PauseRule> PAUSES = List.of(
            new PauseRule(Set.of("annual_leave", "sickness"), 1, new AbsenceEffect.SkipWeek()),
            new PauseRule(Set.of("maternity", "parental"), 1, new AbsenceEffect.RestartClock(5)),
            new PauseRule(Set.of("sickness"), 28, new AbsenceEffect.RestartClock(5)));

    Standing evaluate() {
        return GuidelineEngine.evaluate(requirement, person, sessions, asOf, HOLIDAYS);
    }

    static EvaluationScenario ofAnIntervalWithSixtySessions() {
        Interval weekly = new Interval(
                RULE,
                new IntervalLength.IntervalInDays(7),
                COUNTS,
                AppliesWhen.ALWAYS,
                new PartTimeRule.IntervalUnchanged(),
                7,
                2,
                28,
                2,
                PAUSES,
                List.of(7, 14));
        return new EvaluationScenario(weekly, partTimer(), sessionsWeekly(60), day(2026, 6, 15));
    }

    static EvaluationScenario ofABlockOfTwelveWeeks() {
        MinutesProration partTime =
                new MinutesProration(FteBasis.CONTRACTED_FTE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.valueOf(360));
        Quantity block = new Quantity(
                RULE,
                QuantityMeasure.MINUTES,
                720,
                null,
                partTime,
                PartialWindowRule.PRORATE,
                terms(new Window.WeekBlock(12)));
        return new EvaluationScenario(block, partTimer(), sessionsWeekly(60), day(2026, 6, 15));
    }

    static EvaluationScenario ofARatioMonth() {
        Ratio ratio = new Ratio(RULE, new Ratio.RatioPerHour(BigDecimal.valueOf(3)), terms(new Window.CalendarMonth()));
        return new EvaluationScenario(ratio, partTimer(), sessionsWeekly(60), day(2026, 6, 15));
    }

    private static WindowTerms terms(Window window) {
        return new WindowTerms(
                window, COUNTS, CreditRule.FULL, AppliesWhen.ALWAYS, false, 7, window.atRiskDays(), PAUSES);
    }

    private static PersonInPost partTimer() {
        LocalDate start = day(2024, 9, 2);
        return new PersonInPost(
                new PostPeriod(start, null),
                PersonProfile.ofRole("pwp"),
                List.of(
                        new WorkingPattern(start, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), fte("1.0")),
                        new WorkingPattern(
                                day(2026, 1, 5), EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY), fte("0.4"))),
                List.of(
                        new Absence("annual_leave", day(2025, 8, 4), day(2025, 8, 15)),
                        new Absence("sickness", day(2026, 2, 10), day(2026, 2, 12)),
                        new Absence("annual_leave", day(2026, 6, 15), day(2026, 6, 19)),
                        new Absence("annual_leave", day(2026, 8, 3), day(2026, 8, 14))),
                List.of(),
                Map.of(YearMonth.of(2026, 5), 3_000, YearMonth.of(2026, 6), 1_200),
                List.of(),
                null);
    }

    /** One session a week, the last of them a week before the evaluation date; the next one is booked. */
    private static List<Session> sessionsWeekly(int count) {
        List<Session> sessions = new ArrayList<>();
        LocalDate last = day(2026, 6, 9);
        for (int weeksAgo = count - 2; weeksAgo >= 0; weeksAgo--) {
            sessions.add(Session.individual(last.minusWeeks(weeksAgo), Session.SessionStatus.HELD, TYPE, 60));
        }
        sessions.add(Session.individual(last.plusWeeks(2), Session.SessionStatus.BOOKED, TYPE, 60));
        return List.copyOf(sessions);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static FullTimeShare fte(String share) {
        return FullTimeShare.of(new BigDecimal(share));
    }
}
