package org.supervisionwatch.alerts.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.field;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.chassis.sql.Sql;

/** The working of a standing is stored in part, and worked out again as a whole for whoever asks. */
@QuarkusTest
class WorkingShownTest extends ServiceTest {

    private static final String REQUIREMENT = "cs-average";

    private final Sql sql;

    @Inject
    WorkingShownTest(Sql sql) {
        this.sql = sql;
    }

    @Test
    void namesTheRuleAndEachSessionOfAWindowThoughNeitherIsStored() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson person = withTwoSessions(org);

        assertThat(steps(org, person)).contains("governed_by", "looked_at", "credited", "not_counted");
        assertThat(stored(person))
                .contains("looked_at")
                .doesNotContain("governed_by", "\"kind\":\"credited\"", "not_counted");
    }

    @Test
    void isTheStoredPartAloneWhileNewerFactsAreNotEvaluated() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson person = withTwoSessions(org);
        QuarkusTransaction.requiringNew().run(() -> {
            claim(person);
            String credited = field(org, person, REQUIREMENT, "progress.credited");
            QuarkusTransaction.requiringNew()
                    .run(() -> sql.of("update attendance set minutes = 17 where person_id = :person")
                            .with("person", person.id())
                            .run());

            assertThat(field(org, person, REQUIREMENT, "progress.credited")).isEqualTo(credited);
            assertThat(steps(org, person)).contains("looked_at").doesNotContain("governed_by", "credited");
        });
    }

    /** As an evaluator does, so that none evaluates the person meanwhile. */
    private void claim(APerson person) {
        sql.of("select person_id from person_wake where person_id = :person for update")
                .with("person", person.id())
                .only(UUID.class);
    }

    /** One that counts for the requirement and one of another type. */
    private APerson withTwoSessions(AnOrganisation org) {
        APerson person = APerson.in(org, "E1", "Wes Working").pwp("t1", today().minusYears(2));
        events.organisation(org);
        events.person(person);
        events.session(
                ASession.clinicalSkills(org, today()).with("form", "individual").attendedBy(person));
        events.session(ASession.caseManagement(org, today()).attendedBy(person));
        eventually(() -> assertThat(steps(org, person)).contains("credited", "not_counted"));
        return person;
    }

    private static String steps(AnOrganisation org, APerson person) {
        return field(org, person, REQUIREMENT, "working*.step");
    }

    private String stored(APerson person) {
        return sql.of("select standing::text from standing where person_id = :person and requirement = :requirement")
                .with("person", person.id())
                .with("requirement", REQUIREMENT)
                .only(String.class);
    }
}
