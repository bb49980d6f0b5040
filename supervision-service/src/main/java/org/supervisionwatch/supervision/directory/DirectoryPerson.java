package org.supervisionwatch.supervision.directory;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person on the roster: what sessions need to know about them. */
public record DirectoryPerson(UUID id, String employeeNumber, String name, AvailabilityColumns columns) {

    /** The ids of these people, under the same keys. */
    public static Map<String, UUID> ids(Map<String, DirectoryPerson> people) {
        return people.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, person -> person.getValue().id()));
    }

    /** These people by id; one who is named by two numbers is one. */
    public static Map<UUID, DirectoryPerson> byId(Map<String, DirectoryPerson> people) {
        return people.values().stream()
                .collect(Collectors.toUnmodifiableMap(DirectoryPerson::id, person -> person, (one, same) -> one));
    }

    /** When they work. */
    public PersonAvailability availability() {
        return columns.availability();
    }
}
