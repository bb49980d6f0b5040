package org.supervisionwatch.benchmark.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An organisation of practitioners, and their sessions. Everything follows from the numbers given: the same
 * population can be published, copied and evaluated without being kept.
 *
 * @param number tells populations of one run apart
 */
public record TestPopulation(int number, int people, int teams, int sessionsEach, LocalDate today, SessionHabit habit) {

    private static final int SUPERVISORS = 100;
    private static final int MINUTES = 60;

    /** One of practitioners with five requirements each. */
    public TestPopulation(int number, int people, int teams, int sessionsEach, LocalDate today) {
        this(number, people, teams, sessionsEach, today, SessionHabit.WEEKLY);
    }

    public TestPopulation withoutSessions() {
        return new TestPopulation(number, people, teams, 0, today, habit);
    }

    /** The first day in post, and the first of monitoring: before the first session. */
    public LocalDate since() {
        return today.minusYears(2).minusWeeks(sessionsEach);
    }

    public String code() {
        return "measured-" + number;
    }

    public UUID organisation() {
        return id(1, 0);
    }

    public UUID team(int team) {
        return id(2, team);
    }

    public UUID person(int person) {
        return id(3, person);
    }

    public String employeeNumber(int person) {
        return "M%d-%06d".formatted(number, person);
    }

    public int sessions() {
        return people * sessionsEach;
    }

    private UUID id(int kind, int ordinal) {
        return new UUID(0x0199_0000_0000_7000L | (long) number << 32 | kind, 0x8000_0000_0000_0000L | ordinal);
    }

    /** A session of a person. */
    public record TestSession(UUID id, UUID person, LocalDate date, String type, int minutes) {}

    /** The sessions of everybody by time: first the first of each person, then the second. */
    public TestSession session(int ordinal) {
        int person = ordinal % people;
        int left = sessionsEach - 1 - ordinal / people;
        return new TestSession(
                id(4, ordinal), person(person), habit.date(today, person, left), habit.type(left), MINUTES);
    }

    /** The sessions of one person. */
    public List<TestSession> sessionsOf(int person) {
        return IntStream.range(0, sessionsEach)
                .mapToObj(k -> session(k * people + person))
                .toList();
    }

    /** Everybody's last session is on this day or later, if they have any. */
    public Optional<LocalDate> lastSince() {
        return sessionsEach == 0 ? Optional.empty() : Optional.of(today.minusDays(habit.lastWithinDays));
    }

    String organisationEvent(long version) {
        return """
                {"id":"%s","version":%d,"code":"%s","name":"Measured %d","zone":"Europe/London","calendar":"england-and-wales",\
                "clinicalLead":{"name":"Ruth Adair","email":"ruth@measured.example"},"serviceManager":null,"fallbackEmail":null,\
                "opsEmail":null,"monitoredFrom":"%s","recordBy":null,"mailAt":"08:00","teams":[%s]}""".formatted(organisation(), version, code(), number, since(), teamsOfEvent());
    }

    private String teamsOfEvent() {
        List<String> all = new ArrayList<>();
        for (int team = 0; team < teams; team++) {
            all.add("""
                    {"id":"%s","code":"team-%d","formerCodes":[],"name":"Team %d","mode":"live","leads":[{"personId":null,\
                    "external":{"name":"Lead %d","email":"lead-%d@measured-%d.example"},"from":"%s","to":null,"deputy":false}]}""".formatted(team(team), team, team, team, team, number, since()));
        }
        return all.stream().collect(Collectors.joining(","));
    }

    String personEvent(int person, long version) {
        return """
                {"id":"%s","version":%d,"organisationId":"%s","employeeNumber":"%s","name":"Person %d","email":"p%d@measured.example",\
                "assignments":[{"id":"%s","number":"%s-1","positionTitle":"Practitioner","role":"%s","teamId":"%s","from":"%s",\
                "to":null,"terms":[{"from":"%s","hours":37.5,"fullTimeHours":37.5}]}],"pattern":[{"from":"1900-01-01","days":["mon",\
                "tue","wed","thu","fri"]}],"patternAssumed":false,"supervisors":[{"type":"case_management","personId":"%s",\
                "external":null,"from":"%s","to":null}],"absences":[],"clinicalProfile":null,"hours":[]}""".formatted(
                        person(person),
                        version,
                        organisation(),
                        employeeNumber(person),
                        person,
                        person,
                        id(5, person),
                        employeeNumber(person),
                        habit.role,
                        team(person % teams),
                        since(),
                        since(),
                        supervisor(person),
                        since());
    }

    private UUID supervisor(int person) {
        return person(person % Math.min(SUPERVISORS, people));
    }

    String sessionEvent(int ordinal, long version) {
        TestSession session = session(ordinal);
        return """
                {"id":"%s","version":%d,"organisationId":"%s","form":"individual","mode":"video","date":"%s","time":null,"segments":\
                [{"type":"%s","minutes":%d}],"supervisor":{"personId":"%s","external":null},"contractedSize":null,"status":"held",\
                "flags":[],"recordedOn":"%s","bookedOn":null,"cancelledOn":null,"cancelledBy":null,"attendees":[{"personId":"%s",\
                "attended":true,"minutes":null,"flags":[],"intervention":null}],"knownFrom":"%s","revisions":[]}""".formatted(
                        session.id(),
                        version,
                        organisation(),
                        session.date(),
                        session.type(),
                        session.minutes(),
                        supervisor(ordinal % people),
                        session.date(),
                        session.person(),
                        session.date());
    }
}
