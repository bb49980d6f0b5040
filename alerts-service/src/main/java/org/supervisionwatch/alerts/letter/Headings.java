package org.supervisionwatch.alerts.letter;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.letter.Snapshot.Team;

/** What stands in a subject line: counts and a team, never a person's name. */
final class Headings {

    private Headings() {}

    static String of(Pile pile) {
        return counts(pile) + ": " + where(pile);
    }

    private static String counts(Pile pile) {
        Map<Group, Integer> counts = new EnumMap<>(Group.class);
        pile.news().forEach(told -> counts.merge(Group.of(told.matter().episode()), 1, Integer::sum));
        if (!counts.isEmpty()) {
            return counts.entrySet().stream()
                    .map(each -> each.getKey().count(each.getValue()))
                    .collect(Collectors.joining(", "));
        }
        int known =
                pile.known() + pile.finals() + pile.onDrafts() + pile.atRest().size();
        return known == 0 ? "All is well" : "Nothing new, " + known + " known";
    }

    private static String where(Pile pile) {
        List<Team> teams = pile.news().isEmpty()
                ? pile.heard()
                : pile.news().stream().map(Pile.Told::team).toList();
        Set<String> names = teams.stream().map(Team::name).collect(Collectors.toCollection(LinkedHashSet::new));
        return names.size() == 1 ? Wording.team(names.iterator().next()) : Wording.count(names.size(), "team");
    }
}
