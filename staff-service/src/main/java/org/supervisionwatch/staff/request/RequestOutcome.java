package org.supervisionwatch.staff.request;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.supervisionwatch.chassis.rest.Etag;

/**
 * What came of a request that was not refused.
 *
 * @param version of the aggregate after the request
 */
public record RequestOutcome<V>(V view, long version, WriteEffect effect) {

    /** What a request did. */
    public enum WriteEffect {
        /** It did not exist before. */
        CREATED,
        CHANGED,
        /** Nothing to change: no new version, nothing published. */
        SAME,
        /** Ignored, because its {@code sourceAsOf} is older than the last one applied. */
        OUTDATED
    }

    /** The response to a read: 200 with the entity tag. */
    public RestResponse<V> found() {
        return response(RestResponse.Status.OK, view);
    }

    /** The response to a write: 201 if it created something, else 200, with the entity tag. */
    public RestResponse<WriteResult<V>> written() {
        boolean changed = effect == WriteEffect.CREATED || effect == WriteEffect.CHANGED;
        return response(
                effect == WriteEffect.CREATED ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                new WriteResult<>(effect != WriteEffect.OUTDATED, changed, view));
    }

    private <B> RestResponse<B> response(RestResponse.Status status, B body) {
        return RestResponse.ResponseBuilder.create(status, body)
                .header(HttpHeaders.ETAG, Etag.of(version))
                .build();
    }
}
