package org.supervisionwatch.houserules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A module's areas and what each may know, in Markdown: a Mermaid picture and a table. Printed from the {@link AreaLaw}, never drawn by hand. */
public final class AreaPicture {

    private AreaPicture() {}

    /** @return areas from top to bottom, so that every arrow of the picture runs down */
    public static String of(AreaLaw law) {
        SortedMap<String, Set<String>> areas = law.areas();
        areas.remove("");
        List<String> order = order(areas);
        StringBuilder text = new StringBuilder("```mermaid\nflowchart TD\n");
        order.forEach(area -> text.append("    ").append(area).append('\n'));
        for (String area : order) {
            for (String known : order) {
                if (direct(areas, area).contains(known)) {
                    text.append("    ")
                            .append(area)
                            .append(" --> ")
                            .append(known)
                            .append('\n');
                }
            }
        }
        text.append("```\n\n| Area | Rooms | May know |\n|---|---|---|\n");
        order.forEach(area -> text.append(line(law, area, order, areas.getOrDefault(area, Set.of()))));
        return text.toString();
    }

    private static String line(AreaLaw law, String area, List<String> order, Set<String> known) {
        String rooms = law.mayKnow().keySet().stream()
                .filter(name -> name.startsWith(area + "."))
                .map(name -> "`" + name.substring(area.length() + 1) + "`")
                .collect(Collectors.joining(" "));
        String arrows = order.stream().filter(known::contains).collect(Collectors.joining(", "));
        return "| **%s** | %s | %s |\n".formatted(area, rooms, arrows.isEmpty() ? "nothing" : arrows);
    }

    /** Whoever knows others stands above them; among equals, the alphabet. */
    static List<String> order(Map<String, Set<String>> areas) {
        List<String> order = new ArrayList<>();
        Set<String> left = new TreeSet<>(areas.keySet());
        while (!left.isEmpty()) {
            List<String> free = left.stream()
                    .filter(area -> left.stream()
                            .noneMatch(
                                    other -> areas.getOrDefault(other, Set.of()).contains(area)))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("The areas know each other in a circle: " + left);
            }
            order.addAll(free);
            left.removeAll(Set.copyOf(free));
        }
        return order;
    }

    /** Arrows that another way implies are left out of the picture; the table has them all. */
    private static Set<String> direct(Map<String, Set<String>> areas, String area) {
        Set<String> direct = new TreeSet<>(areas.getOrDefault(area, Set.of()));
        areas.getOrDefault(area, Set.of()).forEach(known -> direct.removeAll(AreaLaw.reachable(areas, known)));
        return direct;
    }
}
