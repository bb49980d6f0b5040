package org.supervisionwatch.alerts.guideline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.supervisionwatch.alerts.testing.Watching.eventually;
import static org.supervisionwatch.alerts.testing.Watching.field;
import static org.supervisionwatch.alerts.testing.Watching.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.PackFolderResource;
import org.supervisionwatch.alerts.ServiceTest;
import org.supervisionwatch.alerts.standing.StandingFlow;
import org.supervisionwatch.alerts.testing.APack;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.chassis.sql.Sql;

/** Packs are imported without a release. */
@QuarkusTest
class PackReloadTest extends ServiceTest {

    private final Path folder = Path.of(System.getProperty(PackFolderResource.FOLDER));
    private final String id = "test-" + UUID.randomUUID();
    private final String role = "role-" + id;
    private final CatalogueFlow flow;
    private final StandingFlow standings;
    private final Sql sql;

    @Inject
    PackReloadTest(CatalogueFlow flow, StandingFlow standings, Sql sql) {
        this.flow = flow;
        this.standings = standings;
        this.sql = sql;
    }

    @AfterEach
    void emptyTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aPersonWithoutAGuidelineIsMonitoredOnceThereIsAPackForTheirRole() throws IOException {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson person = APerson.in(org, "E1", "Nora New").period("A1", role, "t1", today().minusDays(3), null);
        events.organisation(org);
        events.person(person);
        eventually(() -> given().get("/organisations/" + org.code() + "/people/E1/standings")
                .then()
                .body("notWatched", is("role_without_guideline")));

        file("new.yaml", APack.of(id, "1", role, today().minusYears(1)));
        reload().statusCode(200).body("added.pack", contains(id)).body("added.source", contains("new.yaml"));

        eventually(() -> assertThat(field(org, person, "weekly", "state")).isEqualTo("AWAITING_FIRST"));
        reload().statusCode(200).body("added", empty());
    }

    @Test
    void ofTwoVersionsInForceTheOneThatBeganLaterGoverns() throws IOException {
        AnOrganisation org = AnOrganisation.monitoredFrom(today().minusYears(1)).team("t1", "off");
        APerson person = APerson.in(org, "E1", "Vera Version").period("A1", role, "t1", today().minusDays(3), null);
        events.organisation(org);
        events.person(person);
        file("a.yaml", APack.of(id, "1", role, today().minusYears(1)));
        file("b.yaml", APack.of(id, "2", role, today().minusDays(1)).replace("grace_days: 4", "grace_days: 6"));
        reload().statusCode(200);

        eventually(() -> given().get("/organisations/" + org.code() + "/guidelines/" + id)
                .then()
                .statusCode(200)
                .body("version", is("2"))
                .body("people", is(1)));
    }

    @Test
    void aFaultInOneFileRefusesAllFiles() throws IOException {
        long revision = revision();
        file("good.yaml", APack.of(id, "1", role, today()));
        file("bad.yaml", APack.of(id + "-b", "1", role, today()).replace("every: 7d", "every: 7w"));
        file("worse.json", "{\"pack\": ");

        reload().statusCode(422)
                .body("errors.pointer", hasItem("bad.yaml#/requirements/0/every"))
                .body("errors.message", hasItem("\"7w\" has no known unit; write 7d, 1m or 8shifts"))
                .body("errors.pointer", hasItem("worse.json#"))
                .body("errors", hasSize(2));

        given().get("/ops/packs").then().body("packs.pack", not(hasItem(id))).body("revision", is((int) revision));
    }

    @Test
    void aStoredVersionCannotBeEdited() throws IOException {
        file("a.yaml", APack.of(id, "1", role, today()));
        reload().statusCode(200);
        file("a.yaml", APack.of(id, "1", role, today()).replace("grace_days: 4", "grace_days: 9"));

        reload().statusCode(422)
                .body("errors.pointer", contains("a.yaml#/version"))
                .body(
                        "errors.message",
                        contains(
                                ("%s 1 already exists with different content (stored %s 1); a version cannot be edited, so use a"
                                                + " new one")
                                        .formatted(id, id)));
    }

    @Test
    void aShippedVersionCannotBeEdited() throws IOException {
        file("a.yaml", APack.of("nhs-tt-pwp", "2026.1", role, today()));

        reload().statusCode(422).body("errors.pointer", contains("a.yaml#/version"));
    }

    @Test
    void removingAFileRemovesNoVersion() throws IOException {
        file("a.yaml", APack.of(id, "1", role, today()));
        reload().statusCode(200);
        emptyTheFolder();

        reload().statusCode(200).body("added", empty());
        given().get("/ops/packs").then().body("packs.pack", hasItem(id));
    }

    @Test
    void anInvalidFolderAbortsTheStartWithAllFaults() throws IOException {
        file("bad.yaml", APack.of(id, "1", role, today()).replace("every: 7d", "every: 7w"));

        assertThatThrownBy(() -> flow.start(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Invalid packs in the folder:\n"
                        + "bad.yaml#/requirements/0/every: \"7w\" has no known unit; write 7d, 1m or 8shifts");
    }

    @Test
    void nobodyIsEvaluatedWhileARuleIsBeingChanged() throws Exception {
        CompletableFuture<Integer> batch = QuarkusTransaction.requiringNew().call(() -> {
            sql.of("select revision from shelf_revision for update").only(Long.class);
            CompletableFuture<Integer> begun = CompletableFuture.supplyAsync(standings::evaluateDue);
            assertThatThrownBy(() -> begun.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return begun;
        });
        assertThat(batch.get(20, TimeUnit.SECONDS)).isNotNegative();
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static ValidatableResponse reload() {
        return given().post("/ops/packs/reload").then();
    }

    private static long revision() {
        return given().get("/ops/packs").then().extract().jsonPath().getLong("revision");
    }
}
