package org.supervisionwatch.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.local.sample.ClinicalSample.SampleMonth;
import org.supervisionwatch.local.sample.ClinicalSample.SampleProfile;

/** The sample service as values: the same seed and day give the same service. */
public record SampleService(
        LocalDate monitoredFrom,
        List<Practitioner> people,
        List<SampleProfile> profiles,
        List<SampleMonth> months,
        List<SampleAbsence> absences,
        List<SampleSession> sessions) {

    static final String ORGANISATION = "north-vale";

    /**
     * @param seed any number; {@code deploy/up} uses one that never changes
     * @param today the last day with data, in Europe/London
     */
    public static SampleService of(long seed, LocalDate today) {
        LocalDate from = today.minusWeeks(53);
        List<Practitioner> people = new RosterGenerator(seed, today).people();
        List<SampleAbsence> absences = Stream.concat(
                        new AbsenceGenerator(seed, from, today).absences(people).stream(),
                        new LifeStories(today).absences().stream())
                .toList();
        Map<String, List<SampleAbsence>> byPerson =
                absences.stream().collect(Collectors.groupingBy(SampleAbsence::number));
        SampleWorkingDays working = new SampleWorkingDays(from.getYear(), today.getYear() + 1, byPerson);
        List<SampleSession> sessions = new SessionGenerator(seed, working, from, today).sessions(people);
        return new SampleService(
                today.minusWeeks(52),
                people,
                ClinicalSample.profiles(people),
                ClinicalSample.months(people, today),
                absences,
                sessions);
    }

    /** The first senior of a team leads it; the teams of the last town have an external lead. */
    static boolean ledFromOutside(int team) {
        return team >= SampleTown.TEAMS - 2;
    }
}
