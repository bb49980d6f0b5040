package org.supervisionwatch.alerts.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.field;
import static org.supervisionwatch.alerts.testing.Watching.person;
import static org.supervisionwatch.alerts.testing.Watching.state;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonProfile;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.roster.facts.AssignmentPeriod;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.PersonFactsReader;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Asking;

/** Clinical profiles, hours and the details of sessions, from the topics to the engine's values. */
@QuarkusTest
class ClinicalFactsTest extends ServiceTest {

    private static final String HOURS = "tiered-minutes";

    private static final Map<String, Object> PROFILE = Map.of(
            "memberships",
            List.of("babcp_accredited", "bacp_accredited"),
            "qualifiedOn",
            "2026-03-01",
            "newlyQualified",
            true,
            "caseload",
            0,
            "clinicalFte",
            0.6);

    private final PersonFactsReader facts;

    @Inject
    ClinicalFactsTest(PersonFactsReader facts) {
        this.facts = facts;
    }

    @Test
    void theEngineIsGivenTheClinicalProfileTheHoursAndTheShifts() {
        AnOrganisation org = anOrganisation();
        APerson nora = APerson.in(org, "E1", "Nora New")
                .period("A1", "social_worker", "t1", today().minusYears(1), null)
                .profile(PROFILE)
                .hours("2026-05", null, "2026-05-31")
                .hours("2026-06", 0, "2026-06-02", "2026-06-01");
        events.organisation(org);
        events.person(nora);

        eventually(() -> assertThat(asTheEngineSees(nora).shifts())
                .containsExactly(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2)));
        assertThat(asTheEngineSees(nora).clinicalMinutes()).isEqualTo(Map.of(YearMonth.of(2026, 6), 0));
        assertThat(asTheEngineSees(nora).profile())
                .isEqualTo(new PersonProfile(
                        "social_worker",
                        Set.of("babcp_accredited", "bacp_accredited"),
                        true,
                        LocalDate.of(2026, 3, 1),
                        0,
                        new BigDecimal("0.6")));
    }

    @Test
    void aClinicalProfileIsUnknownBeforeItIsPublishedAndAfterItIsWithdrawn() {
        AnOrganisation org = anOrganisation();
        APerson una = APerson.in(org, "E1", "Una Unknown").period("A1", "associate", "t1", today().minusYears(1), null);
        PersonProfile unknown = PersonProfile.ofRole("associate");
        events.organisation(org);
        events.person(una);
        eventually(() -> assertThat(asTheEngineSees(una).profile()).isEqualTo(unknown));
        assertThat(asTheEngineSees(una).clinicalMinutes()).isEmpty();

        events.person(una.profile(Map.of("caseload", 12)));
        eventually(() -> assertThat(asTheEngineSees(una).profile().caseload()).isEqualTo(12));

        events.person(una.with("clinicalProfile", null));
        eventually(() -> assertThat(asTheEngineSees(una).profile()).isEqualTo(unknown));
    }

    @Test
    void anAssociateIsNoLongerUnknownOnceTheirHoursArrive() {
        AnOrganisation org = anOrganisation();
        YearMonth lastMonth = YearMonth.from(today()).minusMonths(1);
        APerson asta =
                APerson.in(org, "E1", "Asta Associate").period("A1", "associate", "t1", today().minusYears(1), null);
        events.organisation(org);
        events.person(asta);
        eventually(() -> assertThat(field(org, asta, HOURS, "previous.state")).isEqualTo("UNKNOWN"));

        events.person(asta.hours(lastMonth.toString(), 2700));

        eventually(() -> assertThat(List.of(state(org, asta, HOURS), field(org, asta, HOURS, "previous.state")))
                .as("the month before is shown until it is final")
                .containsAnyOf("OVERDUE", "BELOW_GUIDELINE"));
        assertThat(List.of(field(org, asta, HOURS, "required"), field(org, asta, HOURS, "previous.required")))
                .anyMatch(required -> required.startsWith("120"));
        assertThat(person(org, "E1").getString("notWatched")).isNull();
    }

    @Test
    void theEngineIsGivenTheContractedSizeAndTheFlagsAndInterventionOfEachAttendee() {
        AnOrganisation org = anOrganisation();
        APerson ida = APerson.in(org, "E1", "Ida Intervention").pwp("t1", today().minusYears(1));
        APerson opal = APerson.in(org, "E2", "Opal Other").pwp("t1", today().minusYears(1));
        events.organisation(org);
        events.person(ida);
        events.person(opal);

        events.session(ASession.clinicalSkills(org, today())
                .with("contractedSize", 6)
                .with("flags", List.of("recorded"))
                .attendedBy(ida)
                .attendeesOwn("flags", List.of("live-assessment"))
                .attendeesOwn("intervention", "behavioural_activation")
                .attendedBy(opal));

        eventually(() -> assertThat(sessions(ida)).hasSize(1));
        Session attended = sessions(ida).getFirst();
        assertThat(attended.contractedSize()).isEqualTo(6);
        assertThat(attended.size()).isEqualTo(2);
        assertThat(attended.flags()).containsExactlyInAnyOrder("recorded", "live-assessment");
        assertThat(attended.intervention()).isEqualTo("behavioural_activation");
        assertThat(sessions(opal).getFirst().flags()).containsExactly("recorded");
        assertThat(sessions(opal).getFirst().intervention()).isNull();
    }

    @Test
    void weeksThatAlternateTwoShiftsOnADateAndAContractWithoutHoursAreRead() {
        AnOrganisation org = anOrganisation();
        APerson bank = APerson.in(org, "E1", "Nina Fortnight")
                .hours(0)
                .pwp("t1", today().minusYears(1))
                .alternating("2026-01-05", List.of(List.of("mon", "fri"), List.of("mon")))
                .hours("2026-06", null, "2026-06-02", "2026-06-02");
        events.organisation(org);
        events.person(bank);

        eventually(() -> {
            PersonInPost person = asTheEngineSees(bank);
            WorkingPattern pattern = person.patterns().getLast();
            assertThat(pattern.plans(LocalDate.of(2026, 1, 9))).isTrue();
            assertThat(pattern.plans(LocalDate.of(2026, 1, 16))).isFalse();
            assertThat(pattern.fte().isZero()).isTrue();
            assertThat(person.shifts()).containsExactly(LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 2));
        });
    }

    private static ASession by(APerson supervisor, AnOrganisation org, LocalDate day) {
        return ASession.caseManagement(org, day).with("supervisor", Map.of("personId", supervisor.id()));
    }

    @Test
    void aSessionWithSomebodyWhoWasNotInPostIsMarkedAndABookingWithThemIsNone() {
        AnOrganisation org = anOrganisation();
        APerson left = APerson.in(org, "S1", "Lea Left")
                .pwp("t1", today().minusYears(1))
                .until(today().minusDays(9));
        APerson person = APerson.in(org, "E1", "Sid Supervisee").pwp("t1", today().minusYears(1));
        events.organisation(org);
        List.of(left, person).forEach(events::person);
        events.session(by(left, org, today().minusDays(20)).attendedBy(person));
        events.session(by(left, org, today().minusDays(8)).attendedBy(person));
        events.session(Asking.booked(by(left, org, today().plusDays(3)), person));

        eventually(() -> assertThat(sessions(person)).hasSize(3));
        assertThat(sessions(person).stream()
                        .filter(session -> session.flags().contains("supervisor_not_in_post"))
                        .map(Session::date))
                .containsExactlyInAnyOrder(today().minusDays(8), today().plusDays(3));
        assertThat(known(person).sessionsToRelyOn(today()))
                .extracting(Session::status)
                .doesNotContain(SessionStatus.BOOKED);
    }

    private List<Session> sessions(APerson person) {
        return known(person).sessions();
    }

    private PersonInPost asTheEngineSees(APerson person) {
        PersonFacts known = known(person);
        AssignmentPeriod period = known.periodsOn(today()).getFirst();
        return known.inPost(
                known.postOn(today(), null, _ -> true, HolidayDates.NONE).orElseThrow(), period.role());
    }

    private PersonFacts known(APerson person) {
        Map<?, PersonFacts> loaded = facts.load(List.of(person.id()));
        assertThat(loaded).hasSize(1);
        return loaded.values().iterator().next();
    }

    private AnOrganisation anOrganisation() {
        return AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
    }
}
