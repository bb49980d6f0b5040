package org.supervisionwatch.alerts.guideline.engine.requirement;

/**
 * The part of a session spent on one type of supervision.
 *
 * @param minutes 0 or more
 */
public record SessionSegment(String type, int minutes) {

    public SessionSegment {
        if (minutes < 0) {
            throw new IllegalArgumentException("A segment cannot last %d minutes".formatted(minutes));
        }
    }
}
