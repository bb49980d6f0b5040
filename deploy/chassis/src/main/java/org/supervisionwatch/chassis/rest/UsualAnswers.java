package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Says in the API document what goes without saying in a resource: 404 for a path that names something, 412 where {@code If-Match} is
 * taken, 422 for a body, and that a body is required. What a resource says itself is left as it is. The example of a body is the file
 * {@code examples/<request>.json} of the service, if it has one.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class UsualAnswers implements OASFilter {

    private static final String REQUEST = "Request";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(method, path, operation)));
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.forEach((name, schema) -> refer(name, schema, schemas));
    }

    /** What a view is unwrapped into refers to the view, whose name it ends with, instead of repeating its properties. */
    private static void refer(String name, Schema whole, Map<String, Schema> schemas) {
        schemas.forEach((view, schema) -> {
            if (!name.equals(view)
                    && name.endsWith(view)
                    && whole.getProperties() != null
                    && schema.getProperties() != null
                    && whole.getProperties()
                            .keySet()
                            .containsAll(schema.getProperties().keySet())) {
                schema.getProperties().keySet().forEach(whole::removeProperty);
                whole.addAllOf(OASFactory.createSchema().ref(view));
            }
        });
    }

    private static void complete(PathItem.HttpMethod method, String path, Operation operation) {
        // What a PUT names last need not be there yet.
        String found = method == PathItem.HttpMethod.PUT ? path.replaceFirst("/\\{[^/]*}$", "") : path;
        if (found.contains("{")) {
            add(operation, "404", "The path names something that does not exist; detail says what");
        }
        if (Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            add(operation, "412", "If-Match does not match the current version");
        }
        RequestBody body = operation.getRequestBody();
        if (body != null) {
            body.setRequired(true);
            body.getContent().getMediaTypes().values().forEach(UsualAnswers::exemplify);
            add(operation, "422", "Validation failed; errors[] lists every problem with a JSON pointer");
        }
        APIResponses responses = operation.getResponses();
        APIResponse created = responses.getAPIResponse("201");
        APIResponse done = responses.getAPIResponse("200");
        if (created != null && created.getContent() == null && done != null) {
            created.setContent(done.getContent());
        }
    }

    private static void add(Operation operation, String status, String description) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static void exemplify(MediaType media) {
        String reference = media.getSchema() == null ? null : media.getSchema().getRef();
        if (reference == null || !reference.endsWith(REQUEST)) {
            return;
        }
        String request = reference.substring(reference.lastIndexOf('/') + 1);
        try (InputStream example =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("examples/" + request + ".json")) {
            if (example != null) {
                String name = request.substring(0, request.length() - REQUEST.length());
                Object value = new ObjectMapper().readValue(example, Object.class);
                media.addExample(
                        Character.toLowerCase(name.charAt(0)) + name.substring(1),
                        OASFactory.createExample().value(value));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
