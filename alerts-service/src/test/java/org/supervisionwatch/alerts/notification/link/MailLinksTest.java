package org.supervisionwatch.alerts.notification.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

class MailLinksTest {

    private static final String KEY = "a key that is long enough to sign links";
    private static final URI SUPERVISION = URI.create("https://supervision.trust.example");
    private static final Instant NOW = Instant.parse("2026-11-27T13:00:00.987Z");
    private static final UUID EPISODE = UUID.fromString("0199b000-0000-7000-8000-000000000001");
    private static final UUID PERSON = UUID.fromString("0199a000-1111-7000-8000-000000000001");
    private static final UUID SUPERVISOR = UUID.fromString("0199a000-1111-7000-8000-000000000007");

    private final MailLinks links = new MailLinks(Optional.of(KEY), Optional.of(SUPERVISION), Optional.empty());

    @Test
    void aLinkToRecordASessionSaysWhichOneForWhomAndForHowLong() throws Exception {
        URI link =
                links.logIt(session("north-river"), "lead@trust.example", NOW).orElseThrow();

        assertThat(link.toString()).startsWith("https://supervision.trust.example/log/");
        JwtClaims claims = read(link, "log", KEY);
        assertThat(claims.getIssuer()).isEqualTo("alerts-service");
        assertThat(claims.getSubject()).isEqualTo("lead@trust.example");
        assertThat(claims.getExpirationTime().getValue())
                .isEqualTo(Instant.parse("2026-12-11T13:00:00Z").getEpochSecond());
        assertThat(claims.getClaimsMap())
                .containsEntry("org", "north-river")
                .containsEntry("episode", EPISODE.toString())
                .containsEntry("person", PERSON.toString())
                .containsEntry("employeeNumber", "20117")
                .containsEntry("name", "S.O.")
                .containsEntry("type", "case_management")
                .containsEntry("form", "individual")
                .containsEntry("minutes", 30L)
                .containsEntry("supervisor", Map.of("personId", SUPERVISOR.toString()));
    }

    @Test
    void aWeekLinkSaysWhoseWeekItIs() throws Exception {
        SupervisorRef robin = new SupervisorRef.ByExternal("uea-0042", "Robin Hale");
        URI link = links.week("north-river", robin, "robin@uea.example", NOW).orElseThrow();

        assertThat(link.toString()).startsWith("https://supervision.trust.example/week/");
        JwtClaims claims = read(link, "week", KEY);
        assertThat(claims.getExpirationTime().getValue())
                .isEqualTo(Instant.parse("2026-12-07T13:00:00Z").getEpochSecond());
        assertThat(claims.getClaimsMap())
                .containsEntry("org", "north-river")
                .containsEntry("email", "robin@uea.example")
                .containsEntry("supervisor", Map.of("external", Map.of("id", "uea-0042", "name", "Robin Hale")));
    }

    @Test
    void thereAreNoLinksWithoutAKeyOrWithoutAnAddressThatPeopleCanReach() {
        for (MailLinks none : List.of(
                new MailLinks(Optional.empty(), Optional.of(SUPERVISION), Optional.empty()),
                new MailLinks(Optional.of(KEY), Optional.empty(), Optional.of(SUPERVISION)))) {
            assertThat(none.logIt(session("north-river"), "lead@trust.example", NOW))
                    .isEmpty();
            assertThat(none.week("north-river", new SupervisorRef.ByPerson(SUPERVISOR), "sue@trust.example", NOW))
                    .isEmpty();
        }
    }

    @Test
    void aKeyThatIsTooShortIsRefusedWithAnExplanation() {
        assertThatThrownBy(() -> new MailLinks(Optional.of("short"), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WATCH_LINK_KEY")
                .hasMessageContaining("5 bytes")
                .hasMessageContaining("at least 32")
                .hasMessageNotContaining("short");
    }

    @Test
    void theStatusPageIsLinkedOnlyIfPeopleCanReachIt() {
        MailLinks reachable =
                new MailLinks(Optional.empty(), Optional.empty(), Optional.of(URI.create("https://a.example/w/")));

        assertThat(reachable.status("north-river"))
                .contains(URI.create("https://a.example/w/?organisation=north-river"));
        assertThat(links.status("north-river")).isEmpty();
    }

    /** A token with anything exchanged for that of another fails the signature check. */
    @Test
    void aTokenOfOneOrganisationOrRecipientNeverOpensAnothers() throws Exception {
        Random random = new Random(14);
        List<URI> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(linkOfSomebody(random));
        }
        Set<String> ids = new HashSet<>();
        for (URI link : all) {
            ids.add(read(link, audience(link), KEY).getJwtId());
            URI other = all.get(random.nextInt(all.size()));
            assertRefused(link, audience(link).equals("log") ? "week" : "log", KEY);
            assertRefused(link, audience(link), "the key of somebody else, as long as ours");
            if (!other.equals(link)) {
                assertRefused(withPayloadOf(link, other), audience(other), KEY);
            }
        }
        assertThat(ids).as("each token has an id of its own").hasSameSizeAs(all);
    }

    private URI linkOfSomebody(Random random) throws InvalidJwtException {
        String organisation = "org-" + random.nextInt(3);
        String recipient = "somebody" + random.nextInt(3) + "@trust.example";
        Optional<URI> link = random.nextBoolean()
                ? links.logIt(session(organisation), recipient, NOW)
                : links.week(organisation, new SupervisorRef.ByPerson(SUPERVISOR), recipient, NOW);
        JwtClaims claims = read(link.orElseThrow(), audience(link.get()), KEY);
        assertThat(claims.getClaimValueAsString("org")).isEqualTo(organisation);
        assertThat(claims.getClaimValueAsString(audience(link.get()).equals("log") ? "sub" : "email"))
                .isEqualTo(recipient);
        return link.get();
    }

    private static LoggableSession session(String organisation) {
        return new LoggableSession(
                organisation,
                EPISODE,
                PERSON,
                "20117",
                "S.O.",
                "case_management",
                "individual",
                30,
                new SupervisorRef.ByPerson(SUPERVISOR));
    }

    private static URI withPayloadOf(URI link, URI other) {
        String[] parts = token(link).split("\\.");
        String payload = token(other).split("\\.")[1];
        assertThat(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .contains("\"org\"");
        return URI.create("https://x.example/" + audience(link) + "/" + parts[0] + "." + payload + "." + parts[2]);
    }

    private static void assertRefused(URI link, String audience, String key) {
        assertThatThrownBy(() -> read(link, audience, key)).isInstanceOf(InvalidJwtException.class);
    }

    private static String audience(URI link) {
        return link.getPath().split("/")[1];
    }

    private static String token(URI link) {
        return link.getPath().split("/")[2];
    }

    private static JwtClaims read(URI link, String audience, String key) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKey(new HmacKey(key.getBytes(StandardCharsets.UTF_8)))
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "HS256")
                .setExpectedIssuer("alerts-service")
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .setRequireJwtId()
                .setEvaluationTime(NumericDate.fromSeconds(NOW.getEpochSecond()))
                .build()
                .processToClaims(token(link));
    }
}
