package org.supervisionwatch.alerts.guideline.engine.requirement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pack that a requirement belongs to, and the sources it is based on.
 *
 * @param pack the pack's id
 * @param version the pack's version
 * @param requirement the requirement's id within the pack
 * @param citations the sources it is based on; at least one
 * @param local the keys, at any depth, whose figures no source gives: the service has chosen them
 */
public record RequirementOrigin(
        String pack,
        String version,
        String requirement,
        RequirementStrength strength,
        List<SourceCitation> citations,
        Set<String> local) {

    /** How binding a requirement is. */
    public enum RequirementStrength {
        MUST,
        SHOULD,
        LOCAL
    }

    /**
     * A source that a pack cites.
     *
     * @param title what it is called, and whose it is
     * @param where an address or a page
     * @param read the day on which it was read
     * @param confidence how well its figures are sourced
     * @param says a summary of what it says
     */
    public record SourceCitation(
            String id,
            @Nullable String title,
            @Nullable String where,
            @Nullable LocalDate read,
            SourceConfidence confidence,
            String says) {}

    /** How well a figure is sourced. */
    public enum SourceConfidence {
        /** Read on the body's own website. */
        READ,
        SECONDARY,
        MEMORY
    }

    public RequirementOrigin {
        citations = List.copyOf(citations);
        local = Set.copyOf(local);
    }
}
