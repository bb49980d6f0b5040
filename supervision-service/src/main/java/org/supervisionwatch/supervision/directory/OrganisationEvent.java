package org.supervisionwatch.supervision.directory;

/**
 * What is taken from organisations.v1.
 *
 * @param zone an IANA zone, known to exist
 */
public record OrganisationEvent(String code, String zone) {}
