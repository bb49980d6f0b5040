package org.supervisionwatch.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.supervisionwatch.alerts.alert.EpisodeStore.Moment;
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
    private static final String BOOKING = """
            select x.happens_on from session x join attendance a on a.session_id = x.id
             where x.organisation_id = ? and x.id = ? and a.person_id = ? and x.status = 'booked'
            """;

    private final Sql sql;
    private final EpisodeStore store;

    Requests(Sql sql, EpisodeStore store) {
        this.sql = sql;
        this.store = store;
    }

    /** The episode, locked; empty if the organisation has none of this id. */
    public Optional<Episode> find(UUID organisationId, UUID episodeId) {
        return sql.one(ONE, EpisodeRow::read, organisationId, episodeId);
    }

    /** The date of a session that is booked for her; empty if there is no such booking. */
    public Optional<LocalDate> booking(UUID organisationId, UUID sessionId, UUID personId) {
        return sql.one(BOOKING, row -> row.date("happens_on"), organisationId, sessionId, personId);
    }

    public void acknowledge(Episode episode, Acknowledgement taken, Moment now) {
        sql.run(ACKNOWLEDGE, episode.id(), taken.by(), taken.reason().code(), taken.until(), now.at());
        remember(episode, "acknowledged", taken.reason().code(), now);
    }

    /** @return whether there was anything to take back */
    public boolean takeBackAcknowledgement(Episode episode, Moment now) {
        boolean there = sql.run("delete from episode_acknowledgement where episode_id = ?", episode.id()) > 0;
        if (there) {
            remember(episode, "acknowledgement_ended", "taken_back", now);
        }
        return there;
    }

    /** @param by who asked, as they call themselves */
    public void hold(Episode episode, Situation.Asked asked, String by, Moment now) {
        switch (asked) {
            case Situation.Asked.Exemption(LocalDate until) ->
                sql.run(HOLD, episode.id(), "exemption", null, until, by, now.at());
            case Situation.Asked.Booked(UUID session, var _) ->
                sql.run(HOLD, episode.id(), "booking", session, null, by, now.at());
            case Situation.Asked.Cancelled _, Situation.Asked.Settled _ ->
                throw new IllegalArgumentException("a session that is not booked holds nothing");
        }
    }

    /** @return whether there was anything to take back */
    public boolean takeBackHold(Episode episode) {
        return sql.run("delete from episode_hold where episode_id = ?", episode.id()) > 0;
    }

    private void remember(Episode episode, String transition, String reason, Moment now) {
        store.remember(episode.id(), episode.subject(), episode.level(), new Review.Line(transition, reason), now);
    }
}
