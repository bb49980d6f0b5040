package org.supervisionwatch.supervision.week.link;

/** What looking at a link came to. Why one is refused is not told: it would help who forges them. */
public sealed interface LinkOutcome<T> {

    record LinkValid<T>(T link) implements LinkOutcome<T> {}

    /** It was good once. */
    record LinkExpired<T>() implements LinkOutcome<T> {}

    /** Forged, cut off, or made for another page. */
    record LinkRefused<T>() implements LinkOutcome<T> {}

    /** This service has no key, so that no link can be good. */
    record LinkKeyMissing<T>() implements LinkOutcome<T> {}
}
