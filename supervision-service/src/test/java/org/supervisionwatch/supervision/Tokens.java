package org.supervisionwatch.supervision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.supervisionwatch.supervision.Roster.Town;

/** Signs links like alerts-service; a test changes one claim. */
public final class Tokens {

    /** As application.properties has it for tests. */
    public static final String KEY = "a-key-for-tests-alone-and-for-nobody-else";

    private final Map<String, Object> claims = new LinkedHashMap<>();
    private String key = KEY;

    private Tokens(String audience, Instant now) {
        claims.put("iss", "alerts-service");
        claims.put("aud", audience);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("exp", NumericDate.fromSeconds(now.getEpochSecond() + 86_400).getValue());
    }

    /** For Sue's case management with Ann. */
    static Tokens log(Town town, Instant now) {
        return log(now).with("org", town.code())
                .with("person", town.person(Roster.ANN).toString())
                .with("supervisor", Map.of("personId", town.person(Roster.SUE).toString()));
    }

    public static Tokens log(Instant now) {
        return new Tokens("log", now)
                .with("sub", "lead@example.org")
                .with("org", "north")
                .with("episode", "0199b000-0000-7000-8000-000000000001")
                .with("person", "0199b000-0000-7000-8000-000000000002")
                .with("employeeNumber", Roster.ANN)
                .with("name", "A.A.")
                .with("type", "case_management")
                .with("form", "individual")
                .with("minutes", 60);
    }

    static Tokens week(Town town, Map<String, Object> supervisor, Instant now) {
        return new Tokens("week", now).with("org", town.code()).with("supervisor", supervisor);
    }

    public Tokens with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    public Tokens without(String claim) {
        claims.remove(claim);
        return this;
    }

    public Tokens signedWith(String other) {
        key = other;
        return this;
    }

    public String token() {
        JwtClaims all = new JwtClaims();
        claims.forEach(all::setClaim);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("HS256");
        signature.setPayload(all.toJson());
        signature.setKey(new HmacKey(key.getBytes(StandardCharsets.UTF_8)));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
