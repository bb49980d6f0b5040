package org.supervisionwatch.alerts.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands in a subject line: counts and a team, never a person's name. */
final class Headings {

    private Headings() {}

    static String of(int below, int recovered, Set<String> teams) {
        List<String> counts = new ArrayList<>();
        if (below > 0) {
            counts.add(Wording.count(below, "alert"));
        }
        if (recovered > 0) {
            counts.add(recovered + " back on track");
        }
        String where = teams.size() == 1 ? Wording.team(teams.iterator().next()) : Wording.count(teams.size(), "team");
        return String.join(", ", counts) + ": " + where;
    }
}
