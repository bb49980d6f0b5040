package org.supervisionwatch.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.EpisodeStore.Moment;
import org.supervisionwatch.alerts.alert.Hold.Because;
import org.supervisionwatch.alerts.alert.Review.Line;
import org.supervisionwatch.alerts.guideline.Session;
import org.supervisionwatch.chassis.sql.Sql;

/** What people ask for about an open episode: that it is theirs, or that it waits. Its callers own the transaction. */
@ApplicationScoped
public class Requests {

    private static final String ONE = "select " + EpisodeStore.COLUMNS + " from " + EpisodeStore.FROM
            + " where e.organisation_id = ? and e.id = ? for update of e";
    private static final String ACKNOWLEDGE = """
            insert into episode_acknowledgement (episode_id, by_name, reason, until_on, at) values (?, ?, ?, ?, ?)
            on conflict (episode_id) do update set by_name = excluded.by_name, reason = excluded.reason,
                                                   until_on = excluded.until_on, at = excluded.at
            """;
    private static final String HOLD = """
            insert into episode_hold (episode_id, because, session_id, until_on, asked_by, asked_at) values (?, ?, ?, ?, ?, ?)
            on conflict (episode_id) do update set because = excluded.because, session_id = excluded.session_id,
                   until_on = excluded.until_on, asked_by = excluded.asked_by, asked_at = excluded.asked_at
            """;
    private static final String TAKE_BACK_ACKNOWLEDGEMENT =
            "delete from episode_acknowledgement where episode_id = ? returning reason";
    private static final String TAKE_BACK_HOLD = "delete from episode_hold where episode_id = ? returning because";

    private final Sql sql;
    private final EpisodeStore store;
    private final Situations situations;

    Requests(Sql sql, EpisodeStore store, Situations situations) {
        this.sql = sql;
        this.store = store;
        this.situations = situations;
    }

    /** The episode, locked; empty if the organisation has none of this id. */
    public Optional<Episode> find(UUID organisationId, UUID episodeId) {
        return sql.one(ONE, EpisodeRow::read, organisationId, episodeId);
    }

    /** A session that is booked for her; empty if there is no such booking. */
    public Optional<Session> booking(Episode episode, UUID sessionId) {
        return situations.booking(episode.subject().personId(), sessionId);
    }

    /** Whether a session would count for what she lacks. */
    public boolean counts(UUID organisationId, Episode episode, Session session, Moment now) {
        return situations
                .requirement(organisationId, episode, now.on())
                .filter(requirement -> requirement.counts().accepts(session))
                .isPresent();
    }

    public void acknowledge(Episode episode, Acknowledgement taken, Moment now) {
        sql.run(ACKNOWLEDGE, episode.id(), taken.by(), taken.reason().code(), taken.until(), now.at());
        remember(episode, new Line("acknowledged", taken.reason().code(), taken.by()), now);
    }

    public void takeBackAcknowledgement(Episode episode, Moment now) {
        sql.list(TAKE_BACK_ACKNOWLEDGEMENT, row -> row.text("reason"), episode.id())
                .forEach(reason -> remember(episode, new Line("acknowledgement_taken_back", reason), now));
    }

    /** @param by who asked, as they call themselves */
    public void hold(Episode episode, Situation.Asked asked, String by, Moment now) {
        switch (asked) {
            case Situation.Asked.Exemption(LocalDate until) -> hold(episode, Because.EXEMPTION, null, until, by, now);
            case Situation.Asked.Booked(UUID session, var _) -> hold(episode, Because.BOOKING, session, null, by, now);
            case Situation.Asked.Cancelled _, Situation.Asked.Settled _ ->
                throw new IllegalArgumentException("a session that is not booked holds nothing");
        }
    }

    private void hold(
            Episode episode,
            Because because,
            @Nullable UUID session,
            @Nullable LocalDate until,
            String by,
            Moment now) {
        sql.run(HOLD, episode.id(), because.code(), session, until, by, now.at());
        remember(episode, new Line("hold_asked", because.code(), by), now);
    }

    public void takeBackHold(Episode episode, Moment now) {
        sql.list(TAKE_BACK_HOLD, row -> row.text("because"), episode.id())
                .forEach(because -> remember(episode, new Line("hold_taken_back", because), now));
    }

    private void remember(Episode episode, Line line, Moment now) {
        store.remember(episode.id(), episode.subject(), episode.level(), line, now);
    }
}
