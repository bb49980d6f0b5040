package org.supervisionwatch.chassis.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supervisionwatch.chassis.problem.Problem;

/** Who is let in, by what is known before the body. */
class RequestHeadTest {

    private static final Set<String> NAMES = Set.of("watch.example", "127.0.0.1", "[::1]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people/1;2",
                "/people/1;/absences",
                "/people/%2e%2e",
                "/people/%2E./",
                "/people/../x",
                "/people/.",
                "/people//1",
                "//people",
                "/people/a%2fb",
                "/people/a%5Cb",
                "/people/a\\b",
                "/people/%00",
                "/people/%0d%0aX",
                "/people/%c0%af",
                "/people/%ff",
                "/people/%e2%82",
                "/people/%zz",
                "/people/%4",
                "/people/Zo\u00eb",
                "/people/a b",
                "/people/{number}",
                "/people/a|b",
                "/people?name=%c0%af",
                "/people?name=%00",
                "people",
                "http://watch.example/people",
                ""
            })
    void anAddressThatCouldBeReadTwoWaysIsRefused(String address) {
        assertThat(refusal(get(address))).as(address).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/people/Zo%C3%AB",
                "/people/",
                "/people/a.b..c",
                "/people/1%3B2",
                "/people/a+b%2Bc",
                "/people/...",
                "/people?from=2026-11-30&text=a/b;c//..%20",
                "/log/eyJhbGciOi.J9_x-y~z"
            })
    void anAddressThatSaysOneThingIsLetIn(String address) {
        assertThat(refusal(get(address))).as(address).isZero();
    }

    @Test
    void aVeryLongAddressIsJudgedToo() {
        assertThat(refusal(get("/people?text=" + "x".repeat(100_000)))).isZero();
        assertThat(refusal(get("/people?text=" + "%20".repeat(100_000) + "%"))).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "watch.example,0",
        "WATCH.example:8081,0",
        "127.0.0.1:8081,0",
        "[::1]:8081,0",
        "[::1],0",
        "evil.example,421",
        "watch.example.evil.example,421",
        "127.0.0.1.evil.example:8081,421",
        "evil.example:127.0.0.1,421",
        "'',421"
    })
    void aRequestForAnotherNameIsRefused(String host, int status) {
        assertThat(refusal(new RequestHead("GET", "/", List.of(host), null, null, false, null, null)))
                .isEqualTo(status);
    }

    @Test
    void oneHostIsNamedExceptByAProbe() {
        List<String> none = List.of();
        List<String> two = List.of("watch.example", "watch.example");
        assertThat(refusal(new RequestHead("GET", "/", none, null, null, false, null, null)))
                .isEqualTo(400);
        assertThat(refusal(new RequestHead("GET", "/", two, null, null, false, null, null)))
                .isEqualTo(400);
        assertThat(refusal(new RequestHead("GET", "/q/health/ready", none, null, null, false, null, null)))
                .isZero();
        assertThat(refusal(new RequestHead("GET", "/q/metrics", none, null, null, false, null, null)))
                .isZero();
        assertThat(refusal(new RequestHead("GET", "/q/openapi", none, null, null, false, null, null)))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // method, Origin, Sec-Fetch-Site, status
                "POST,-,-,0",
                "POST,-,none,0",
                "POST,https://watch.example,same-origin,0",
                "POST,https://watch.example,-,0",
                "POST,null,same-origin,0",
                "POST,https://evil.example,cross-site,403",
                "POST,-,cross-site,403",
                "POST,-,same-site,403",
                "POST,https://watch.example,cross-site,403",
                "POST,https://evil.example,-,403",
                "POST,null,-,403",
                "POST,https://watch.example.evil.example,-,403",
                "POST,https://watch.example:8443,-,403",
                "POST,not an origin,-,403",
                "PUT,https://evil.example,-,403",
                "PATCH,https://evil.example,-,403",
                "DELETE,https://evil.example,-,403",
                "GET,https://evil.example,cross-site,0",
                "HEAD,https://evil.example,cross-site,0"
            })
    void nothingIsChangedOnBehalfOfAnotherSite(
            String method, @Nullable String origin, @Nullable String site, int status) {
        assertThat(refusal(new RequestHead(method, "/x", List.of("watch.example"), origin, site, false, null, null)))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // body, Content-Type, Content-Encoding, status
                "false,-,-,0",
                "true,application/json,-,0",
                "true,application/json,identity,0",
                "true,-,-,415",
                "true,'',-,415",
                "true,application/json,gzip,415",
                "false,-,gzip,0"
            })
    void aBodySaysWhatItIs(boolean body, @Nullable String type, @Nullable String encoding, int status) {
        assertThat(refusal(new RequestHead("POST", "/x", List.of("127.0.0.1"), null, null, body, type, encoding)))
                .isEqualTo(status);
    }

    private static RequestHead get(String address) {
        return new RequestHead("GET", address, List.of("watch.example"), null, null, false, null, null);
    }

    /** Its status, or 0. */
    private static int refusal(RequestHead head) {
        Optional<Problem> refusal = head.refusal(NAMES);
        return refusal.map(Problem::status).orElse(0);
    }
}
