package org.supervisionwatch.supervision.directory;

import java.util.UUID;

/** What is taken from staff.v1: not the e-mail address, not the absences. */
public record PersonEvent(UUID organisationId, String employeeNumber, String name) {}
