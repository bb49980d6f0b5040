package org.supervisionwatch.supervision.session.state;

/**
 * What a part of the session was spent on.
 *
 * @param type an open slug such as {@code case_management}
 * @param minutes 1 to 480
 */
public record SessionSegment(String type, int minutes) {}
