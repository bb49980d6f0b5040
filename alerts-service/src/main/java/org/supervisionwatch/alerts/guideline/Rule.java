package org.supervisionwatch.alerts.guideline;

import java.util.List;

/**
 * Where a requirement comes from.
 *
 * @param pack the pack's id
 * @param version the pack's version
 * @param requirement the requirement's id within the pack
 * @param citations the sources it rests on; at least one
 */
public record Rule(String pack, String version, String requirement, Strength strength, List<Citation> citations) {

    /** How binding a requirement is. */
    public enum Strength {
        MUST,
        SHOULD,
        LOCAL
    }

    /**
     * A source.
     *
     * @param confidence how well its figures are sourced
     * @param says what it says, in short
     */
    public record Citation(String id, Confidence confidence, String says) {}

    /** How well a figure is sourced. */
    public enum Confidence {
        /** Read on the body's own page. */
        READ,
        SECONDARY,
        MEMORY
    }

    public Rule {
        citations = List.copyOf(citations);
    }
}
