package org.supervisionwatch.chassis.pebble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.supervisionwatch.chassis.publish.PublicationRecorder;
import org.supervisionwatch.chassis.publish.PublishedTopic;

/** A test aggregate that is published and stored by Hibernate. */
@ApplicationScoped
public class Grains implements PublishedTopic {

    public static final String TOPIC = "grains.v1";

    private final EntityManager entities;
    private final PublicationRecorder publications;
    private final Set<String> transactions = new ConcurrentSkipListSet<>();
    private final Set<UUID> cursed = new ConcurrentSkipListSet<>();

    Grains(EntityManager entities, PublicationRecorder publications) {
        this.entities = entities;
        this.publications = publications;
    }

    public record GrainEvent(UUID id, long version, long amount) {}

    /** Within the caller's transaction. */
    public long add(UUID id, long amount) {
        GrainRow row = new GrainRow();
        row.id = id;
        row.amount = amount;
        entities.persist(row);
        return publications.changed(TOPIC, id);
    }

    /** Makes its state unloadable; the failed statement aborts the transaction. */
    public void curse(UUID id) {
        cursed.add(id);
    }

    public void liftCurse(UUID id) {
        cursed.remove(id);
    }

    /** The isolation levels in which states were loaded. */
    public Set<String> transactions() {
        return Set.copyOf(transactions);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String eventType() {
        return "org.supervisionwatch.grain.v1";
    }

    @Override
    public Map<UUID, GrainEvent> load(Map<UUID, Long> versions) {
        transactions.add(String.valueOf(
                entities.createNativeQuery("select current_setting('transaction_isolation') || ', read only '"
                                + " || current_setting('transaction_read_only')")
                        .getSingleResult()));
        if (!Collections.disjoint(cursed, versions.keySet())) {
            entities.createNativeQuery("select 1 / 0").getSingleResult();
        }
        return entities.createQuery("from GrainRow where id in :ids", GrainRow.class)
                .setParameter("ids", versions.keySet())
                .getResultStream()
                .map(row -> new GrainEvent(row.id, versions.get(row.id), row.amount))
                .collect(Collectors.toMap(GrainEvent::id, Function.identity()));
    }
}
