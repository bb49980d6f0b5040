package org.supervisionwatch.alerts.notification.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supervisor in a link: a person of the organisation, or an external one. */
public sealed interface SupervisorRef {

    record ByPerson(UUID personId) implements SupervisorRef {}

    /** @param id in the roster; null if it has none */
    record ByExternal(@Nullable String id, String name) implements SupervisorRef {}

    /** The claim of a token: {@code personId}, or {@code external} with {@code id} and {@code name}. */
    default Map<String, Object> claim() {
        return switch (this) {
            case ByPerson(UUID personId) -> Map.of("personId", personId.toString());
            case ByExternal(var id, var name) -> {
                Map<String, Object> external = new LinkedHashMap<>();
                if (id != null) {
                    external.put("id", id);
                }
                external.put("name", name);
                yield Map.of("external", external);
            }
        };
    }
}
