package org.supervisionwatch.supervision.link;

/** What looking at a link came to. Why one is refused is not told: it would help who forges them. */
public sealed interface Opened<T> {

    record Valid<T>(T link) implements Opened<T> {}

    /** It was good once. */
    record Expired<T>() implements Opened<T> {}

    /** Forged, cut off, or made for another page. */
    record Refused<T>() implements Opened<T> {}

    /** This service has no key, so that no link can be good. */
    record NotConfigured<T>() implements Opened<T> {}
}
