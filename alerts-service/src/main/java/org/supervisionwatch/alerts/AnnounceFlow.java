package org.supervisionwatch.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.supervisionwatch.alerts.alert.EpisodeNews;
import org.supervisionwatch.alerts.intake.PeopleTold;

/** From the roster to what others are told of alerts. The relay sends it, once the transaction is over. */
@ApplicationScoped
public class AnnounceFlow {

    private final EpisodeNews news;

    AnnounceFlow(EpisodeNews news) {
        this.news = news;
    }

    /** In the transaction of the event. */
    void hear(@Observes PeopleTold told) {
        news.toldAnew(told.changed());
        news.erased(told.erased());
    }
}
