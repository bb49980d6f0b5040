package org.supervisionwatch.alerts.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.assertj.core.api.ListAssert;

/** Sends bodies that the service has to refuse. */
public final class RefusedBodies {

    /** For an ad-hoc evaluation, with a value for everything that it may have; written with single quotes. */
    public static final String QUESTION = """
            {'asOf': '2026-04-08', 'guideline': 'nhs-tt-pwp', 'requirement': 'cm-weekly', 'windowContaining': '2026-04-01',
             'person': {'start': '2024-09-02', 'end': '2026-12-31', 'role': 'pwp', 'memberships': ['bacb'], 'caseload': 20,
                        'qualifiedOn': '2024-08-01', 'newlyQualified': false, 'clinicalFte': 0.4, 'appliesFrom': '2024-09-02',
                        'pattern': [{'from': '2024-09-02', 'days': ['tue', 'wed'], 'fte': 0.4}],
                        'absences': [{'kind': 'planned', 'from': '2026-03-02', 'to': '2026-03-06'}],
                        'supervisorAbsences': [{'from': '2025-01-01', 'to': '2025-01-09'}],
                        'clinicalMinutes': {'2026-03': 300}, 'shifts': ['2026-03-03']},
             'sessions': [{'date': '2026-03-31', 'type': 'case_management', 'minutes': 60, 'form': 'group', 'size': 3,
                           'contractedSize': 6, 'mode': 'video', 'flags': ['observed'], 'intervention': 'exposure',
                           'status': 'held', 'recordedOn': '2026-03-31', 'bookedOn': '2026-03-20'},
                          {'date': '2026-03-24', 'segments': [{'type': 'case_management', 'minutes': 30}]}]}""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RefusedBodies() {}

    /** Expects that the answer to a body names these pointers, each once. @param body written with single quotes */
    public static void refused(Method method, String path, String body, String... pointers) {
        faults(answer(method, path, body)).as(body).containsExactlyInAnyOrder(pointers);
    }

    /** @param body written with single quotes */
    public static ValidatableResponse answer(Method method, String path, String body) {
        return send(method, path, quoted(body));
    }

    /** The pointers that an answer names. */
    public static ListAssert<String> faults(ValidatableResponse answer) {
        return assertThat(answer.statusCode(422).extract().<List<String>>path("errors.pointer"));
    }

    public static ValidatableResponse send(Method method, String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .request(method, path)
                .then();
    }

    /** @param body written with single quotes */
    public static ObjectNode json(String body) {
        try {
            return (ObjectNode) JSON.readTree(quoted(body));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static String quoted(String body) {
        return body.replace('\'', '"');
    }
}
