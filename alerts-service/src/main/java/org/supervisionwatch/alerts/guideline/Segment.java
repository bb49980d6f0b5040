package org.supervisionwatch.alerts.guideline;

/**
 * A part of a session given to one type of supervision.
 *
 * @param minutes above 0
 */
public record Segment(String type, int minutes) {

    public Segment {
        if (minutes <= 0) {
            throw new IllegalArgumentException("A segment lasts at least a minute, not " + minutes);
        }
    }
}
