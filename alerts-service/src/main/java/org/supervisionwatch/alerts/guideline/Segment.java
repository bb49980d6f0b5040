package org.supervisionwatch.alerts.guideline;

/**
 * A part of a session given to one type of supervision.
 *
 * @param minutes 0 or more
 */
public record Segment(String type, int minutes) {

    public Segment {
        if (minutes < 0) {
            throw new IllegalArgumentException("A segment does not last %d minutes".formatted(minutes));
        }
    }
}
