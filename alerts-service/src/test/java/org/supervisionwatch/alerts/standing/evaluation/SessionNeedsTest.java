package org.supervisionwatch.alerts.standing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.guideline.catalogue.AnyCatalogue;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session.SessionStatus;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.alerts.guideline.pack.PackAbsenceClass;
import org.supervisionwatch.alerts.roster.facts.SessionSpan;
import org.supervisionwatch.alerts.roster.facts.Somebody;
import org.supervisionwatch.alerts.testing.APack;

/** How far back sessions are read. */
class SessionNeedsTest {

    private static final UUID HERE = new UUID(0, 1);
    private static final UUID POST = new UUID(0, 2);
    private static final UUID TEAM = new UUID(0, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    private static final LocalDate EIGHT_WEEKS_AGO = LocalDate.of(2026, 8, 5);

    private final PackCatalogue catalogue =
            AnyCatalogue.holding(APack.of("ours", "1", "keeper", LocalDate.of(2020, 1, 1)));

    @Test
    void anIntervalIsReadFromTheLatestSessionThatCountedAndEightWeeksAtLeast() {
        LocalDate longAgo = LocalDate.of(2019, 5, 2);
        assertThat(needs("keeper", before(longAgo)).span().since()).isEqualTo(longAgo);
        assertThat(needs("keeper", before(TODAY.minusDays(2))).span().since()).isEqualTo(EIGHT_WEEKS_AGO);
    }

    @Test
    void withoutAnEvaluationBeforeTheLatestSessionIsLookedForInAYear() {
        assertThat(needs("keeper", PreviousStandings.NONE).span().since()).isEqualTo(TODAY.minusYears(1));
    }

    @Test
    void aWindowIsReadFromTheBeginOfTheSecondBeforeIt() {
        assertThat(needs("rbt", before(TODAY)).span().since())
                .as("all are months")
                .isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void aWindowOfFlaggedSessionsIsReadFromItsBeginForThoseAlone() {
        PreviousStandings lately = new PreviousStandings(
                List.of(
                        row(new StandingSubject(Somebody.PERSON, null, "nhs-tt-pwp", "cm-weekly"), TODAY),
                        row(new StandingSubject(Somebody.PERSON, null, "nhs-tt-pwp", "cs-fortnightly"), TODAY)),
                List.of(),
                null,
                List.of());
        SessionSpan span = needs("pwp", lately).span();
        assertThat(span.flaggedSince()).as("of a year").isEqualTo(TODAY.minusDays(364));
        assertThat(span.flags()).containsExactly("live_assessment");
        assertThat(span.since()).as("of three blocks").isBetween(TODAY.minusWeeks(36), TODAY.minusWeeks(24));
    }

    @Test
    void aRollingWindowReachesFurtherBackByTheDaysAway() {
        LocalDate first = TODAY.minusDays(364);

        Somebody away = somebody("pwp")
                .away(PackAbsenceClass.LONG, TODAY.minusDays(100), TODAY.minusDays(71))
                .away(PackAbsenceClass.UNPLANNED, first.minusDays(20), first.minusDays(11));
        int joined = 14;
        assertThat(needsOf(away).span().flaggedSince()).isEqualTo(first.minusDays(30 + 10 + 2 * joined));
    }

    private SessionNeeds needsOf(Somebody somebody) {
        return SessionNeeds.of(somebody.facts(), before(TODAY), TODAY, catalogue);
    }

    @Test
    void anIntervalIsUnmetUntilASessionThatCountsWasHeldSinceThen() {
        SessionNeeds needs = needs("keeper", before(TODAY));
        assertThat(needs.unmetBy(List.of(), TODAY)).hasSize(1);
        assertThat(needs.unmetBy(List.of(session(TODAY.minusDays(3), SessionStatus.MISSED, "case_management")), TODAY))
                .hasSize(1);
        assertThat(needs.unmetBy(List.of(session(TODAY.minusDays(3), SessionStatus.HELD, "another")), TODAY))
                .hasSize(1);
        assertThat(needs.unmetBy(
                        List.of(session(EIGHT_WEEKS_AGO.minusDays(1), SessionStatus.HELD, "case_management")), TODAY))
                .as("one read because it was recorded late: a later one may not have been read")
                .hasSize(1);
        assertThat(needs.unmetBy(List.of(session(EIGHT_WEEKS_AGO, SessionStatus.HELD, "case_management")), TODAY))
                .isEmpty();
    }

    private SessionNeeds needs(String role, PreviousStandings before) {
        return SessionNeeds.of(somebody(role).facts(), before, TODAY, catalogue);
    }

    private static Somebody somebody(String role) {
        LocalDate start = LocalDate.of(2019, 1, 1);
        return Somebody.employedBy(HERE, start).in(POST, role, TEAM, start, null);
    }

    /** The weekly requirement of our pack, with its latest session. */
    private static PreviousStandings before(LocalDate anchor) {
        StandingSubject subject = new StandingSubject(Somebody.PERSON, null, "ours", "weekly");
        return new PreviousStandings(List.of(row(subject, anchor)), List.of(), null, List.of());
    }

    private static StandingRow row(StandingSubject subject, LocalDate anchor) {
        StandingSummary summary = new StandingSummary(
                StandingState.ON_TRACK,
                "1",
                anchor,
                null,
                null,
                null,
                null,
                List.of(),
                anchor,
                null,
                null,
                null,
                null,
                null,
                List.of());
        return new StandingRow(subject, HERE, TEAM, summary, "{}", anchor, Instant.EPOCH);
    }

    private static Session session(LocalDate date, SessionStatus status, String type) {
        return Session.individual(date, status, type, 60);
    }
}
