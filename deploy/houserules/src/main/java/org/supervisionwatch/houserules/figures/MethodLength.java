package org.supervisionwatch.houserules.figures;

/**
 * How long the body of a method or constructor is.
 *
 * @param where file and name
 * @param lines from that of the opening brace to that of the closing one, both counted: one more than the limit of the house counts
 */
public record MethodLength(String where, int lines, boolean constructor) {}
