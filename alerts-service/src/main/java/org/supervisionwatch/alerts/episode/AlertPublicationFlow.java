package org.supervisionwatch.alerts.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.supervisionwatch.alerts.episode.store.EpisodeNews;
import org.supervisionwatch.alerts.roster.intake.PeopleChanged;
import org.supervisionwatch.chassis.sql.ChangesState;

/** Has alerts published again when a person they are about has changed or was erased. The relay sends them once the transaction is over. */
@ApplicationScoped
@ChangesState
public class AlertPublicationFlow {

    private final EpisodeNews news;

    AlertPublicationFlow(EpisodeNews news) {
        this.news = news;
    }

    /** Runs in the transaction that has stored the change. */
    void onPeopleChanged(@Observes PeopleChanged people) {
        news.republishOpen(people.changed());
        news.erased(people.erased());
    }
}
