package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The organisation a person belongs to.
 *
 * @param zone in which its days are counted
 * @param monitoredFrom no time before counts towards a standing
 */
public record EmployingOrganisation(UUID id, ZoneId zone, LocalDate monitoredFrom) {}
