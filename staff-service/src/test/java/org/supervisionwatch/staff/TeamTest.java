package org.supervisionwatch.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.local.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class TeamTest {

    @Test
    void aTeamIsOffByDefault() {
        Api.organisation()
                .get("/teams/fernley")
                .statusCode(200)
                .body("mode", equalTo("off"))
                .body("leads", empty());
    }

    @Test
    void aTeamMayHaveInternalAndExternalLeads() {
        Api api = Api.organisationWithSam();

        api.put("/teams/fernley", """
                {'mode': 'live', 'leads': [
                  {'employeeNumber': '20117', 'from': '2026-01-05'},
                  {'external': {'name': 'Morag Sinclair', 'email': 'morag@fernley.example'}, 'from': '2026-01-05', 'to': '2026-06-30', 'deputy': true}]}""")
                .statusCode(200)
                .body("name", equalTo("Fernley"))
                .body("mode", equalTo("live"))
                .body("leads.employeeNumber", hasItems("20117"))
                .body("leads.deputy", contains(false, true));
    }

    @Test
    void aLeadWhoIsNotInTheOrganisationIsRefused() {
        Api other = Api.organisationWithSam();
        Api api = Api.organisation();

        api.put("/teams/fernley", "{'leads': [{'employeeNumber': '20117', 'from': '2026-01-05'}]}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/leads/0/employeeNumber"));
        assertThat(other.org).isNotEqualTo(api.org);
    }

    @Test
    void aLeadMustBeEitherAPersonOrExternal() {
        Api.organisation()
                .put("/teams/fernley", "{'leads': [{'from': '2026-01-05'}]}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/leads/0"));
    }

    @Test
    void aNewCodeKeepsTheTeamAndItsPeople() {
        Api api = Api.organisationWithSam();
        String id = api.get("/teams/fernley").extract().path("id");

        api.put("/teams/harbour", "{'replaces': 'fernley'}")
                .statusCode(200)
                .body("id", equalTo(id))
                .body("name", equalTo("Fernley"))
                .body("formerCodes", contains("fernley"));

        api.get("/people/20117").body("assignments[0].team", equalTo("harbour"));
        api.get("/people?team=fernley").body("items.employeeNumber", contains("20117"));
    }

    @Test
    void aSourceMayGoOnUsingTheOldCode() {
        Api api = Api.organisationWithSam();
        api.put("/teams/harbour", "{'replaces': 'fernley'}").statusCode(200);

        api.put("/people/20117", Api.SAM.formatted(Api.POST))
                .statusCode(200)
                .body("changed", equalTo(false))
                .body("assignments[0].team", equalTo("harbour"));
        api.put("/teams/fernley", "{'name': 'Harbour and Fernley'}")
                .statusCode(200)
                .body("code", equalTo("harbour"))
                .body("name", equalTo("Harbour and Fernley"));
    }

    @Test
    void renamingIsIdempotentAndADelayedCopyDoesNotUndoALaterRenaming() {
        Api api = Api.organisation();
        api.put("/teams/b", "{'replaces': 'fernley'}").statusCode(200);
        api.put("/teams/b", "{'replaces': 'fernley'}").statusCode(200).body("changed", equalTo(false));
        api.put("/teams/c", "{'replaces': 'b'}").statusCode(200);

        api.put("/teams/b", "{'replaces': 'fernley'}").statusCode(200).body("code", equalTo("c"));

        api.put("/teams/fernley", "{'replaces': 'c'}")
                .statusCode(200)
                .body("code", equalTo("fernley"))
                .body("formerCodes", contains("b", "c"));
    }

    @Test
    void aTeamCannotTakeTheCodeOfAnotherTeam() {
        Api api = Api.organisation();
        api.put("/teams/harbour", "{'name': 'Harbour'}").statusCode(201);

        api.put("/teams/harbour", "{'replaces': 'fernley'}")
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/replaces"));
    }

    @Test
    void anUnknownCodeCannotBeReplaced() {
        Api.organisation()
                .put("/teams/harbour", "{'name': 'Harbour', 'replaces': 'nowhere'}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/replaces"));
    }

    @Test
    void aTeamHasAnEtagOfItsOwn() {
        Api api = Api.organisation();
        String etag = api.etag("/teams/fernley");
        api.put("/teams/harbour", "{'name': 'Harbour'}").statusCode(201);

        api.putIfMatch("/teams/fernley", etag, "{'mode': 'live'}").statusCode(200);
        api.putIfMatch("/teams/fernley", etag, "{'mode': 'off'}").statusCode(412);
        api.putIfMatch("/teams/unborn", "*", "{'name': 'Unborn'}").statusCode(412);
    }

    @Test
    void theListingIsInOrderOfTheCodes() {
        Api api = Api.organisation();
        api.put("/teams/abbey", "{'name': 'Abbey'}").statusCode(201);

        api.get("/teams").statusCode(200).body("items.code", contains("abbey", "fernley"));
    }
}
