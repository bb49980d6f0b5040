package org.supervisionwatch.chassis.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing.
 *
 * @param next the address of the following page, relative to the host; left out on the last one
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page with the link to the next one.
     *
     * @param found up to {@code limit + 1} items; the last shows that there is a next page
     * @param keyOf the key by which the listing is ordered
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> keyOf, UriInfo here) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        String cursor = PageCursor.after(keyOf.apply(items.getLast()));
        String next = here.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor)
                .replaceQueryParam("limit", limit)
                .build()
                .toString();
        return new Page<>(items, relative(next, here));
    }

    private static String relative(String address, UriInfo here) {
        String host = here.getBaseUri().resolve("/").toString();
        return address.startsWith(host) ? "/" + address.substring(host.length()) : address;
    }
}
