package org.supervisionwatch.supervision.session.state;

/**
 * A part of a session with its own type of supervision.
 *
 * @param type an open slug such as {@code case_management}
 * @param minutes 1 to 480
 */
public record SessionSegment(String type, int minutes) {}
