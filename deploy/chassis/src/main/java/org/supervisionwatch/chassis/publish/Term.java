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
import org.supervisionwatch.chassis.publish.Backlog.Outgoing;
import org.supervisionwatch.chassis.publish.Backlog.Part;
import org.supervisionwatch.chassis.publish.Courier.Letter;

/**
 * The time in which one relay is the elected one, with one producer. No connection is held while Kafka is waited for. The first
 * failure ends it.
 */
final class Term {

    private final RelaySettings settings;
    private final DataSource database;
    private final Clock clock;
    private final Set<String> topics;
    private final Backlog backlog;
    private final StuckKeys stuck;
    private final RelayMeters meters;
    private final Courier courier;
    private final HeartbeatRhythm rhythm;

    Term(
            RelaySettings settings,
            RelaySurroundings surroundings,
            Set<String> topics,
            Backlog backlog,
            StuckKeys stuck,
            RelayMeters meters,
            Courier courier) {
        this.settings = settings;
        this.database = surroundings.database();
        this.clock = surroundings.clock();
        this.topics = topics;
        this.backlog = backlog;
        this.stuck = stuck;
        this.meters = meters;
        this.courier = courier;
        this.rhythm = new HeartbeatRhythm(settings.heartbeat());
    }

    /**
     * Sends everything that is unpublished, oldest first, part by part. The last part carries the heartbeats, if they are due:
     * whatever was committed before {@code through} has been seen in this pass, and lies before them in its partition. A row whose
     * version was raised meanwhile comes later in the same pass, not earlier.
     */
    void pass(BooleanSupplier goOn) throws SQLException {
        Instant through = clock.instant();
        Set<String> behind = new HashSet<>();
        Unpublished last = Unpublished.NONE_YET;
        while (last != null && goOn.getAsBoolean()) {
            Part part = backlog.after(last);
            last = part.last();
            behind.addAll(part.behind());
            List<Letter> letters = events(part);
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

    private void noteSent(Part part) throws SQLException {
        List<Unpublished> sent = part.events().stream().map(Outgoing::row).toList();
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

    private List<Letter> events(Part part) {
        List<Letter> letters = new ArrayList<>();
        for (Outgoing event : part.events()) {
            letters.add(new Letter(EventRecords.event(settings, event), event.row()));
        }
        return letters;
    }

    private List<Letter> heartbeats(Instant through, Set<String> behind) {
        return topics.stream()
                .filter(topic -> !behind.contains(topic))
                .flatMap(topic -> IntStream.range(0, courier.partitions(settings.realName(topic)))
                        .mapToObj(partition -> EventRecords.heartbeat(settings, topic, partition, through)))
                .map(heartbeat -> new Letter(heartbeat, null))
                .toList();
    }
}
