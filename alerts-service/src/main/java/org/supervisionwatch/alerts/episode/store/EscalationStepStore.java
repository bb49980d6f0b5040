package org.supervisionwatch.alerts.episode.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.chassis.sql.Sql;

/** Reads and writes the escalation steps of episodes, in the table episode_rung. Its callers own the transaction. */
@ApplicationScoped
public class EscalationStepStore {

    private static final String ADD = """
            insert into episode_rung ({columns})
            select episode_id, number, level, lower(audience::text)::text[], base_on, due_on from {rows}
            """;

    private final Sql sql;

    EscalationStepStore(Sql sql) {
        this.sql = sql;
    }

    private record RungRow(UUID episodeId, EscalationStep step) {}

    /** The steps of each episode, in their order. */
    public Map<UUID, List<EscalationStep>> of(Collection<UUID> episodes) {
        return sql.of("select * from episode_rung where episode_id = any (:episodes) order by episode_id, number")
                .with("episodes", episodes)
                .grouped(UUID.class, EscalationStep.class);
    }

    /** Replaces the steps of each of these episodes. */
    void set(Map<UUID, List<EscalationStep>> steps) {
        if (steps.isEmpty()) {
            return;
        }
        sql.of("delete from episode_rung where episode_id = any (:episodes)")
                .with("episodes", steps.keySet())
                .run();
        sql.writeAll(
                ADD,
                RungRow.class,
                steps.entrySet().stream()
                        .flatMap(each -> each.getValue().stream().map(step -> new RungRow(each.getKey(), step)))
                        .toList());
    }
}
