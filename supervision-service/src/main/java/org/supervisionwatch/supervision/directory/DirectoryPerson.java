package org.supervisionwatch.supervision.directory;

import java.util.UUID;

/** A person on the roster: what sessions need to know about them. */
public record DirectoryPerson(UUID id, String employeeNumber, String name) {}
