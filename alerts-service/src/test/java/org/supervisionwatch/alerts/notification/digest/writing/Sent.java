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

/** The digests that a story has sent so far, and to whom. */
final class Sent {

    private final Map<String, NotifiedBefore> notifications = new HashMap<>();
    private final List<FullPicture> fullPictures = new ArrayList<>();
    private final Set<String> mailed = new HashSet<>();

    /** Begins a day, unless it is still the same. */
    LocalDate begin(LocalDate day, LocalDate before) {
        if (!day.equals(before)) {
            mailed.clear();
        }
        return day;
    }

    void add(DigestContent digest, LocalDate today) {
        mailed.add(digest.recipient());
        digest.fullPictures().forEach(team -> fullPictures.add(new FullPicture(digest.recipient(), team, today)));
        for (DigestContent.NotifiedEpisode notified : digest.notified()) {
            String key = digest.recipient() + notified.episodeId();
            String first = notifications.containsKey(key)
                    ? notifications.get(key).firstMail()
                    : "<" + notifications.size() + "@test>";
            NotificationPolicy.LastNotification last = new NotificationPolicy.LastNotification(notified.news(), today);
            notifications.put(key, new NotifiedBefore(digest.recipient(), notified.episodeId(), last, first, true));
        }
    }

    List<NotifiedBefore> notifications() {
        return List.copyOf(notifications.values());
    }

    List<FullPicture> fullPictures() {
        return fullPictures;
    }

    Set<String> mailedToday() {
        return Set.copyOf(mailed);
    }
}
