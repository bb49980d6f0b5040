package org.supervisionwatch.supervision.directory;

/** What looking for somebody came to. */
public sealed interface Finding<T> {

    /** Everything that was looked for is there. */
    record There<T>(T thing) implements Finding<T> {}

    /** It is not there, and the roster has told everything up to the moment of the question. */
    record Nowhere<T>() implements Finding<T> {}

    /** It is not there, but the roster may not have told of it yet. */
    record NotYet<T>() implements Finding<T> {}
}
