package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.util.List;

/**
 * The pack that a requirement belongs to, and the sources it is based on.
 *
 * @param pack the pack's id
 * @param version the pack's version
 * @param requirement the requirement's id within the pack
 * @param citations the sources it is based on; at least one
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
     * A source that a pack cites.
     *
     * @param confidence how well its figures are sourced
     * @param says a summary of what it says
     */
    public record SourceCitation(String id, SourceConfidence confidence, String says) {}

    /** How well a figure is sourced. */
    public enum SourceConfidence {
        /** Read on the body's own website. */
        READ,
        SECONDARY,
        MEMORY
    }

    public RequirementOrigin {
        citations = List.copyOf(citations);
    }
}
