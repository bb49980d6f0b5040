package org.supervisionwatch.alerts.guideline;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.Counts.OnExcess;
import org.supervisionwatch.alerts.guideline.Session.Status;

/** Random facts from a seed: a requirement, a person and her sessions around the summer of 2026. */
record Scenario(Interval interval, Person person, List<Session> sessions, LocalDate asOf, Holidays holidays) {

    private static final LocalDate MIDDLE = LocalDate.of(2026, 6, 15);

    private static final List<String> KINDS = List.of("leave", "sickness", "maternity", "other");

    static Scenario of(long seed) {
        Random random = new Random(seed);
        Holidays holidays = new Holidays(Set.of(
                LocalDate.of(2026, 4, 3),
                LocalDate.of(2026, 4, 6),
                LocalDate.of(2026, 5, 4),
                LocalDate.of(2026, 5, 25),
                LocalDate.of(2026, 8, 31),
                LocalDate.of(2026, 12, 25),
                LocalDate.of(2026, 12, 28)));
        Interval interval = interval(random);
        return new Scenario(interval, person(random), sessions(random), around(random, 60), holidays);
    }

    Standing standing() {
        return standingOn(asOf);
    }

    Standing standingOn(LocalDate day) {
        return Engine.evaluate(interval, person, sessions, day, holidays);
    }

    /** The same facts and one more session. */
    Scenario with(Session session) {
        List<Session> more = new ArrayList<>(sessions);
        more.add(session);
        return new Scenario(interval, person, more, asOf, holidays);
    }

    /** The same facts in another order. */
    Scenario shuffled(Random random) {
        Person mixed = new Person(
                person.post(),
                person.profile(),
                shuffled(person.patterns(), random),
                shuffled(person.absences(), random),
                shuffled(person.supervisorAbsences(), random),
                person.clinicalMinutes(),
                shuffled(person.shifts(), random),
                person.appliesFrom());
        return new Scenario(interval, mixed, shuffled(sessions, random), asOf, holidays);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Interval interval(Random random) {
        Every every = every(random);
        PartTime partTime = every instanceof Every.Days && random.nextInt(3) == 0
                ? new PartTime.ProrateInterval(7, 28, 7)
                : new PartTime.Same();
        OnExcess onExcess = random.nextBoolean() ? OnExcess.FLAG : OnExcess.DISQUALIFY;
        return new Interval(
                new Rule("pack", "1", "skills", Rule.Strength.MUST, List.of()),
                every,
                new Counts(Set.of("skills"), Set.of(), Set.of(), Set.of(), 30, 4, null, onExcess),
                when(random),
                partTime,
                random.nextInt(20),
                random.nextInt(4),
                random.nextBoolean() ? null : 10 + random.nextInt(40),
                random.nextInt(6),
                pauses(random),
                List.of(7, 14));
    }

    private static Every every(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Every.Months(1);
            case 1 -> new Every.Shifts(1 + random.nextInt(8));
            case 2 -> new Every.Days(14);
            default -> new Every.Days(7);
        };
    }

    private static List<PauseRule> pauses(Random random) {
        return List.of(
                new PauseRule(Set.of("leave"), 1, random.nextBoolean() ? new Effect.Roll() : new Effect.SkipWeek()),
                new PauseRule(Set.of("sickness"), 1, new Effect.SkipWeek()),
                new PauseRule(Set.of("sickness"), 14, new Effect.Restart(5)),
                new PauseRule(Set.of("maternity"), 1, new Effect.Restart(random.nextInt(8))));
    }

    private static When when(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new When(Set.of(), Set.of(), null, null, new When.Range(null, 6), null);
            case 1 -> new When(Set.of(), Set.of(), null, null, null, new When.Range(4, 26));
            case 2 -> new When(Set.of("pwp"), Set.of(), null, new When.Range(3, null), null, null);
            default -> When.ALWAYS;
        };
    }

    private static Person person(Random random) {
        LocalDate start = around(random, 200);
        LocalDate end = random.nextInt(4) == 0 ? start.plusDays(random.nextInt(400)) : null;
        Profile profile = new Profile(
                random.nextInt(8) == 0 ? null : "pwp",
                Set.of(),
                random.nextBoolean(),
                random.nextInt(4) == 0 ? null : around(random, 300),
                random.nextInt(4) == 0 ? null : random.nextInt(8),
                null);
        List<LocalDate> shifts = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            shifts.add(around(random, 60));
        }
        return new Person(
                new Post(start, end),
                profile,
                patterns(random, start),
                absences(random),
                supervisor(random),
                Map.of(),
                shifts,
                random.nextInt(5) == 0 ? around(random, 40) : null);
    }

    private static List<Pattern> patterns(Random random, LocalDate start) {
        List<Pattern> patterns = new ArrayList<>();
        LocalDate from = start;
        for (int i = random.nextInt(4); i > 0; i--) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (int j = random.nextInt(6); j > 0; j--) {
                days.add(DayOfWeek.of(1 + random.nextInt(random.nextInt(4) == 0 ? 7 : 5)));
            }
            Fte fte = random.nextInt(8) == 0 ? null : Fte.of(BigDecimal.valueOf(2 + random.nextInt(9), 1));
            patterns.add(new Pattern(from, days, fte));
            from = from.plusDays(1 + random.nextInt(120));
        }
        return patterns;
    }

    private static List<Absence> absences(Random random) {
        List<Absence> absences = new ArrayList<>();
        LocalDate from = around(random, 100);
        for (int i = random.nextInt(6); i > 0; i--) {
            boolean open = i == 1 && random.nextInt(4) == 0;
            LocalDate to = open ? null : from.plusDays(random.nextInt(random.nextBoolean() ? 5 : 40));
            absences.add(new Absence(KINDS.get(random.nextInt(KINDS.size())), from, to));
            from = to == null ? from : to.plusDays(1 + (random.nextBoolean() ? 0 : random.nextInt(30)));
        }
        return absences;
    }

    private static List<Period> supervisor(Random random) {
        LocalDate from = around(random, 40);
        return random.nextBoolean() ? List.of() : List.of(new Period(from, from.plusDays(random.nextInt(30))));
    }

    private static List<Session> sessions(Random random) {
        List<Session> sessions = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            sessions.add(session(random));
        }
        return sessions;
    }

    private static Session session(Random random) {
        LocalDate date = around(random, 60);
        Status status = Status.values()[random.nextInt(4)];
        List<Segment> segments = random.nextInt(4) == 0
                ? List.of(new Segment("skills", 25), new Segment("line", 35))
                : List.of(new Segment(random.nextInt(6) == 0 ? "line" : "skills", 30 + random.nextInt(60)));
        return new Session(
                "s" + random.nextInt(),
                date,
                status,
                Form.GROUP,
                Mode.VIDEO,
                segments,
                1 + random.nextInt(6),
                null,
                Set.of(),
                null,
                perhaps(random, date, 10),
                perhaps(random, date, -20),
                perhaps(random, date, random.nextBoolean() ? 3 : -5));
    }

    private static @Nullable LocalDate perhaps(Random random, LocalDate date, int within) {
        int days = random.nextInt(Math.abs(within));
        return random.nextInt(3) == 0 ? null : date.plusDays(within < 0 ? -days : days);
    }

    private static LocalDate around(Random random, int days) {
        return MIDDLE.plusDays(random.nextInt(2 * days) - (long) days);
    }
}
