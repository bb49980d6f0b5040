package org.supervisionwatch.alerts.brake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.brake.EndJudgement.KnownEnd;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventAssignment;
import org.supervisionwatch.chassis.sql.Sql;

/** The table told_end. Whoever changes it, or the posts of people who are in it, has called {@link #awaitTurn} before in the same transaction. */
@ApplicationScoped
class ToldEndStore {

    /** Longer than ends told at once can be apart, however late they come in. */
    static final Duration REMEMBERED = Duration.ofDays(8);

    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('told_end ' || id, 0))::text as locked
              from (select distinct unnest(:organisations::uuid[])::text as id order by 1 offset 0) as in_order
            """;

    private static final String SAVE = """
            insert into told_end ({columns}) select {columns} from {rows} on conflict (person_id) do update set {excluded}
            """;

    private static final String UNDECIDED = """
            from told_end e left join held_change c on c.id = e.change_id where c.decided_at is null
            """;

    /** That of the organisation stands under its own id. */
    private static final String IN_POST = """
            select coalesce(a.team_id, p.organisation_id) as id, count(distinct a.person_id)::integer as people
              from person p join assignment_period a on a.person_id = p.id
             where p.organisation_id = :organisation and a.from_on <= :day and coalesce(a.to_on, 'infinity') >= :day
               and p.id <> all (:without::uuid[])
             group by grouping sets ((p.organisation_id), (a.team_id))
            """;

    private final Sql sql;

    ToldEndStore(Sql sql) {
        this.sql = sql;
    }

    /** Waits until nobody else decides about ends of these organisations. */
    void awaitTurn(Collection<UUID> organisations) {
        sql.of(LOCK).with("organisations", organisations).list(String.class);
    }

    /** The organisation of each of these people of whom there is an end. */
    Map<UUID, UUID> organisationsOf(Collection<UUID> people) {
        return sql.of("select person_id, organisation_id from told_end where person_id = any(:people)")
                .with("people", people)
                .map(UUID.class, UUID.class);
    }

    Map<UUID, KnownEnd> of(Collection<UUID> people) {
        return sql.of("""
                        select e.*, c.decision from told_end e left join held_change c on c.id = e.change_id
                         where e.person_id = any(:people)
                        """).with("people", people).map(UUID.class, KnownEnd.class);
    }

    /** The ends of an organisation that nobody has decided about. */
    List<EndSeen> undecided(UUID organisationId) {
        return sql.of("select e.* " + UNDECIDED + " and e.organisation_id = :organisation")
                .with("organisation", organisationId)
                .list(EndSeen.class);
    }

    /** How many people are in post on a day, without some. */
    TeamHeadcount inPost(UUID organisationId, LocalDate day, Collection<UUID> without) {
        Map<UUID, Integer> counts = sql.of(IN_POST)
                .with("organisation", organisationId)
                .with("day", day)
                .with("without", without)
                .map(UUID.class, Integer.class);
        return new TeamHeadcount(counts.getOrDefault(organisationId, 0), counts);
    }

    /** The posts of before, of those of these people whose ends are held. */
    Map<UUID, List<EventAssignment>> heldPosts(Collection<UUID> people) {
        return posts(
                "select e.person_id, e.posts_before " + UNDECIDED
                        + " and e.change_id is not null and e.person_id = any(:given)",
                people);
    }

    Map<UUID, List<EventAssignment>> before(UUID changeId) {
        return posts("select person_id, posts_before from told_end where change_id = any(:given)", List.of(changeId));
    }

    Map<UUID, List<EventAssignment>> told(UUID changeId) {
        return posts("select person_id, posts_told from told_end where change_id = any(:given)", List.of(changeId));
    }

    private Map<UUID, List<EventAssignment>> posts(String query, Collection<UUID> given) {
        Map<UUID, List<EventAssignment>> posts = new HashMap<>();
        sql.of(query)
                .with("given", given)
                .map(UUID.class, JsonNode.class)
                .forEach((person, kept) -> posts.put(person, PostsJson.read(kept)));
        return posts;
    }

    void save(List<ToldEnd> ends) {
        sql.writeAll(SAVE, ToldEnd.class, ends);
    }

    void delete(Collection<UUID> people) {
        sql.of("delete from told_end where person_id = any(:people)")
                .with("people", people)
                .run();
    }

    /** Those of a change. */
    void forget(UUID changeId) {
        sql.of("delete from told_end where change_id = :change")
                .with("change", changeId)
                .run();
    }

    /** Those that took effect long before. */
    void forgetBefore(UUID organisationId, Instant toldAt) {
        sql.of(
                        "delete from told_end where organisation_id = :organisation and change_id is null and told_at < :told_at")
                .with("organisation", organisationId)
                .with("told_at", toldAt)
                .run();
    }
}
