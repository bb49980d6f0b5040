package org.supervisionwatch.supervision.week.link;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.supervision.week.link.LinkOutcome.LinkExpired;
import org.supervisionwatch.supervision.week.link.LinkOutcome.LinkKeyMissing;
import org.supervisionwatch.supervision.week.link.LinkOutcome.LinkRefused;
import org.supervisionwatch.supervision.week.link.LinkOutcome.LinkValid;

/** Verifies and reads signed links: JWT with HS256, with the key that alerts-service signs with. */
@Singleton
public class SignedLinkReader {

    private static final String ISSUER = "alerts-service";
    private static final int MIN_KEY_BYTES = 32;
    private static final int CLOCK_SKEW_SECONDS = 60;

    private final Optional<HmacKey> key;

    /**
     * @param secret the key in UTF-8, at least 32 bytes
     * @throws IllegalStateException if it is too short
     */
    SignedLinkReader(@ConfigProperty(name = "watch.link.key") Optional<String> secret) {
        key = secret.map(text -> text.getBytes(StandardCharsets.UTF_8)).map(SignedLinkReader::key);
    }

    private static HmacKey key(byte[] bytes) {
        if (bytes.length < MIN_KEY_BYTES) {
            throw new IllegalStateException("watch.link.key (WATCH_LINK_KEY) has %d bytes; links need at least %d"
                    .formatted(bytes.length, MIN_KEY_BYTES));
        }
        return new HmacKey(bytes);
    }

    /** Reads a link to the page for recording a session. */
    public LinkOutcome<RecordSessionLink> log(String token, Instant now) {
        return open(
                "log",
                token,
                now,
                claims -> new RecordSessionLink(
                        claims.getJwtId(),
                        text(claims, "sub"),
                        text(claims, "org"),
                        UUID.fromString(text(claims, "episode")),
                        UUID.fromString(text(claims, "person")),
                        text(claims, "name"),
                        text(claims, "type"),
                        text(claims, "form"),
                        minutes(claims),
                        supervisor(claims.getClaimValue("supervisor"))));
    }

    /** Reads a link to a supervisor's week. */
    public LinkOutcome<WeekLink> week(String token, Instant now) {
        return open("week", token, now, claims -> {
            LinkedSupervisor supervisor = supervisor(claims.getClaimValue("supervisor"));
            if (supervisor == null) {
                throw new MalformedClaimException("supervisor is missing");
            }
            return new WeekLink(text(claims, "org"), supervisor);
        });
    }

    /** Builds a link from its claims. */
    private interface ClaimsReader<T> {
        T read(JwtClaims claims) throws MalformedClaimException;
    }

    private <T> LinkOutcome<T> open(String page, String token, Instant now, ClaimsReader<T> reading) {
        if (key.isEmpty()) {
            return new LinkKeyMissing<>();
        }
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                    .setVerificationKey(key.get())
                    .setExpectedIssuer(ISSUER)
                    .setExpectedAudience(page)
                    .setRequireJwtId()
                    .setRequireExpirationTime()
                    .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                    .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                    .build()
                    .processToClaims(token);
            return new LinkValid<>(reading.read(claims));
        } catch (InvalidJwtException refused) {
            return isOnlyExpired(refused) ? new LinkExpired<>() : new LinkRefused<>();
        } catch (MalformedClaimException | IllegalArgumentException odd) {
            return new LinkRefused<>();
        }
    }

    /** Claims are checked after the signature, so an expired link was signed by us. */
    private static boolean isOnlyExpired(InvalidJwtException refused) {
        return refused.getErrorDetails().stream().allMatch(error -> error.getErrorCode() == ErrorCodes.EXPIRED);
    }

    private static String text(JwtClaims claims, String name) throws MalformedClaimException {
        String value = claims.getStringClaimValue(name);
        if (value == null || value.isBlank()) {
            throw new MalformedClaimException(name + " is missing");
        }
        return value;
    }

    private static int minutes(JwtClaims claims) throws MalformedClaimException {
        if (claims.getClaimValue("minutes") instanceof Number minutes) {
            return minutes.intValue();
        }
        throw new MalformedClaimException("minutes is missing");
    }

    private static @Nullable LinkedSupervisor supervisor(@Nullable Object claim) throws MalformedClaimException {
        if (claim == null) {
            return null;
        }
        if (claim instanceof Map<?, ?> one && one.get("personId") instanceof String id) {
            return new LinkedSupervisor(UUID.fromString(id), null, null);
        }
        if (claim instanceof Map<?, ?> one
                && one.get("external") instanceof Map<?, ?> external
                && external.get("name") instanceof String name) {
            return new LinkedSupervisor(null, external.get("id") instanceof String id ? id : name, name);
        }
        throw new MalformedClaimException("supervisor is neither on the roster nor external");
    }
}
