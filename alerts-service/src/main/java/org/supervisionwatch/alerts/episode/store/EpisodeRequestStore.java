package org.supervisionwatch.alerts.episode.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement.AcknowledgementReason;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold.HoldCause;
import org.supervisionwatch.chassis.sql.Sql;

/** The acknowledgements and the holds that people have requested, at most one of each for an episode. Its callers own the transaction. */
@ApplicationScoped
public class EpisodeRequestStore {

    private static final String ACKNOWLEDGE = """
            insert into episode_acknowledgement (episode_id, by_name, reason, until_on, at) values (:episode, :by, :reason, :until, :at)
            on conflict (episode_id) do update
               set by_name = excluded.by_name, reason = excluded.reason, until_on = excluded.until_on, at = excluded.at
            """;
    private static final String HOLD = """
            insert into episode_hold ({columns}) select {columns} from {rows} on conflict (episode_id) do update set {excluded}
            """;

    /** A session recorded by mistake closes the episode; once the record is withdrawn, the session is booked as before. */
    private static final String DELETE_HOLDS = """
            delete from episode_hold h using episode e
             where e.id = h.episode_id and e.organisation_id = :organisation
               and (h.until_on < :today
                    or h.because = 'booking' and not exists (select from session s join attendance a on a.session_id = s.id
                                                              where s.id = h.session_id and a.person_id = e.person_id
                                                                and (s.status = 'booked' or e.closed_at is not null)
                                                                and s.happens_on >= :today))
            """;

    private static final String DELETE_ACKNOWLEDGEMENTS = """
            delete from episode_acknowledgement k using episode e
             where e.id = k.episode_id and e.organisation_id = :organisation and k.until_on < :today
            """;

    private final Sql sql;

    EpisodeRequestStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A requested hold: of a booked session, or until a day.
     *
     * @param askedBy the name of whoever requested it
     */
    public record HoldRow(
            UUID episodeId,
            HoldCause because,
            @Nullable UUID sessionId,
            @Nullable LocalDate untilOn,
            String askedBy,
            Instant askedAt) {}

    public void acknowledge(UUID episode, Acknowledgement taken, Instant at) {
        sql.of(ACKNOWLEDGE).with("episode", episode).with(taken).with("at", at).run();
    }

    /** Deletes the acknowledgement, if there is one. */
    public Optional<AcknowledgementReason> withdrawAcknowledgement(UUID episode) {
        return sql.of("delete from episode_acknowledgement where episode_id = :episode returning reason")
                .with("episode", episode)
                .first(AcknowledgementReason.class);
    }

    public void hold(HoldRow requested) {
        sql.writeAll(HOLD, HoldRow.class, List.of(requested));
    }

    /** Deletes the requested hold, if there is one. */
    public Optional<HoldCause> withdrawHold(UUID episode) {
        return sql.of("delete from episode_hold where episode_id = :episode returning because")
                .with("episode", episode)
                .first(HoldCause.class);
    }

    /** Deletes holds whose cause has ended and acknowledgements whose day has passed, of closed episodes too. */
    public void deleteExpired(UUID organisationId, LocalDate today) {
        for (String deletion : List.of(DELETE_HOLDS, DELETE_ACKNOWLEDGEMENTS)) {
            sql.of(deletion)
                    .with("organisation", organisationId)
                    .with("today", today)
                    .run();
        }
    }
}
