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
 * One term of an elected relay, with one producer. No database connection is held while it waits for Kafka. The first failure ends the
 * term.
 */
final class RelayTerm {

    private final RelaySettings settings;
    private final DataSource database;
    private final Clock clock;
    private final RelaySignal signal;
    private final Set<String> topics;
    private final PublicationBacklog backlog;
    private final StuckKeys stuck;
    private final RelayMeters meters;
    private final TransactionalSender sender;
    private final HeartbeatSchedule heartbeats;

    RelayTerm(
            RelaySettings settings,
            RelayContext context,
            Set<String> topics,
            PublicationBacklog backlog,
            StuckKeys stuck,
            RelayMeters meters,
            TransactionalSender sender) {
        this.settings = settings;
        this.database = context.database();
        this.clock = context.clock();
        this.signal = context.signal();
        this.topics = topics;
        this.backlog = backlog;
        this.stuck = stuck;
        this.meters = meters;
        this.sender = sender;
        this.heartbeats = new HeartbeatSchedule(settings.heartbeat());
    }

    /**
     * Sends everything that is unpublished, oldest first, in parts. The last part includes the heartbeats, if they are due: everything
     * committed before {@code through} has been read in this pass and precedes them in its partition. A row whose version is raised
     * during the pass comes later in it, not earlier.
     *
     * @return how many events were sent
     */
    int pass(BooleanSupplier goOn) throws SQLException {
        heartbeats.asked(signal.takeQuestion());
        Instant through = clock.instant();
        Set<String> behind = new HashSet<>();
        UnpublishedRow last = UnpublishedRow.BEFORE_ALL;
        int sent = 0;
        while (last != null && goOn.getAsBoolean()) {
            BacklogChunk part = backlog.after(last);
            last = part.last();
            behind.addAll(part.behind());
            List<OutgoingRecord> records = events(part);
            heartbeats.changed(!records.isEmpty());
            boolean withHeartbeats = last == null && heartbeats.due();
            if (withHeartbeats) {
                records.addAll(heartbeats(through, behind));
            }
            sent += deliver(part, records);
            if (withHeartbeats) {
                heartbeats.sent();
            }
        }
        return sent;
    }

    Duration untilNextHeartbeat() {
        return heartbeats.untilDue();
    }

    private int deliver(BacklogChunk part, List<OutgoingRecord> records) throws SQLException {
        if (records.isEmpty()) {
            return 0;
        }
        sender.deliver(records);
        markSent(part);
        return part.events().size();
    }

    private void markSent(BacklogChunk part) throws SQLException {
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
        List<OutgoingRecord> records = new ArrayList<>();
        for (OutgoingEvent event : part.events()) {
            records.add(new OutgoingRecord(EventRecords.event(settings, event), event.row()));
        }
        return records;
    }

    private List<OutgoingRecord> heartbeats(Instant through, Set<String> behind) {
        return topics.stream()
                .filter(topic -> !behind.contains(topic))
                .flatMap(topic -> IntStream.range(0, sender.partitions(settings.realName(topic)))
                        .mapToObj(partition -> EventRecords.heartbeat(settings, topic, partition, through)))
                .map(heartbeat -> new OutgoingRecord(heartbeat, null))
                .toList();
    }
}
