package org.supervisionwatch.alerts.brake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.brake.EndBrake.EndsTogether;
import org.supervisionwatch.alerts.brake.HeldChangeView.HeldPersonView;
import org.supervisionwatch.alerts.brake.HeldFigures.LeavingTeam;
import org.supervisionwatch.chassis.sql.Sql;

/** The table held_change. It changes in the turn of its organisation, see {@link ToldEndStore#awaitTurn}. */
@ApplicationScoped
class HeldChangeStore {

    private static final String BEGIN = """
            insert into held_change (organisation_id, held_at) values (:organisation, :now) returning id
            """;

    private static final String ADD = """
            with added as (
                update told_end set change_id = :change where person_id = any(:people) returning person_id
            )
            update held_change set people = people + (select count(*) from added), grown_at = now() where id = :change
            """;

    private static final String RECOUNT = """
            update held_change c
               set people = case n.people when 0 then c.people else n.people end,
                   decision = case n.people when 0 then 'corrected' end,
                   decided_at = case n.people when 0 then :now::timestamptz end
              from (select h.id, count(e.person_id) as people
                      from held_change h left join told_end e on e.change_id = h.id
                     where h.organisation_id = :organisation and h.decided_at is null group by h.id) as n
             where c.id = n.id and (c.people <> n.people or n.people = 0)
            """;

    private static final String DECIDE = """
            update held_change set decision = :decision, decided_at = :now, decided_by = :by, note = :note where id = :id
            """;

    /** Those that have stood still for a while, so that the figures are those of the whole. */
    private static final String NOTIFY = """
            update held_change set notified_at = :now
             where notified_at is null and decided_at is null and grown_at <= now() - make_interval(secs => :settled)
            returning *
            """;

    private static final String TEAMS = """
            select t.code, t.name, count(*)::integer as leaving,
                   (select count(distinct a.person_id)::integer from assignment_period a
                     where a.team_id = t.id and a.from_on <= :day and coalesce(a.to_on, 'infinity') >= :day) as in_post
              from told_end e cross join unnest(e.team_ids) as left_id join team t on t.id = left_id
             where e.change_id = :change group by t.id order by t.name, t.code
            """;

    private static final String PEOPLE = """
            select p.employee_number, p.name, e.last_on,
                   array(select t.code from team t where t.id = any(e.team_ids) order by t.code) as teams
              from told_end e join person p on p.id = e.person_id where e.change_id = :change order by p.name, p.employee_number
            """;

    private final Sql sql;

    HeldChangeStore(Sql sql) {
        this.sql = sql;
    }

    /** Holds these ends, by the change that holds some of them already or by a new one. */
    void hold(UUID organisationId, EndsTogether together, Instant now) {
        UUID change = Objects.requireNonNullElseGet(
                together.changeId(),
                () -> sql.of(BEGIN)
                        .with("organisation", organisationId)
                        .with("now", now)
                        .only(UUID.class));
        sql.of(ADD).with("change", change).with("people", together.added()).run();
    }

    /** Counts the people of each change that nobody has decided about; one without any has been corrected. */
    void recount(UUID organisationId, Instant now) {
        sql.of(RECOUNT).with("organisation", organisationId).with("now", now).run();
    }

    void decide(UUID id, ChangeDecision decision, String by, @Nullable String note, Instant now) {
        sql.of(DECIDE)
                .with("id", id)
                .with("decision", decision)
                .with("by", by)
                .with("note", note)
                .with("now", now)
                .run();
    }

    Optional<HeldChange> find(UUID organisationId, UUID id) {
        return sql.of("select * from held_change where organisation_id = :organisation and id = :id")
                .with("organisation", organisationId)
                .with("id", id)
                .first(HeldChange.class);
    }

    /** Those that nobody has decided about, and those decided since; the latest first. */
    List<HeldChange> list(UUID organisationId, Instant since) {
        return sql.of("""
                        select * from held_change
                         where organisation_id = :organisation and (decided_at is null or decided_at >= :since)
                         order by held_at desc, id
                        """)
                .with("organisation", organisationId)
                .with("since", since)
                .list(HeldChange.class);
    }

    List<HeldChange> open(UUID organisationId) {
        return sql.of(
                        "select * from held_change where organisation_id = :organisation and decided_at is null order by id")
                .with("organisation", organisationId)
                .list(HeldChange.class);
    }

    /** Claims those that ops are to be notified of now; of each once. */
    List<HeldChange> claimToNotify(Duration settled, Instant now) {
        return sql.of(NOTIFY)
                .with("settled", settled.toMillis() / 1000.0)
                .with("now", now)
                .list(HeldChange.class);
    }

    /** How many nobody has decided about. */
    long countOpen() {
        return sql.of("select count(*) from held_change where decided_at is null")
                .only(Long.class);
    }

    /** @param day on which people are counted */
    List<LeavingTeam> teams(UUID change, LocalDate day) {
        return sql.of(TEAMS).with("change", change).with("day", day).list(LeavingTeam.class);
    }

    List<HeldPersonView> people(UUID change) {
        return sql.of(PEOPLE).with("change", change).list(HeldPersonView.class);
    }

    Map<UUID, ZoneId> zones(Collection<UUID> organisations) {
        return sql.of("select id, zone from organisation where id = any(:organisations)")
                .with("organisations", organisations)
                .map(UUID.class, ZoneId.class);
    }
}
