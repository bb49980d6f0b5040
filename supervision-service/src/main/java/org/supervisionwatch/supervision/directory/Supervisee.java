package org.supervisionwatch.supervision.directory;

import java.util.List;

/**
 * Somebody whom a supervisor supervises.
 *
 * @param types in what, as slugs
 */
public record Supervisee(DirectoryPerson person, List<String> types) {}
