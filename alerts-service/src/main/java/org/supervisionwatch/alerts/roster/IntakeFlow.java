package org.supervisionwatch.alerts.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.supervisionwatch.alerts.kernel.wake.EvaluationTrigger;
import org.supervisionwatch.alerts.roster.intake.FeedAge;
import org.supervisionwatch.alerts.roster.intake.OrganisationFeed;
import org.supervisionwatch.alerts.roster.intake.PersonFeed;
import org.supervisionwatch.alerts.roster.intake.SessionFeed;
import org.supervisionwatch.chassis.intake.EventFeed;
import org.supervisionwatch.chassis.intake.EventIntake;
import org.supervisionwatch.chassis.intake.FeedProgress;
import org.supervisionwatch.chassis.sql.ChangesState;
import org.supervisionwatch.chassis.sql.ReadsSnapshot;

/** Stores events as facts, one batch in one transaction, and marks the people concerned for evaluation. It evaluates nothing itself. */
@ApplicationScoped
@ChangesState
public class IntakeFlow {

    private final EventIntake intake;
    private final FeedProgress progress;
    private final OrganisationFeed organisations;
    private final PersonFeed people;
    private final SessionFeed sessions;
    private final EvaluationTrigger evaluator;

    IntakeFlow(
            EventIntake intake,
            FeedProgress progress,
            OrganisationFeed organisations,
            PersonFeed people,
            SessionFeed sessions,
            EvaluationTrigger evaluator) {
        this.intake = intake;
        this.progress = progress;
        this.organisations = organisations;
        this.people = people;
        this.sessions = sessions;
        this.evaluator = evaluator;
    }

    void organisations(ConsumerRecords<?, byte[]> records) {
        take(organisations, records);
    }

    void people(ConsumerRecords<?, byte[]> records) {
        take(people, records);
    }

    void sessions(ConsumerRecords<?, byte[]> records) {
        take(sessions, records);
    }

    /** How far each feed is complete, and how long ago that is. */
    @ReadsSnapshot
    public List<FeedAge> feeds(Instant now) {
        return Stream.of(organisations, people, sessions)
                .map(feed -> age(feed.topic(), now))
                .toList();
    }

    private void take(EventFeed<?> feed, ConsumerRecords<?, byte[]> records) {
        intake.take(feed, records);
        evaluator.signal();
    }

    private FeedAge age(String topic, Instant now) {
        Instant through = progress.completeThrough(topic);
        return through.equals(FeedProgress.NEVER)
                ? new FeedAge(topic, null, null)
                : new FeedAge(
                        topic,
                        through,
                        Math.max(0, Duration.between(through, now).toSeconds()));
    }
}
