package org.supervisionwatch.supervision.directory;

import java.util.UUID;

/** Somebody on the roster, as far as sessions need her. */
public record DirectoryPerson(UUID id, String employeeNumber, String name) {}
