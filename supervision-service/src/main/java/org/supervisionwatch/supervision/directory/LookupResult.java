package org.supervisionwatch.supervision.directory;

/** What looking for somebody came to. */
public sealed interface LookupResult<T> {

    /** Everything that was looked for is there. */
    record LookupFound<T>(T thing) implements LookupResult<T> {}

    /** It is not there, and the roster has told everything up to the moment of the question. */
    record LookupAbsent<T>() implements LookupResult<T> {}

    /** It is not there, but the roster may not have told of it yet. */
    record LookupNotYetKnown<T>() implements LookupResult<T> {}
}
