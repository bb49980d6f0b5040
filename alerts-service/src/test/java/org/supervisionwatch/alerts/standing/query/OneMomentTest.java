package org.supervisionwatch.alerts.standing.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.standings;
import static org.supervisionwatch.alerts.testing.Watching.state;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.guideline.catalogue.CatalogueCache;
import org.supervisionwatch.alerts.standing.StandingQueryFlow;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.chassis.rest.Page;
import org.supervisionwatch.chassis.sql.Sql;
import org.supervisionwatch.chassis.sql.SqlFailure;

/** Rows, counts and freshness of one answer are of one moment, whatever is committed while it is being read. */
@QuarkusTest
class OneMomentTest extends ServiceTest {

    private final StandingQueryFlow flow;
    private final Sql sql;
    private final CatalogueCache packs;

    @Inject
    OneMomentTest(StandingQueryFlow flow, Sql sql, CatalogueCache packs) {
        this.flow = flow;
        this.sql = sql;
        this.packs = packs;
    }

    @Test
    void whatIsCommittedInTheMiddleOfAnAnswerIsInTheNextOne() {
        AnOrganisation org = withSomebodyOnTrack();
        JsonPath before = standings(org);
        beforeTheRowsAreRead(
                () -> CompletableFuture.runAsync(() -> changeEverything(org)).join());

        JsonPath during = standings(org);
        assertThat(during.getList("standings")).isEqualTo(before.getList("standings"));
        assertThat(during.getMap("counts")).isEqualTo(before.getMap("counts"));
        assertThat(during.getMap("people")).isEqualTo(before.getMap("people"));
        assertThat(during.getList("feeds.completeThrough", String.class)).allMatch(through -> through.startsWith("20"));

        JsonPath after = standings(org);
        assertThat(after.getInt("counts.OVERDUE"))
                .isEqualTo(before.getList("standings").size());
        assertThat(after.getInt("people.notWatched")).isOne();
    }

    @Test
    void aCorridorThatReadsCannotWrite() {
        AnOrganisation org = withSomebodyOnTrack();
        beforeTheRowsAreRead(() -> changeEverything(org));

        assertThatThrownBy(() -> flow.standings(org.code(), null, null, "", 2, found -> new Page<>(found, null)))
                .isInstanceOfSatisfying(
                        SqlFailure.class,
                        refused -> assertThat(refused.sqlState())
                                .as("read_only_sql_transaction")
                                .isEqualTo("25006"));
        assertThat(sql.of("select count(*) from standing where organisation_id = :organisation and state = 'OVERDUE'")
                        .with("organisation", org.id())
                        .only(Long.class))
                .isZero();
    }

    private AnOrganisation withSomebodyOnTrack() {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson person = APerson.in(org, "E1", "Mo Moment").pwp("t1", today().minusYears(1));
        events.organisation(org);
        events.person(person);
        events.session(ASession.caseManagement(org, today()).attendedBy(person));
        events.session(ASession.clinicalSkills(org, today()).attendedBy(person));
        eventually(() -> {
            assertThat(state(org, person, "cm-weekly")).isEqualTo("ON_TRACK");
            assertThat(state(org, person, "cs-fortnightly")).isEqualTo("ON_TRACK");
        });
        return org;
    }

    private void beforeTheRowsAreRead(Runnable interruption) {
        QuarkusMock.installMockForType(
                new StandingReport(sql, packs) {
                    @Override
                    public List<StandingLine> lines(StandingSelection selection, String after, int limit) {
                        interruption.run();
                        return super.lines(selection, after, limit);
                    }
                },
                StandingReport.class);
    }

    private void changeEverything(AnOrganisation org) {
        sql.of(
                        "update standing set state = 'OVERDUE' where organisation_id = :organisation and state <> 'NOT_APPLICABLE'")
                .with("organisation", org.id())
                .run();
        sql.of("update person_watch set reason = 'no_role' where organisation_id = :organisation")
                .with("organisation", org.id())
                .run();
        // a heartbeat moves it forward again
        sql.of("update feed_progress set through = '1999-01-01Z' where topic = 'sessions.v1'")
                .run();
    }
}
