package org.supervisionwatch.alerts.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.supervisionwatch.alerts.episode.store.EpisodeNews;
import org.supervisionwatch.alerts.roster.intake.PeopleChanged;

/** From the roster to what others are told of alerts. The relay sends it, once the transaction is over. */
@ApplicationScoped
public class AlertPublicationFlow {

    private final EpisodeNews news;

    AlertPublicationFlow(EpisodeNews news) {
        this.news = news;
    }

    /** In the transaction of the event. */
    void hear(@Observes PeopleChanged told) {
        news.toldAnew(told.changed());
        news.erased(told.erased());
    }
}
