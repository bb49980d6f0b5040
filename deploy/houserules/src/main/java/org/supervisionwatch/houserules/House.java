package org.supervisionwatch.houserules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The plan of one service.
 *
 * @param root the package of the doors and corridors
 * @param rooms each room with the rooms it may know
 */
public record House(String root, Map<String, Set<String>> rooms) {

    public House {
        rooms = Map.copyOf(rooms);
    }

    public static House at(String root) {
        return new House(root, Map.of());
    }

    /** The same house with one more room. A room always knows itself. */
    public House room(String name, String... mayKnow) {
        Map<String, Set<String>> more = new TreeMap<>(rooms);
        more.put(name, Set.of(mayKnow));
        return new House(root, more);
    }

    /** @return the room in which a class of this package stands; empty for the root and for what is not of this house */
    Optional<String> roomOf(String packageName) {
        if (!packageName.startsWith(root + ".")) {
            return Optional.empty();
        }
        String below = packageName.substring(root.length() + 1);
        int dot = below.indexOf('.');
        return Optional.of(dot < 0 ? below : below.substring(0, dot));
    }

    boolean mayKnow(String room, String other) {
        return room.equals(other) || rooms.getOrDefault(room, Set.of()).contains(other);
    }
}
