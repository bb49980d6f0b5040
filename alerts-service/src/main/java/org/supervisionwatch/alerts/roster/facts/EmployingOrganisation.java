package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The organisation a person belongs to.
 *
 * @param zone in which its days are counted
 * @param monitoredFrom nobody is late for the time before
 */
public record EmployingOrganisation(UUID id, ZoneId zone, LocalDate monitoredFrom) {}
