package org.supervisionwatch.benchmark;

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
import org.supervisionwatch.alerts.guideline.Absence;
import org.supervisionwatch.alerts.guideline.Counts;
import org.supervisionwatch.alerts.guideline.Counts.OnExcess;
import org.supervisionwatch.alerts.guideline.Credit;
import org.supervisionwatch.alerts.guideline.Effect;
import org.supervisionwatch.alerts.guideline.Engine;
import org.supervisionwatch.alerts.guideline.Every;
import org.supervisionwatch.alerts.guideline.Form;
import org.supervisionwatch.alerts.guideline.Fte;
import org.supervisionwatch.alerts.guideline.Holidays;
import org.supervisionwatch.alerts.guideline.Interval;
import org.supervisionwatch.alerts.guideline.PartTime;
import org.supervisionwatch.alerts.guideline.Pattern;
import org.supervisionwatch.alerts.guideline.PauseRule;
import org.supervisionwatch.alerts.guideline.Person;
import org.supervisionwatch.alerts.guideline.Post;
import org.supervisionwatch.alerts.guideline.Profile;
import org.supervisionwatch.alerts.guideline.Quantity;
import org.supervisionwatch.alerts.guideline.Quantity.Measure;
import org.supervisionwatch.alerts.guideline.Quantity.Partial;
import org.supervisionwatch.alerts.guideline.Quantity.ProrateMinutes;
import org.supervisionwatch.alerts.guideline.Quantity.ProrateMinutes.Basis;
import org.supervisionwatch.alerts.guideline.Ratio;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Rule;
import org.supervisionwatch.alerts.guideline.Session;
import org.supervisionwatch.alerts.guideline.Standing;
import org.supervisionwatch.alerts.guideline.Terms;
import org.supervisionwatch.alerts.guideline.When;
import org.supervisionwatch.alerts.guideline.Window;

/** What the engine is asked: somebody part-time with a year of weekly sessions, leave, sickness and bank holidays. */
record Question(Requirement requirement, Person person, List<Session> sessions, LocalDate asOf) {

    private static final String TYPE = "case_management";

    private static final Rule RULE = new Rule("pack", "1", "benchmark", Rule.Strength.MUST, List.of());

    private static final Holidays HOLIDAYS = new Holidays(Stream.of(
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

    private static final Counts COUNTS =
            new Counts(Set.of(TYPE), Set.of(Form.INDIVIDUAL), Set.of(), Set.of(), 30, 6, null, OnExcess.FLAG);

    private static final List<PauseRule> PAUSES = List.of(
            new PauseRule(Set.of("annual_leave", "sickness"), 1, new Effect.SkipWeek()),
            new PauseRule(Set.of("maternity", "parental"), 1, new Effect.Restart(5)),
            new PauseRule(Set.of("sickness"), 28, new Effect.Restart(5)));

    Standing answer() {
        return Engine.evaluate(requirement, person, sessions, asOf, HOLIDAYS);
    }

    static Question ofAnIntervalWithSixtySessions() {
        Interval weekly = new Interval(
                RULE, new Every.Days(7), COUNTS, When.ALWAYS, new PartTime.Same(), 7, 2, 28, 2, PAUSES, List.of(7, 14));
        return new Question(weekly, somebody(), sessionsWeekly(60), day(2026, 6, 15));
    }

    static Question ofABlockOfTwelveWeeks() {
        ProrateMinutes partTime =
                new ProrateMinutes(Basis.CONTRACTED_FTE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.valueOf(360));
        Quantity block =
                new Quantity(RULE, Measure.MINUTES, 720, null, partTime, Partial.PRORATE, terms(new Window.Block(12)));
        return new Question(block, somebody(), sessionsWeekly(60), day(2026, 6, 15));
    }

    static Question ofARatioMonth() {
        Ratio ratio = new Ratio(RULE, new Ratio.PerHour(BigDecimal.valueOf(3)), terms(new Window.CalendarMonth()));
        return new Question(ratio, somebody(), sessionsWeekly(60), day(2026, 6, 15));
    }

    private static Terms terms(Window window) {
        return new Terms(window, COUNTS, Credit.FULL, When.ALWAYS, false, 7, PAUSES, List.of(7, 14));
    }

    private static Person somebody() {
        LocalDate start = day(2024, 9, 2);
        return new Person(
                new Post(start, null),
                Profile.ofRole("pwp"),
                List.of(
                        new Pattern(start, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), fte("1.0")),
                        new Pattern(day(2026, 1, 5), EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY), fte("0.4"))),
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

    /** One each week, the last of them a week before it is asked; the next is booked. */
    private static List<Session> sessionsWeekly(int count) {
        List<Session> sessions = new ArrayList<>();
        LocalDate last = day(2026, 6, 9);
        for (int weeksAgo = count - 2; weeksAgo >= 0; weeksAgo--) {
            sessions.add(Session.individual(last.minusWeeks(weeksAgo), Session.Status.HELD, TYPE, 60));
        }
        sessions.add(Session.individual(last.plusWeeks(2), Session.Status.BOOKED, TYPE, 60));
        return List.copyOf(sessions);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static Fte fte(String share) {
        return Fte.of(new BigDecimal(share));
    }
}
