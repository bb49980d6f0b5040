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

/** Reads links: JWT, HS256, with the key that alerts-service signs with. */
@Singleton
public class SignedLinkReader {

    private static final String ISSUER = "alerts-service";
    private static final int LEAST_BYTES = 32;
    private static final int CLOCKS_DIFFER_SECONDS = 60;

    private final Optional<HmacKey> key;

    /**
     * @param secret its UTF-8 bytes are the key; at least 32 of them
     * @throws IllegalStateException if it is too short
     */
    SignedLinkReader(@ConfigProperty(name = "watch.link.key") Optional<String> secret) {
        key = secret.map(text -> text.getBytes(StandardCharsets.UTF_8)).map(SignedLinkReader::key);
    }

    private static HmacKey key(byte[] bytes) {
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalStateException("watch.link.key (WATCH_LINK_KEY) has %d bytes; links need at least %d"
                    .formatted(bytes.length, LEAST_BYTES));
        }
        return new HmacKey(bytes);
    }

    /** A link made for the page on which a session is logged. */
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

    /** A link made for the page of a supervisor's week. */
    public LinkOutcome<WeekLink> week(String token, Instant now) {
        return open("week", token, now, claims -> {
            LinkedSupervisor supervisor = supervisor(claims.getClaimValue("supervisor"));
            if (supervisor == null) {
                throw new MalformedClaimException("supervisor is missing");
            }
            return new WeekLink(text(claims, "org"), supervisor);
        });
    }

    /** Reads a link of its claims. */
    private interface ClaimsReader<T> {
        T read(JwtClaims claims) throws MalformedClaimException;
    }

    private <T> LinkOutcome<T> open(String page, String token, Instant now, ClaimsReader<T> reading) {
        if (key.isEmpty()) {
            return new LinkOutcome.LinkKeyMissing<>();
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
                    .setAllowedClockSkewInSeconds(CLOCKS_DIFFER_SECONDS)
                    .build()
                    .processToClaims(token);
            return new LinkOutcome.LinkValid<>(reading.read(claims));
        } catch (InvalidJwtException refused) {
            return isOnlyExpired(refused) ? new LinkOutcome.LinkExpired<>() : new LinkOutcome.LinkRefused<>();
        } catch (MalformedClaimException | IllegalArgumentException odd) {
            return new LinkOutcome.LinkRefused<>();
        }
    }

    /** The claims are looked at after the signature, so it was one of ours. */
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
        throw new MalformedClaimException("supervisor is neither one of ours nor from outside");
    }
}
