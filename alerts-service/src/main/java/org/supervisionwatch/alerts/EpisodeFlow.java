package org.supervisionwatch.alerts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.supervisionwatch.alerts.alert.Acknowledgement;
import org.supervisionwatch.alerts.alert.Acknowledgement.Reason;
import org.supervisionwatch.alerts.alert.Episode;
import org.supervisionwatch.alerts.alert.EpisodeStore.Moment;
import org.supervisionwatch.alerts.alert.Kind;
import org.supervisionwatch.alerts.alert.Requests;
import org.supervisionwatch.alerts.alert.Reviews;
import org.supervisionwatch.alerts.alert.Situation.Asked;
import org.supervisionwatch.alerts.guideline.Session;
import org.supervisionwatch.alerts.report.Places.Place;

/** What people ask for about an alert: it is noted, looked at once more, and in force, in one transaction. */
@ApplicationScoped
public class EpisodeFlow {

    /** Nobody takes anything on for longer: an acknowledgement that is forgotten must end by itself. */
    static final int LONGEST_ACKNOWLEDGEMENT_DAYS = 28;

    static final int LONGEST_EXEMPTION_DAYS = 92;

    private static final Answer ONLY_A_LAPSE =
            new Answer.Refused("because", "only a lapse can wait; what there is to arrange ends when it is arranged");

    private final Requests requests;
    private final Reviews reviews;
    private final Clock clock;

    EpisodeFlow(Requests requests, Reviews reviews, Clock clock) {
        this.requests = requests;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** What asking came to. */
    public sealed interface Answer {

        record Noted() implements Answer {}

        /** The organisation has no such alert. */
        record NoSuchAlert() implements Answer {}

        /** It is closed: there is nothing to wait for. */
        record Closed() implements Answer {}

        /** @param field the one that does not do */
        record Refused(String field, String why) implements Answer {}
    }

    public Answer acknowledge(Place place, UUID id, String by, Reason reason, LocalDate until) {
        return about(place, id, (episode, now) -> {
            if (!within(LONGEST_ACKNOWLEDGEMENT_DAYS, until, now)) {
                return notWithin(LONGEST_ACKNOWLEDGEMENT_DAYS);
            }
            requests.acknowledge(episode, new Acknowledgement(by, reason, until), now);
            return new Answer.Noted();
        });
    }

    public Answer exempt(Place place, UUID id, String by, LocalDate until) {
        return about(place, id, (episode, now) -> {
            if (episode.subject().kind() != Kind.LAPSE) {
                return ONLY_A_LAPSE;
            }
            if (!within(LONGEST_EXEMPTION_DAYS, until, now)) {
                return notWithin(LONGEST_EXEMPTION_DAYS);
            }
            requests.hold(episode, new Asked.Exemption(until), by, now);
            return new Answer.Noted();
        });
    }

    public Answer awaitBooking(Place place, UUID id, String by, UUID session) {
        return about(place, id, (episode, now) -> {
            if (episode.subject().kind() != Kind.LAPSE) {
                return ONLY_A_LAPSE;
            }
            Optional<Session> booking = requests.booking(episode, session)
                    .filter(booked -> !booked.date().isBefore(now.on()));
            if (booking.isEmpty()) {
                return new Answer.Refused("session", "is the id of a session that is booked for her and still to come");
            }
            if (!requests.counts(place.id(), episode, booking.get(), now)) {
                return new Answer.Refused("session", "is the id of a session that would count for what she lacks");
            }
            requests.hold(episode, new Asked.Booked(session, booking.get().date()), by, now);
            return new Answer.Noted();
        });
    }

    /** Taking back what is not there is no fault. */
    public Answer takeBackAcknowledgement(Place place, UUID id) {
        return about(place, id, (episode, now) -> {
            requests.takeBackAcknowledgement(episode, now);
            return new Answer.Noted();
        });
    }

    /** A hold that nobody asked for cannot be taken back: it ends with its cause. */
    public Answer takeBackHold(Place place, UUID id) {
        return about(place, id, (episode, now) -> {
            requests.takeBackHold(episode, now);
            return new Answer.Noted();
        });
    }

    private static boolean within(int mostDays, LocalDate until, Moment now) {
        return !until.isBefore(now.on()) && !until.isAfter(now.on().plusDays(mostDays));
    }

    private static Answer notWithin(int mostDays) {
        return new Answer.Refused("until", "is today or a later day, at most %d days ahead".formatted(mostDays));
    }

    private Answer about(Place place, UUID id, BiFunction<Episode, Moment, Answer> ask) {
        Instant at = clock.instant();
        Moment now = new Moment(at, LocalDate.ofInstant(at, place.zone()));
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Episode> episode = requests.find(place.id(), id);
            if (episode.isEmpty()) {
                return new Answer.NoSuchAlert();
            }
            if (!episode.get().open()) {
                return new Answer.Closed();
            }
            Answer answer = ask.apply(episode.get(), now);
            if (answer instanceof Answer.Noted) {
                Episode asked = requests.find(place.id(), id).orElseThrow();
                reviews.reviewHolds(place.id(), asked, place.zone(), at);
            }
            return answer;
        });
    }
}
