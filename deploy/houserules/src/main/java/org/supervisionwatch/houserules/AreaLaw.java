package org.supervisionwatch.houserules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which package of a module may use which other, as each says in its {@code package-info} by {@code @MayKnow}. An area is a package
 * directly below the root; its rooms are the packages below it.
 *
 * @param root the module's root package
 * @param mayKnow by package, the packages that it may use; all relative to the root, the root itself being empty
 */
public record AreaLaw(String root, SortedMap<String, Set<String>> mayKnow) {

    /**
     * @param sources the folder of a module's production sources
     * @throws IOException if they cannot be read
     */
    public static AreaLaw read(String root, Path sources) throws IOException {
        return new AreaLaw(root, PackageSigns.read(root, sources));
    }

    /** @return the package relative to the root; empty if it is not of this module */
    Optional<String> relative(String packageName) {
        if (packageName.equals(root)) {
            return Optional.of("");
        }
        return packageName.startsWith(root + ".")
                ? Optional.of(packageName.substring(root.length() + 1))
                : Optional.empty();
    }

    boolean allows(String from, String to) {
        return from.equals(to) || mayKnow.getOrDefault(from, Set.of()).contains(to);
    }

    /** The area that a package belongs to; the root is an area of its own, without a name. */
    static String areaOf(String relative) {
        int dot = relative.indexOf('.');
        return dot < 0 ? relative : relative.substring(0, dot);
    }

    /** @return the same law without one permission */
    AreaLaw without(String from, String to) {
        SortedMap<String, Set<String>> less = new TreeMap<>(mayKnow);
        Set<String> known = new TreeSet<>(less.getOrDefault(from, Set.of()));
        known.remove(to);
        less.put(from, known);
        return new AreaLaw(root, less);
    }

    /** @return by area, the other areas that any package of it may use */
    public SortedMap<String, Set<String>> areas() {
        SortedMap<String, Set<String>> areas = new TreeMap<>();
        mayKnow.forEach((from, known) -> {
            Set<String> arrows = areas.computeIfAbsent(areaOf(from), area -> new TreeSet<>());
            known.stream()
                    .map(AreaLaw::areaOf)
                    .filter(to -> !to.equals(areaOf(from)))
                    .forEach(arrows::add);
        });
        return areas;
    }

    /** @return the permissions that name a package which is not there */
    public List<String> unknownNames() {
        return mayKnow.values().stream()
                .flatMap(Collection::stream)
                .filter(name -> !mayKnow.containsKey(name))
                .distinct()
                .toList();
    }

    /** @return whatever can be reached from itself; empty if no arrow ever runs back up */
    static Set<String> circles(Map<String, Set<String>> arrows) {
        Set<String> circles = new TreeSet<>();
        for (String start : arrows.keySet()) {
            if (reachable(arrows, start).contains(start)) {
                circles.add(start);
            }
        }
        return circles;
    }

    static Set<String> reachable(Map<String, Set<String>> arrows, String start) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(arrows.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                open.addAll(arrows.getOrDefault(next, Set.of()));
            }
        }
        return seen;
    }
}
