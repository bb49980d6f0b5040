package org.supervisionwatch.alerts.standing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.pack.PackAbsenceClass;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.Somebody;

/** Whatever is told of somebody, and whatever of it is taken back: it ends as if the mistake had never been told. */
class TakenBackTest {

    private static final int LIVES = 500;
    private static final LocalDate MONITORED = LocalDate.of(2026, 1, 5);
    private static final LocalDate TOLD = LocalDate.of(2026, 1, 12);
    private static final int DAYS = 120;
    private static final PackCatalogue CATALOGUE = PackCatalogue.shipped();
    private static final UUID HERE = new UUID(0, 1);
    private static final UUID TEAM = new UUID(0, 2);
    private static final List<DayOfWeek> DAYS_WORKED = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);

    /** What is told of a person at one time. */
    private record ToldLife(
            LocalDate start,
            @Nullable LocalDate end,
            int number,
            @Nullable String role,
            Set<String> memberships,
            @Nullable Integer caseload,
            List<DayOfWeek> worked,
            @Nullable LocalDate awayFrom,
            List<LocalDate> sessions) {

        PersonFacts facts() {
            Somebody somebody = Somebody.employedBy(HERE, MONITORED)
                    .in(new UUID(1, number), role, TEAM, start, end)
                    .hours(new UUID(1, number), start, "30")
                    .working(LocalDate.of(2020, 1, 1), worked.toArray(DayOfWeek[]::new))
                    .known(new PersonProfile(null, memberships, false, LocalDate.of(2020, 1, 1), caseload, null));
            if (awayFrom != null) {
                somebody.away(PackAbsenceClass.UNPLANNED, awayFrom, awayFrom.plusDays(40));
            }
            sessions.forEach(day -> somebody.had(Session.individual(day, SessionStatus.HELD, "case_management", 60)));
            return somebody.facts();
        }

        ToldLife post(LocalDate from, @Nullable LocalDate to, int as) {
            return new ToldLife(from, to, as, role, memberships, caseload, worked, awayFrom, sessions);
        }

        ToldLife role(@Nullable String other) {
            return new ToldLife(start, end, number, other, memberships, caseload, worked, awayFrom, sessions);
        }

        ToldLife profile(Set<String> held, @Nullable Integer cases) {
            return new ToldLife(start, end, number, role, held, cases, worked, awayFrom, sessions);
        }

        ToldLife roster(List<DayOfWeek> days, @Nullable LocalDate away) {
            return new ToldLife(start, end, number, role, memberships, caseload, days, away, sessions);
        }

        ToldLife session(LocalDate day) {
            List<LocalDate> all = new ArrayList<>(sessions);
            all.add(day);
            return new ToldLife(start, end, number, role, memberships, caseload, worked, awayFrom, all);
        }
    }

    /** Something told on a day; null if it is never taken back. */
    private record ToldChange(int on, @Nullable Integer takenBackOn, UnaryOperator<ToldLife> change) {

        boolean isTold(int day) {
            return day >= on && (takenBackOn == null || day < takenBackOn);
        }
    }

    @Test
    void whatIsTakenBackLeavesNoTrace() {
        for (int seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            ToldLife first = aLife(random);
            List<ToldChange> truth = IntStream.range(0, random.nextInt(6))
                    .mapToObj(_ -> new ToldChange(random.nextInt(DAYS), null, aTruth(random)))
                    .sorted(Comparator.comparing(ToldChange::on))
                    .toList();
            int told = 1 + random.nextInt(DAYS - 2);
            ToldChange mistake = new ToldChange(told, told + 1 + random.nextInt(DAYS - 1 - told), aMistake(random));
            List<ToldChange> withMistake = new ArrayList<>(truth);
            withMistake.add(mistake);
            withMistake.sort(Comparator.comparing(ToldChange::on));

            assertThat(ending(first, withMistake))
                    .as("seed %d, told on day %d", seed, told)
                    .isEqualTo(ending(first, truth));
        }
    }

    private static ToldLife aLife(Random random) {
        LocalDate start = random.nextInt(3) == 0 ? MONITORED.plusDays(random.nextInt(7)) : LocalDate.of(2024, 5, 6);
        String role = random.nextInt(4) == 0 ? null : pick(random, List.of("pwp", "trainee_pwp", "hi_cbt"));
        Integer caseload = random.nextBoolean() ? null : random.nextInt(12);
        return new ToldLife(start, null, 1, role, Set.of(), caseload, DAYS_WORKED, null, List.of());
    }

    private static UnaryOperator<ToldLife> aTruth(Random random) {
        LocalDate day = TOLD.plusDays(random.nextInt(DAYS));
        int cases = random.nextInt(12);
        return switch (random.nextInt(5)) {
            case 0 -> life -> life.profile(life.memberships(), cases);
            case 1 -> life -> life.profile(with(life.memberships(), "babcp_accredited"), life.caseload());
            case 2 -> life -> life.session(day);
            case 3 -> life -> life.roster(List.of(DayOfWeek.WEDNESDAY), life.awayFrom());
            default -> life -> life.roster(life.worked(), day);
        };
    }

    private static Set<String> with(Set<String> some, String another) {
        Set<String> all = new HashSet<>(some);
        all.add(another);
        return all;
    }

    private static UnaryOperator<ToldLife> aMistake(Random random) {
        LocalDate day = TOLD.plusDays(random.nextInt(DAYS));
        return switch (random.nextInt(8)) {
            case 0 -> life -> life.post(life.start(), day, life.number());
            case 1 -> life -> life.post(MONITORED.plusDays(3), life.end(), life.number());
            case 2 -> life -> life.post(life.start(), life.end(), 7);
            case 3 -> life -> life.role("art_therapist");
            case 4 -> life -> life.role("pwp");
            case 5 -> life -> life.profile(with(life.memberships(), "bacp_accredited"), life.caseload());
            case 6 -> life -> life.roster(List.of(), day);
            default -> life -> life.session(day);
        };
    }

    /** The standings and what is asked from when on, after evaluating each day. */
    private static Map<String, String> ending(ToldLife first, List<ToldChange> told) {
        PreviousStandings before = PreviousStandings.NONE;
        List<RequirementVerdict> verdicts = List.of();
        for (int day = 0; day <= DAYS; day++) {
            ToldLife life = first;
            for (ToldChange fact : told) {
                life = fact.isTold(day) ? fact.change().apply(life) : life;
            }
            LocalDate today = TOLD.plusDays(day);
            PersonEvaluation evaluation = PersonEvaluator.evaluate(life.facts(), before, today, CATALOGUE);
            before = new PreviousStandings(
                    List.of(),
                    merged(before.rules(), evaluation.rules()),
                    new LastEvaluation(today, at(today)),
                    Stream.concat(before.told().stream(), evaluation.told().stream())
                            .toList());
            verdicts = evaluation.verdicts();
        }
        return ending(verdicts, AppliesFrom.asked(before.rules()));
    }

    private static Map<String, String> ending(
            List<RequirementVerdict> verdicts, Map<StandingSubject, RuleInForce> asked) {
        Map<String, String> ending = new TreeMap<>();
        for (RequirementVerdict verdict : verdicts) {
            RuleInForce rule = asked.get(verdict.subject());
            ending.put(
                    verdict.subject().pack() + " " + verdict.subject().requirement(),
                    (rule == null ? "not asked" : "since " + rule.since() + " from " + rule.appliesFrom()) + ": "
                            + Objects.requireNonNull(verdict.standing()).verdict());
        }
        return ending;
    }

    /** As the table keeps them. */
    private static List<RuleInForce> merged(List<RuleInForce> stored, List<RuleInForce> changed) {
        List<RuleInForce> rules = new ArrayList<>(stored);
        for (RuleInForce rule : changed) {
            rules.removeIf(each -> each.subject().equals(rule.subject())
                    && each.packVersion().equals(rule.packVersion())
                    && Objects.equals(each.since(), rule.since()));
            rules.add(rule);
        }
        return rules;
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
