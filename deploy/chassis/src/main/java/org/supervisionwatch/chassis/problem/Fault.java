package org.supervisionwatch.chassis.problem;

/**
 * A fault of a request.
 *
 * @param pointer a JSON pointer (RFC 6901) into the body, or the name of a path or query parameter
 * @param message what is wrong and what would be right
 */
public record Fault(String pointer, String message) {}
