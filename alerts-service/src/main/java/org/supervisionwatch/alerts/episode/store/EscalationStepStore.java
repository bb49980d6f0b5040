package org.supervisionwatch.alerts.episode.store;

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
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.chassis.sql.Row;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the escalation steps of episodes, in the table episode_rung. Its callers own the transaction. */
@ApplicationScoped
public class EscalationStepStore {

    private static final String ADD = """
            insert into episode_rung (episode_id, number, level, audience, base_on, due_on) values (?, ?, ?, ?::text[], ?, ?)
            """;

    private final Sql sql;

    EscalationStepStore(Sql sql) {
        this.sql = sql;
    }

    /** The steps of each episode, in their order. */
    public Map<UUID, List<EscalationStep>> of(Collection<UUID> episodes) {
        record OfEpisode(UUID episode, EscalationStep step) {}
        return sql
                .list(
                        "select * from episode_rung where episode_id = any (?::uuid[]) order by episode_id, number",
                        row -> new OfEpisode(row.uuid("episode_id"), read(row)),
                        episodes)
                .stream()
                .collect(Collectors.groupingBy(
                        OfEpisode::episode, Collectors.mapping(OfEpisode::step, Collectors.toList())));
    }

    /** Replaces the steps of an episode. */
    public void set(UUID episode, List<EscalationStep> steps) {
        sql.run("delete from episode_rung where episode_id = ?", episode);
        sql.runEach(
                ADD,
                steps.stream()
                        .map(step -> new @Nullable Object[] {
                            episode,
                            step.number(),
                            step.level().code(),
                            step.audience().stream()
                                    .map(EscalationStepStore::code)
                                    .sorted()
                                    .toList(),
                            step.baseOn(),
                            step.dueOn()
                        })
                        .toList());
    }

    private static EscalationStep read(Row row) throws SQLException {
        Set<AlertAudience> audience = row.texts("audience").stream()
                .map(code -> AlertAudience.valueOf(code.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new EscalationStep(
                row.number("number"),
                EpisodeLevel.of(row.text("level")),
                audience,
                row.date("base_on"),
                row.date("due_on"));
    }

    private static String code(AlertAudience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }
}
