package org.supervisionwatch.supervision.directory;

/** The result of looking up an organisation or people in the directory. */
public sealed interface LookupResult<T> {

    /** All of them were found. */
    record LookupFound<T>(T value) implements LookupResult<T> {}

    /** Not found, and the feed is complete through the time of the request. */
    record LookupAbsent<T>() implements LookupResult<T> {}

    /** Not found, but the event may not have arrived yet. */
    record LookupNotYetKnown<T>() implements LookupResult<T> {}
}
