package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.BodyFaults;
import org.supervisionwatch.chassis.problem.Faults;
import org.supervisionwatch.chassis.problem.ProblemException;

/**
 * Reads JSON bodies: a {@link RequestBody} or a tree as it is, any other record bound and checked by the {@link RequestBinder}. The faults
 * of a {@link BoundRequest} are left to whoever takes it, who may add some.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RequestReader implements MessageBodyReader<Object> {

    private final ObjectMapper json;
    private final RequestBinder binder;

    RequestReader(ObjectMapper json, RequestBinder binder) {
        this.json = json;
        this.binder = binder;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord() || type == JsonNode.class;
    }

    /** @throws ProblemException 400 for what is not JSON, 422 with every fault of a record that is not a {@link BoundRequest} */
    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        RequestBody body;
        try {
            body = RequestBody.read(new PersistentStream(stream), json);
        } catch (JsonProcessingException malformed) {
            throw new ProblemException(BodyFaults.problem(malformed));
        }
        boolean raw = (Class<?>) type == RequestBody.class;
        if (body.tree().isMissingNode() || body.tree().isNull() && type.isRecord() && !raw) {
            return null; // refused by BodyRequired
        }
        if (raw) {
            return body;
        }
        if ((Class<?>) type == BoundRequest.class && generic instanceof ParameterizedType bound) {
            return binder.bind(body, ((Class<?>) bound.getActualTypeArguments()[0]).asSubclass(Record.class));
        }
        if (type.isRecord()) {
            return binder.bind(body, type.asSubclass(Record.class)).valid();
        }
        new Faults().addAll(body.faults()).refuse();
        return body.tree();
    }

    /** The framework's stream reads nothing, once, where trailers follow a chunked body; parsers take that for a fault. */
    private static final class PersistentStream extends FilterInputStream {

        PersistentStream(InputStream stream) {
            super(stream);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            while (count == 0 && length > 0) {
                count = super.read(bytes, offset, length);
            }
            return count;
        }
    }
}
