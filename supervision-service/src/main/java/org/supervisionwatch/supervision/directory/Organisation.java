package org.supervisionwatch.supervision.directory;

import java.time.ZoneId;
import java.util.UUID;

/** An organisation, as far as sessions need it. */
public record Organisation(UUID id, String code, ZoneId zone) {}
