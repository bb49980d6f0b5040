package org.supervisionwatch.alerts.standing.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.PersonFactsReader;
import org.supervisionwatch.alerts.standing.evaluation.LastEvaluation;
import org.supervisionwatch.alerts.standing.evaluation.PersonEvaluation;
import org.supervisionwatch.alerts.standing.evaluation.PreviousStandings;
import org.supervisionwatch.alerts.standing.evaluation.StandingRow;
import org.supervisionwatch.alerts.standing.store.AnyHistory.AbsenceRow;
import org.supervisionwatch.alerts.standing.store.AnyHistory.AttendanceRow;
import org.supervisionwatch.alerts.standing.store.AnyHistory.PatternRow;
import org.supervisionwatch.alerts.standing.store.AnyHistory.PeriodRow;
import org.supervisionwatch.alerts.standing.store.AnyHistory.PersonRow;
import org.supervisionwatch.alerts.standing.store.AnyHistory.ProfileRow;
import org.supervisionwatch.alerts.standing.store.AnyHistory.TermRow;
import org.supervisionwatch.chassis.sql.Sql;

/** The sessions that an evaluation reads are all that it needs. A failure names the seed. */
@QuarkusTest
class LongHistoryTest extends ServiceTest {

    private static final int HISTORIES = 10;
    private static final int PEOPLE = 40;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 14);

    private final EvaluationFacts needed;
    private final PersonFactsReader everything;
    private final Sql sql;
    private final PackCatalogue catalogue = PackCatalogue.shipped();

    @Inject
    LongHistoryTest(EvaluationFacts needed, PersonFactsReader everything, Sql sql) {
        this.needed = needed;
        this.everything = everything;
        this.sql = sql;
    }

    @BeforeEach
    void begin() {
        QuarkusTransaction.begin();
    }

    @AfterEach
    void leaveNothing() {
        QuarkusTransaction.rollback();
    }

    @Test
    void thoseOfLatelyMakeTheSameStandingsAsAllOfTwelveYears() {
        int sessions = 0;
        int read = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            AnyHistory history = stored(seed);
            sessions += history.attendances.size();
            Map<UUID, PreviousStandings> first = evaluatedAlike(history, nothing(history), TODAY, "seed " + seed);
            read += sessionsOf(needed(history, first, TODAY));
            sql.of("delete from attendance where ascii(session_id::text) % 4 = 0")
                    .run();
            evaluatedAlike(history, first, TODAY.plusDays(7), "corrected, seed " + seed);
        }
        assertThat(read).isLessThan(sessions / 2);
    }

    private Map<UUID, PreviousStandings> evaluatedAlike(
            AnyHistory history, Map<UUID, PreviousStandings> before, LocalDate day, String where) {
        Map<UUID, PersonFacts> all = everything.load(history.ids());
        Map<UUID, PersonFacts> some = needed(history, before, day);
        Map<UUID, PreviousStandings> after = new HashMap<>();
        for (UUID person : history.ids()) {
            PreviousStandings then = before.get(person);
            PersonEvaluation whole = EvaluationBatch.evaluate(all.get(person), then, day, catalogue);
            PersonEvaluation reduced = EvaluationBatch.evaluate(some.get(person), then, day, catalogue);
            assertThat(rows(reduced, then, day)).as("%s, %s", where, person).isEqualTo(rows(whole, then, day));
            assertThat(reduced.rules()).as("%s, %s", where, person).isEqualTo(whole.rules());
            assertThat(reduced.nextOn()).as("%s, %s", where, person).isEqualTo(whole.nextOn());
            after.put(
                    person,
                    new PreviousStandings(
                            rows(whole, then, day), whole.rules(), new LastEvaluation(day, at(day)), whole.told()));
        }
        return after;
    }

    private Map<UUID, PersonFacts> needed(AnyHistory history, Map<UUID, PreviousStandings> before, LocalDate day) {
        Map<UUID, PersonFacts> known = needed.loadWithoutSessions(history.ids());
        return needed.withSessions(known.values(), before, catalogue, at(day));
    }

    private static List<StandingRow> rows(PersonEvaluation evaluation, PreviousStandings before, LocalDate day) {
        EvaluationChanges changes = new EvaluationChanges();
        changes.compare(
                new UUID(0, 1), before.standings(), evaluation, new EvaluationChanges.EvaluationMoment(day, at(day)));
        return changes.rows();
    }

    private AnyHistory stored(long seed) {
        UUID organisation = UUID.randomUUID();
        AnyHistory history = new AnyHistory(organisation, TODAY, seed);
        for (int i = 0; i < PEOPLE; i++) {
            history.addPerson(catalogue);
        }
        sql.of("""
                        insert into organisation (id, code, name, zone, calendar, monitored_from, mail_at)
                        values (:id, :code, 'Long', :zone, 'england-and-wales', '2010-01-01', '08:00')
                        """)
                .with("id", organisation)
                .with("code", "long-" + seed)
                .with("zone", ZONE)
                .run();
        sql.insertAll("person", PersonRow.class, history.people);
        sql.insertAll("assignment_period", PeriodRow.class, history.periods);
        sql.insertAll("assignment_term", TermRow.class, history.terms);
        sql.insertAll("pattern_period", PatternRow.class, history.patterns);
        sql.insertAll("absence", AbsenceRow.class, history.absences);
        sql.insertAll("clinical_profile", ProfileRow.class, history.profiles);
        sql.insertAll("attendance", AttendanceRow.class, history.attendances);
        return history;
    }

    private static Map<UUID, PreviousStandings> nothing(AnyHistory history) {
        Map<UUID, PreviousStandings> before = new HashMap<>();
        history.ids().forEach(person -> before.put(person, PreviousStandings.NONE));
        return before;
    }

    private static int sessionsOf(Map<UUID, PersonFacts> people) {
        return people.values().stream()
                .mapToInt(person -> person.sessions().size())
                .sum();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }
}
