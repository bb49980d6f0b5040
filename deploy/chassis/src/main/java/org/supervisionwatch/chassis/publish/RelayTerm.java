package org.supervisionwatch.chassis.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.supervisionwatch.chassis.publish.PublicationBacklog.BacklogChunk;
import org.supervisionwatch.chassis.publish.PublicationBacklog.OutgoingEvent;
import org.supervisionwatch.chassis.publish.TransactionalSender.OutgoingRecord;

/**
 * The time in which one relay is the elected one, with one producer. No connection is held while Kafka is waited for. The first
 * failure ends it.
 */
final class RelayTerm {

    private final RelaySettings settings;
    private final DataSource database;
    private final Clock clock;
    private final Set<String> topics;
    private final PublicationBacklog backlog;
    private final StuckKeys stuck;
    private final RelayMeters meters;
    private final TransactionalSender courier;
    private final HeartbeatSchedule rhythm;

    RelayTerm(
            RelaySettings settings,
            RelayContext surroundings,
            Set<String> topics,
            PublicationBacklog backlog,
            StuckKeys stuck,
            RelayMeters meters,
            TransactionalSender courier) {
        this.settings = settings;
        this.database = surroundings.database();
        this.clock = surroundings.clock();
        this.topics = topics;
        this.backlog = backlog;
        this.stuck = stuck;
        this.meters = meters;
        this.courier = courier;
        this.rhythm = new HeartbeatSchedule(settings.heartbeat());
    }

    /**
     * Sends everything that is unpublished, oldest first, part by part. The last part carries the heartbeats, if they are due:
     * whatever was committed before {@code through} has been seen in this pass, and lies before them in its partition. A row whose
     * version was raised meanwhile comes later in the same pass, not earlier.
     */
    void pass(BooleanSupplier goOn) throws SQLException {
        Instant through = clock.instant();
        Set<String> behind = new HashSet<>();
        UnpublishedRow last = UnpublishedRow.NONE_YET;
        while (last != null && goOn.getAsBoolean()) {
            BacklogChunk part = backlog.after(last);
            last = part.last();
            behind.addAll(part.behind());
            List<OutgoingRecord> letters = events(part);
            rhythm.changed(!letters.isEmpty());
            boolean beat = last == null && rhythm.due();
            if (beat) {
                letters.addAll(heartbeats(through, behind));
            }
            if (!letters.isEmpty()) {
                courier.deliver(letters);
                noteSent(part);
            }
            if (beat) {
                rhythm.beaten();
            }
        }
    }

    Duration untilNextHeartbeat() {
        return rhythm.untilDue();
    }

    private void noteSent(BacklogChunk part) throws SQLException {
        List<UnpublishedRow> sent =
                part.events().stream().map(OutgoingEvent::row).toList();
        if (sent.isEmpty()) {
            return;
        }
        sent.forEach(row -> {
            stuck.sent(row);
            meters.published(row.topic());
        });
        try (Connection connection = database.getConnection()) {
            PublicationTable.markPublished(connection, sent);
        }
    }

    private List<OutgoingRecord> events(BacklogChunk part) {
        List<OutgoingRecord> letters = new ArrayList<>();
        for (OutgoingEvent event : part.events()) {
            letters.add(new OutgoingRecord(EventRecords.event(settings, event), event.row()));
        }
        return letters;
    }

    private List<OutgoingRecord> heartbeats(Instant through, Set<String> behind) {
        return topics.stream()
                .filter(topic -> !behind.contains(topic))
                .flatMap(topic -> IntStream.range(0, courier.partitions(settings.realName(topic)))
                        .mapToObj(partition -> EventRecords.heartbeat(settings, topic, partition, through)))
                .map(heartbeat -> new OutgoingRecord(heartbeat, null))
                .toList();
    }
}
