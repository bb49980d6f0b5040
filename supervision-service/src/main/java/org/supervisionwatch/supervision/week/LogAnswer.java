package org.supervisionwatch.supervision.week;

/** What became of a look at, or a use of, a link by which a session is logged. */
public sealed interface LogAnswer {

    /** It can be filled in, or has to be once more. */
    record Ask(LogSheet sheet) implements LogAnswer {}

    /** It is recorded, now or by an earlier use. */
    record Recorded(LogSheet sheet) implements LogAnswer {}

    /** The person or the organisation is not known here any more. */
    record Nobody() implements LogAnswer {}
}
