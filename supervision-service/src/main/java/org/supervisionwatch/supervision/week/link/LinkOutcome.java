package org.supervisionwatch.supervision.week.link;

/** The result of verifying a link. It does not say why a link was refused, as that would help to forge one. */
public sealed interface LinkOutcome<T> {

    record LinkValid<T>(T link) implements LinkOutcome<T> {}

    /** Valid except that it has expired. */
    record LinkExpired<T>() implements LinkOutcome<T> {}

    /** Forged, incomplete, or made for another page. */
    record LinkRefused<T>() implements LinkOutcome<T> {}

    /** This service has no key, so no link can be verified. */
    record LinkKeyMissing<T>() implements LinkOutcome<T> {}
}
