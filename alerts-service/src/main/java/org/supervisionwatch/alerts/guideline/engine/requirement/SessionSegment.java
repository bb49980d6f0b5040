package org.supervisionwatch.alerts.guideline.engine.requirement;

/**
 * A part of a session given to one type of supervision.
 *
 * @param minutes 0 or more
 */
public record SessionSegment(String type, int minutes) {

    public SessionSegment {
        if (minutes < 0) {
            throw new IllegalArgumentException("A segment does not last %d minutes".formatted(minutes));
        }
    }
}
