package org.supervisionwatch.alerts.guideline.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation changes of a pack, as it was decided once. Later decisions have higher revisions, and the highest is in force.
 *
 * @param changes changed keys in a tree; null: from here on nothing is changed
 * @param by who decided
 */
public record Overlay(
        UUID organisationId,
        String pack,
        int revision,
        @Nullable ObjectNode changes,
        String by,
        String why,
        Instant at) {}
