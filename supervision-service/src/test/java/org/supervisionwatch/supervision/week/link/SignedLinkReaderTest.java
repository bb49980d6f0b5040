package org.supervisionwatch.supervision.week.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.supervision.Tokens;

/** A link is valid only for the page that it was made for and until it expires. */
class SignedLinkReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-27T13:00:00Z");

    private final SignedLinkReader links = new SignedLinkReader(Optional.of(Tokens.KEY));

    @Test
    void aValidLinkHasItsClaims() {
        String token = Tokens.log(NOW)
                .with("jti", "j-1")
                .with("supervisor", Map.of("external", Map.of("id", "x-1", "name", "Robin")))
                .token();

        assertThat(links.log(token, NOW))
                .isEqualTo(new LinkOutcome.LinkValid<>(new RecordSessionLink(
                        "j-1",
                        "lead@example.org",
                        "north",
                        UUID.fromString("0199b000-0000-7000-8000-000000000001"),
                        UUID.fromString("0199b000-0000-7000-8000-000000000002"),
                        "A.A.",
                        "case_management",
                        "individual",
                        60,
                        new LinkedSupervisor(null, "x-1", "Robin"))));
    }

    @Test
    void aLinkIsValidUntilItExpires() {
        String token = Tokens.log(NOW).token();

        assertThat(links.log(token, NOW.plusSeconds(86_300))).isInstanceOf(LinkOutcome.LinkValid.class);
        assertThat(links.log(token, NOW.plusSeconds(86_500))).isInstanceOf(LinkOutcome.LinkExpired.class);
    }

    @Test
    void forgedLinksAndThoseForAnotherPageAreRefusedEvenIfExpired() {
        String week = Tokens.log(NOW).with("aud", "week").token();
        for (String token : List.of(
                Tokens.log(NOW)
                        .signedWith("another-key-that-is-long-enough-too!!")
                        .token(),
                Tokens.log(NOW).with("iss", "somebody").token(),
                Tokens.log(NOW).without("exp").token(),
                Tokens.log(NOW).without("jti").token(),
                week,
                unsigned(Tokens.log(NOW).token()),
                "rubbish")) {
            assertThat(links.log(token, NOW)).isInstanceOf(LinkOutcome.LinkRefused.class);
            assertThat(links.log(token, NOW.plusSeconds(900_000))).isInstanceOf(LinkOutcome.LinkRefused.class);
        }
    }

    @Test
    void invalidAndMissingClaimsAreRefused() {
        for (Tokens odd : List.of(
                Tokens.log(NOW).without("org"),
                Tokens.log(NOW).without("sub"),
                Tokens.log(NOW).with("person", "ann"),
                Tokens.log(NOW).with("minutes", "sixty"),
                Tokens.log(NOW).with("supervisor", "Sue"),
                Tokens.log(NOW).with("supervisor", Map.of()))) {
            assertThat(links.log(odd.token(), NOW)).isInstanceOf(LinkOutcome.LinkRefused.class);
        }
        assertThat(links.week(Tokens.log(NOW).with("aud", "week").token(), NOW))
                .isInstanceOf(LinkOutcome.LinkRefused.class);
    }

    @Test
    void withoutAKeyNoLinkIsValid() {
        assertThat(new SignedLinkReader(Optional.empty()).log(Tokens.log(NOW).token(), NOW))
                .isInstanceOf(LinkOutcome.LinkKeyMissing.class);
    }

    @Test
    void aKeyThatIsTooShortStopsTheStart() {
        assertThatThrownBy(() -> new SignedLinkReader(Optional.of("short")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WATCH_LINK_KEY")
                .hasMessageNotContaining("short");
    }

    /** The same claims with the algorithm "none". */
    private static String unsigned(String token) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + token.split("\\.", -1)[1] + ".";
    }
}
