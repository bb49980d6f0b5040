package org.supervisionwatch.supervision.directory;

import java.time.ZoneId;
import java.util.UUID;

/**
 * An organisation, as far as sessions need it.
 *
 * @param zone in which its dates and times are civil
 * @param calendar the bank holiday calendar that it follows, such as {@code england-and-wales}
 */
public record DirectoryOrganisation(UUID id, String code, String name, ZoneId zone, String calendar) {}
