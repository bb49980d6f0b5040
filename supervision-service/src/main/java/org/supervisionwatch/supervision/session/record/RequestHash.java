package org.supervisionwatch.supervision.session.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Detects repeated requests. The hash is of the parsed content, so white space, the order of keys and values left at their default make
 * no difference.
 */
public final class RequestHash {

    private RequestHash() {}

    /** @return SHA-256 in hexadecimal */
    public static String of(Object asserted) {
        try {
            String json = JsonColumns.STORED.writeValueAsString(asserted);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
