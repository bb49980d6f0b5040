package org.supervisionwatch.alerts.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.pack.Alerts.Audience;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** The steps of episodes as rows with due dates. Its callers own the transaction. */
@ApplicationScoped
public class RungStore {

    private static final String ADD = """
            insert into episode_rung (episode_id, number, level, audience, base_on, due_on) values (?, ?, ?, ?::text[], ?, ?)
            """;

    private final Sql sql;

    RungStore(Sql sql) {
        this.sql = sql;
    }

    /** Of each episode, in their order. */
    public Map<UUID, List<Rung>> of(Collection<UUID> episodes) {
        record OfEpisode(UUID episode, Rung rung) {}
        return sql
                .list(
                        "select * from episode_rung where episode_id = any (?::uuid[]) order by episode_id, number",
                        row -> new OfEpisode(row.uuid("episode_id"), read(row)),
                        episodes)
                .stream()
                .collect(Collectors.groupingBy(
                        OfEpisode::episode, Collectors.mapping(OfEpisode::rung, Collectors.toList())));
    }

    /** In place of those there were. */
    public void set(UUID episode, List<Rung> rungs) {
        sql.run("delete from episode_rung where episode_id = ?", episode);
        sql.runEach(
                ADD,
                rungs.stream()
                        .map(rung -> new @Nullable Object[] {
                            episode,
                            rung.number(),
                            rung.level().code(),
                            rung.audience().stream()
                                    .map(RungStore::code)
                                    .sorted()
                                    .toList(),
                            rung.baseOn(),
                            rung.dueOn()
                        })
                        .toList());
    }

    private static Rung read(Row row) throws SQLException {
        Set<Audience> audience = row.texts("audience").stream()
                .map(code -> Audience.valueOf(code.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new Rung(
                row.number("number"), Level.of(row.text("level")), audience, row.date("base_on"), row.date("due_on"));
    }

    private static String code(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }
}
