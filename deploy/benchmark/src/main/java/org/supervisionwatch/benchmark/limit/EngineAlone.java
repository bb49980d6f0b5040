package org.supervisionwatch.benchmark.limit;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.supervisionwatch.alerts.guideline.engine.GuidelineEngine;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.alerts.guideline.engine.calendar.PostPeriod;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.pack.HolidayCalendars;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.alerts.guideline.pack.PackReader;
import org.supervisionwatch.benchmark.load.TestPopulation;

/** The engine on the facts of a population that are in memory already: what an evaluation would cost if reading and writing cost nothing. */
public final class EngineAlone {

    private static final int PEOPLE = 200;

    private final TestPopulation population;
    private final Pack pack;

    private EngineAlone(TestPopulation population, Pack pack) {
        this.population = population;
        this.pack = pack;
    }

    public static EngineAlone of(TestPopulation population) throws IOException {
        try (InputStream yaml = EngineAlone.class.getResourceAsStream("/packs/nhs-tt-pwp-2026.2.yaml")) {
            return new EngineAlone(
                    population,
                    new PackReader(new HolidayCalendars())
                            .read(new YAMLMapper().readTree(yaml))
                            .orThrow());
        }
    }

    private record PersonAlone(PersonInPost person, List<Session> sessions) {}

    /** How many people are evaluated in a second of processor time, each against every requirement of the pack. */
    public double perSecond(double seconds) {
        List<PersonAlone> people = IntStream.range(0, Math.min(PEOPLE, population.people()))
                .mapToObj(this::person)
                .toList();
        evaluate(people, seconds);
        return evaluate(people, seconds);
    }

    private double evaluate(List<PersonAlone> people, double seconds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        long evaluated = 0;
        while (threads.getCurrentThreadCpuTime() - begun < seconds * 1e9) {
            for (PersonAlone each : people) {
                for (Requirement requirement : pack.requirements()) {
                    GuidelineEngine.evaluate(
                            requirement, each.person(), each.sessions(), population.today(), pack.holidays());
                }
                evaluated++;
            }
        }
        return evaluated / ((threads.getCurrentThreadCpuTime() - begun) / 1e9);
    }

    private PersonAlone person(int person) {
        WorkingPattern pattern = new WorkingPattern(
                population.since(),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                FullTimeShare.of(BigDecimal.ONE));
        return new PersonAlone(
                new PersonInPost(
                        new PostPeriod(population.since(), null),
                        PersonProfile.ofRole("pwp"),
                        List.of(pattern),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        null),
                population.sessionsOf(person).stream()
                        .map(session -> Session.individual(
                                session.date(), Session.SessionStatus.HELD, session.type(), session.minutes()))
                        .toList());
    }
}
