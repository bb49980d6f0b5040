package org.supervisionwatch.alerts.notification.delivery;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.testing.APerson;
import org.supervisionwatch.alerts.testing.ASession;
import org.supervisionwatch.alerts.testing.AnOrganisation;
import org.supervisionwatch.alerts.testing.Events;

/** Somebody of whom something wrong is said on a morning and taken back on that one or a later one, as one organisation is told of them. */
final class MistakenLife {

    /** A wrong word about somebody. */
    enum SaidByMistake {
        A_SESSION,
        NO_SESSION,
        AN_ABSENCE,
        ANOTHER_ROLE,
        NO_ROTA,
        A_LATER_START,
        /** Seldom, because many ends at once would be held back. */
        THE_POST_ENDED
    }

    /** What is drawn of a life; mornings are counted from 0. */
    record DrawnLife(
            String number,
            SaidByMistake mistake,
            int saidOn,
            int takenBackOn,
            int acknowledgedOn,
            int lastHeld,
            Set<Integer> heldOn) {

        static DrawnLife of(int index, int mornings, Random random) {
            SaidByMistake mistake = index % 8 == 7
                    ? SaidByMistake.THE_POST_ENDED
                    : SaidByMistake.values()[random.nextInt(SaidByMistake.values().length - 1)];
            int saidOn = 1 + random.nextInt(mornings - 2);
            int takenBackOn = Math.min(mornings - 2, saidOn + (random.nextInt(3) == 0 ? 0 : random.nextInt(mornings)));
            Set<Integer> heldOn = IntStream.range(0, mornings)
                    .filter(_ -> random.nextInt(6) == 0)
                    .boxed()
                    .collect(Collectors.toSet());
            return new DrawnLife(
                    "E" + index, mistake, saidOn, takenBackOn, random.nextInt(mornings), random.nextInt(14), heldOn);
        }
    }

    private final Events events;
    private final AnOrganisation organisation;
    private final DrawnLife drawn;
    private final APerson person;
    private ASession latest;
    private LocalDate latestOn;
    private @Nullable ASession wrongSession;

    MistakenLife(Events events, AnOrganisation organisation, DrawnLife drawn, LocalDate today) {
        this.events = events;
        this.organisation = organisation;
        this.drawn = drawn;
        person = APerson.in(organisation, drawn.number(), "Person " + drawn.number())
                .pwp("river", today.minusDays(400));
        latestOn = today.minusDays(drawn.lastHeld());
        latest = ASession.caseManagement(organisation, latestOn).attendedBy(person);
    }

    /** Whether all that was said wrong was a session, and none was held in earnest until that was taken back. */
    boolean onlyNeverHeld() {
        return drawn.mistake() == SaidByMistake.A_SESSION
                && IntStream.rangeClosed(drawn.saidOn(), drawn.takenBackOn()).noneMatch(drawn.heldOn()::contains);
    }

    LocalDate neverHeldOn() {
        return (LocalDate) Objects.requireNonNull(wrongSession).state().get("date");
    }

    DrawnLife drawn() {
        return drawn;
    }

    void isLoaded(LocalDate today) {
        events.person(person);
        events.session(ASession.clinicalSkills(organisation, today).attendedBy(person));
        for (int weeks = 1; weeks < 5; weeks++) {
            events.session(ASession.caseManagement(organisation, latestOn.minusWeeks(weeks))
                    .attendedBy(person));
        }
        events.session(latest);
    }

    void goesOn(int morning, LocalDate today) {
        if (drawn.heldOn().contains(morning)) {
            latestOn = today;
            latest = ASession.caseManagement(organisation, today).attendedBy(person);
            events.session(latest);
        }
    }

    void isMistaken(LocalDate today) {
        switch (drawn.mistake()) {
            case A_SESSION -> {
                wrongSession = ASession.caseManagement(organisation, today).attendedBy(person);
                events.session(wrongSession);
            }
            case NO_SESSION -> {
                wrongSession = latest;
                events.session(latest.withdrawn(today));
            }
            case AN_ABSENCE -> say("absences", List.of(Map.of("class", "long", "from", today.minusDays(2))));
            case NO_ROTA -> say("pattern", List.of(Map.of("from", "2000-01-01", "days", List.of())));
            case ANOTHER_ROLE -> sayOfThePost("role", "art_therapist");
            case A_LATER_START -> sayOfThePost("from", today.minusDays(1));
            case THE_POST_ENDED -> sayOfThePost("to", today.minusDays(1));
        }
    }

    void isPutRight(LocalDate today) {
        if (wrongSession == null) {
            events.person(person);
        } else if (drawn.mistake() == SaidByMistake.A_SESSION) {
            events.session(wrongSession.withdrawn(today));
        } else {
            LocalDate on = (LocalDate) wrongSession.state().get("date");
            events.session(
                    wrongSession.with("status", "held").with("recordedOn", on).with("cancelledOn", null));
        }
    }

    private void say(String key, Object wrong) {
        Map<String, @Nullable Object> state = new LinkedHashMap<>(person.state());
        state.put(key, wrong);
        events.send("staff.v1", "person.v1", person.id(), events.nextVersion(), Events.text(state));
    }

    private void sayOfThePost(String key, Object wrong) {
        Map<String, @Nullable Object> post = new LinkedHashMap<>();
        ((Map<?, ?>) ((List<?>) person.state().get("assignments")).getFirst())
                .forEach((each, value) -> post.put((String) each, value));
        post.put(key, wrong);
        say("assignments", List.of(post));
    }
}
