package org.supervisionwatch.alerts.notification.link;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Signs tokens: JWT, HS256. Only a holder of the key can make them; anybody can read them. */
final class TokenSigner {

    static final String ISSUER = "alerts-service";

    /** HS256 requires a key of at least as many bits as its hash. */
    static final int LEAST_BYTES = 32;

    private final HmacKey key;

    private TokenSigner(HmacKey key) {
        this.key = key;
    }

    /**
     * @param secret its UTF-8 bytes are the key
     * @throws IllegalStateException if it is shorter than {@link #LEAST_BYTES}
     */
    static TokenSigner with(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalStateException(
                    "watch.link.key (WATCH_LINK_KEY) has %d bytes; links need at least %d. Make one with: openssl rand -base64 48"
                            .formatted(bytes.length, LEAST_BYTES));
        }
        return new TokenSigner(new HmacKey(bytes));
    }

    /** @param lasts from {@code now}; whole seconds */
    String token(String audience, Map<String, Object> claims, Instant now, Duration lasts) {
        JwtClaims all = new JwtClaims();
        claims.forEach(all::setClaim);
        all.setIssuer(ISSUER);
        all.setAudience(audience);
        all.setJwtId(UUID.randomUUID().toString());
        all.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        all.setExpirationTime(NumericDate.fromSeconds(now.plus(lasts).getEpochSecond()));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setPayload(all.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException("a link could not be signed", failure);
        }
    }
}
