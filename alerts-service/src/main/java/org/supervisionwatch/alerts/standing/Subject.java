package org.supervisionwatch.alerts.standing;

import java.util.UUID;

/** What a standing is of. */
record Subject(UUID personId, UUID assignmentId, String pack, String requirement) {}
