package org.supervisionwatch.chassis.problem;

/**
 * One thing wrong with a request.
 *
 * @param pointer a JSON pointer (RFC 6901) into the body, or the name of a path or query parameter
 * @param message what is wrong, in words that tell how to mend it
 */
public record Fault(String pointer, String message) {}
