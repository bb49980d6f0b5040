package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads requests as the service does, in tests that need no service. */
public final class PlainRequests {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final RequestBinder BINDER =
            new RequestBinder(JSON, Validation.buildDefaultValidatorFactory().getValidator());

    static {
        new StrictJson().customize(JSON);
    }

    private PlainRequests() {}

    public static RequestBinder binder() {
        return BINDER;
    }

    public static RequestBody body(String json) {
        try {
            return RequestBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), JSON);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    public static RequestBody body(JsonNode tree) {
        return body(tree.toString());
    }
}
