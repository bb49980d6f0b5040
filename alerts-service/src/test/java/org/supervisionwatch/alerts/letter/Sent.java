package org.supervisionwatch.alerts.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supervisionwatch.alerts.letter.Snapshot.Pictured;
import org.supervisionwatch.alerts.letter.Snapshot.Told;

/** What the letters of a story have said so far, and to whom. */
final class Sent {

    private final Map<String, Told> told = new HashMap<>();
    private final List<Pictured> pictured = new ArrayList<>();
    private final Set<String> written = new HashSet<>();

    void aDayBegins() {
        written.clear();
    }

    void add(Letter letter, LocalDate today) {
        written.add(letter.recipient());
        letter.pictured().forEach(team -> pictured.add(new Pictured(letter.recipient(), team, today)));
        for (Letter.Tells tells : letter.tells()) {
            String key = letter.recipient() + tells.episodeId();
            String first = told.containsKey(key) ? told.get(key).firstMail() : "<" + told.size() + "@test>";
            Telling.Last last = new Telling.Last(
                    tells.news().step(), tells.news().ordinal(), tells.news().rung(), today);
            told.put(key, new Told(letter.recipient(), tells.episodeId(), last, first));
        }
    }

    List<Told> told() {
        return List.copyOf(told.values());
    }

    List<Pictured> pictured() {
        return pictured;
    }

    Set<String> writtenToday() {
        return Set.copyOf(written);
    }
}
