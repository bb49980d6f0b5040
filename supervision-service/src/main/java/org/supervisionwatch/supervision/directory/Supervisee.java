package org.supervisionwatch.supervision.directory;

import java.util.List;

/**
 * A person whom a supervisor supervises.
 *
 * @param types the types of supervision, as slugs
 */
public record Supervisee(DirectoryPerson person, List<String> types) {}
