package org.supervisionwatch.alerts.notification.digest.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.FullPicture;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.NotifiedBefore;
import org.supervisionwatch.alerts.notification.digest.decision.NotificationPolicy;

/** What the letters of a story have said so far, and to whom. */
final class Sent {

    private final Map<String, NotifiedBefore> told = new HashMap<>();
    private final List<FullPicture> pictured = new ArrayList<>();
    private final Set<String> written = new HashSet<>();

    void aDayBegins() {
        written.clear();
    }

    void add(DigestContent letter, LocalDate today) {
        written.add(letter.recipient());
        letter.pictured().forEach(team -> pictured.add(new FullPicture(letter.recipient(), team, today)));
        for (DigestContent.NotifiedEpisode tells : letter.tells()) {
            String key = letter.recipient() + tells.episodeId();
            String first = told.containsKey(key) ? told.get(key).firstMail() : "<" + told.size() + "@test>";
            NotificationPolicy.LastNotification last = new NotificationPolicy.LastNotification(
                    tells.news().step(), tells.news().ordinal(), tells.news().rung(), today);
            told.put(key, new NotifiedBefore(letter.recipient(), tells.episodeId(), last, first));
        }
    }

    List<NotifiedBefore> told() {
        return List.copyOf(told.values());
    }

    List<FullPicture> pictured() {
        return pictured;
    }

    Set<String> writtenToday() {
        return Set.copyOf(written);
    }
}
