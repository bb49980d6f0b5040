package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.util.List;

/**
 * Where a requirement comes from.
 *
 * @param pack the pack's id
 * @param version the pack's version
 * @param requirement the requirement's id within the pack
 * @param citations the sources it rests on; at least one
 */
public record RequirementOrigin(
        String pack, String version, String requirement, RequirementStrength strength, List<SourceCitation> citations) {

    /** How binding a requirement is. */
    public enum RequirementStrength {
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
    public record SourceCitation(String id, SourceConfidence confidence, String says) {}

    /** How well a figure is sourced. */
    public enum SourceConfidence {
        /** Read on the body's own page. */
        READ,
        SECONDARY,
        MEMORY
    }

    public RequirementOrigin {
        citations = List.copyOf(citations);
    }
}
