package org.supervisionwatch.alerts.guideline.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;

/**
 * A decision of an organisation about its changes to a pack. Later decisions have higher revisions, and the highest is in force.
 *
 * @param changes tree of changed keys; null if the decision removes the overlay
 * @param by who decided
 */
public record Overlay(
        UUID organisationId,
        String pack,
        int revision,
        @Nullable ObjectNode changes,
        @Column("decided_by") String by,
        String why,
        @Column("decided_at") Instant at) {}
