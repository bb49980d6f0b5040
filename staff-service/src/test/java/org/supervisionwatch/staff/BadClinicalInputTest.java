package org.supervisionwatch.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supervisionwatch.local.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class BadClinicalInputTest {

    private static final String PROFILE = "/people/20117/clinical-profile";
    private static final String JUNE = "/people/20117/hours/2026-06";

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'memberships': 'bacp_accredited'}           | /memberships",
                "{'memberships': [null]}                      | /memberships/0",
                "{'memberships': ['a', 'BACP']}               | /memberships/1",
                "{'memberships': ['a', 'a']}                  | /memberships/1",
                "{'qualifiedOn': '1899-12-31'}                | /qualifiedOn",
                "{'qualifiedOn': '2199-01-01'}                | /qualifiedOn",
                "{'qualifiedOn': '2024-02-30'}                | /qualifiedOn",
                "{'newlyQualified': 'yes'}                    | /newlyQualified",
                "{'caseload': -1}                             | /caseload",
                "{'caseload': 10001}                          | /caseload",
                "{'caseload': 1.5}                            | /caseload",
                "{'clinicalFte': 0}                           | /clinicalFte",
                "{'clinicalFte': -0.2}                        | /clinicalFte",
                "{'clinicalFte': 1.501}                       | /clinicalFte",
                "{'clinicalFte': 0.1234}                      | /clinicalFte",
                "{'clinicalFte': 1e-99999999}                 | /clinicalFte",
                "{'clinicalFte': '0.6'}                       | /clinicalFte",
                "{'grade': 5}                                 | /grade",
                "{'sourceAsOf': '2999-01-01T00:00:00Z'}       | /sourceAsOf"
            })
    void invalidFieldsOfAProfileAreNamed(String body, String pointer) {
        Api api = Api.organisationWithSam();
        String etag = api.etag(PROFILE);

        refused(api.put(PROFILE, body), pointer);

        assertThat(api.etag(PROFILE)).isEqualTo(etag);
    }

    @Test
    void atMostTwentyMembershipsAreAccepted() {
        Api api = Api.organisationWithSam();
        api.put(PROFILE, "{'memberships': [" + memberships(20) + "]}").statusCode(200);

        refused(api.put(PROFILE, "{'memberships': [" + memberships(21) + "]}"), "/memberships");
    }

    private static String memberships(int many) {
        return IntStream.range(0, many).mapToObj(i -> "'body_" + i + "'").collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'clinicalMinutes': -1}                      | /clinicalMinutes",
                "{'clinicalMinutes': 100001}                  | /clinicalMinutes",
                "{'clinicalMinutes': 92.5}                    | /clinicalMinutes",
                "{'shifts': '2026-06-01'}                     | /shifts",
                "{'shifts': [null]}                           | /shifts/0",
                "{'shifts': ['2026-06-01', '2026-05-31']}     | /shifts/1",
                "{'shifts': ['2026-06-31']}                   | /shifts/0",
                "{'shifts': ['2026-06-01', '2026-06-02', '2026-06-01', '2026-06-01']} | /shifts/3",
                "{'month': '2026-06'}                         | /month",
                "{'sourceAsOf': '2999-01-01T00:00:00Z'}       | /sourceAsOf"
            })
    void invalidFieldsOfMonthlyHoursAreNamed(String body, String pointer) {
        Api api = Api.organisationWithSam();

        refused(api.put(JUNE, body), pointer);

        api.get(JUNE).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-6", "2026", "june", "2026-06-01"})
    void aMalformedMonthIsNotFound(String month) {
        Api api = Api.organisationWithSam();

        for (ValidatableResponse answer : new ValidatableResponse[] {
            api.put("/people/20117/hours/" + month, "{'clinicalMinutes': 1}"),
            api.get("/people/20117/hours/" + month),
            api.delete("/people/20117/hours/" + month)
        }) {
            answer.statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", containsString("must be a month such as"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12", "2199-01"})
    void aMonthFarInThePastOrFutureIsRefused(String month) {
        refused(Api.organisationWithSam().put("/people/20117/hours/" + month, "{'clinicalMinutes': 1}"), "month");
    }

    private static void refused(ValidatableResponse answer, String pointer) {
        answer.statusCode(422).contentType("application/problem+json").body("errors.pointer", contains(pointer));
    }
}
