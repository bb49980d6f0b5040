package org.supervisionwatch.supervision.directory;

import java.time.ZoneId;
import java.util.UUID;

/**
 * An organisation, as far as sessions need it.
 *
 * @param calendar whose bank holidays it keeps
 */
public record DirectoryOrganisation(UUID id, String code, String name, ZoneId zone, String calendar) {}
