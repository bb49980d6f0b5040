package org.supervisionwatch.alerts.notification.weeklink;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.notification.weeklink.MissingOutcome.BookedAttendee;

class WeekReminderComposerTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final SupervisorIdentity SUE = new SupervisorIdentity(new UUID(0, 7), null, null);
    private static final SupervisorIdentity ROBIN = new SupervisorIdentity(null, "uea-0042", "Robin Hale");
    private static final BookedAttendee ADA = new BookedAttendee(new UUID(0, 1), "Ada Priestley");
    private static final BookedAttendee BEN = new BookedAttendee(new UUID(0, 2), "Ben Okafor");
    private static final Set<String> CASE = Set.of("case_management");

    @Test
    void eachSupervisorHearsOfHerOwnSessions() {
        List<WeekReminder> letters = letters(
                false,
                session(SUE, FRIDAY.minusDays(8), ADA),
                session(SUE, FRIDAY.minusDays(1), BEN),
                session(ROBIN, FRIDAY, ADA));

        assertThat(letters).hasSize(2);
        assertThat(letters.getFirst().recipient()).isEqualTo("sue@trust.example");
        assertThat(letters.getFirst().subject()).isEqualTo("2 sessions of last week and this week have no outcome yet");
        assertThat(letters.getFirst().sessions())
                .containsExactly(
                        "Thu 19 Nov 2026: case management, Ada Priestley",
                        "Thu 26 Nov 2026: case management, Ben Okafor");
        assertThat(letters.getLast().subject()).isEqualTo("1 session of this week has no outcome yet");
        assertThat(letters.getLast().link()).isEqualTo(URI.create("https://s.example/week/id-uea-0042"));
    }

    @Test
    void whereTheOrganisationSaysSoNobodyIsNamedInFull() {
        WeekReminder letter =
                letters(true, session(SUE, FRIDAY.minusDays(20), ADA, BEN)).getFirst();

        assertThat(letter.subject()).isEqualTo("1 session of the last weeks has no outcome yet");
        assertThat(letter.sessions()).containsExactly("Sat 7 Nov 2026: case management, A.P., B.O.");
    }

    @Test
    void aLargeGroupIsANumber() {
        BookedAttendee[] eight = new BookedAttendee[8];
        for (int i = 0; i < eight.length; i++) {
            eight[i] = new BookedAttendee(new UUID(1, i), "Somebody Else");
        }

        assertThat(letters(false, session(SUE, FRIDAY, eight)).getFirst().sessions())
                .containsExactly("Fri 27 Nov 2026: case management, group of 8");
    }

    @Test
    void aLapseThatWaitsForHerRecordIsAskedForUnlessABookingIs() {
        MissingOutcome lapse = new MissingOutcome.UnrecordedLapse(SUE, FRIDAY.minusDays(3), CASE, ADA);

        assertThat(letters(false, lapse).getFirst()).satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("1 supervisee waits for your record");
            assertThat(letter.sessions()).isEmpty();
            assertThat(letter.lapses()).containsExactly("Ada Priestley: case management was due on Tue 24 Nov 2026");
        });
        assertThat(letters(false, lapse, session(SUE, FRIDAY.minusDays(3), ADA))
                        .getFirst()
                        .lapses())
                .isEmpty();
    }

    @Test
    void whoCannotBeReachedOrRefusesMailGetsNoLink() {
        SupervisorIdentity unknown = new SupervisorIdentity(new UUID(0, 99), null, null);

        assertThat(letters(false, session(unknown, FRIDAY, ADA))).isEmpty();
        assertThat(new WeekReminderComposer(
                                snapshot(false, List.of(session(SUE, FRIDAY, ADA))),
                                Set.of("sue@trust.example"),
                                WeekReminderComposerTest::link)
                        .letters())
                .isEmpty();
        assertThat(new WeekReminderComposer(
                                snapshot(false, List.of(session(SUE, FRIDAY, ADA))),
                                Set.of(),
                                (_, _) -> Optional.empty())
                        .letters())
                .isEmpty();
    }

    /** Over random weeks: whoever is named to somebody is of a session or a lapse of hers. */
    @Test
    void noAddressEverHearsOfAnybodyElsesSupervisee() {
        Random random = new Random(3);
        for (int week = 0; week < 200; week++) {
            Map<String, Set<String>> scope = new HashMap<>();
            MissingOutcome[] missing = new MissingOutcome[12];
            for (int i = 0; i < missing.length; i++) {
                SupervisorIdentity who = random.nextBoolean() ? SUE : ROBIN;
                BookedAttendee about = new BookedAttendee(new UUID(2, i), "Person" + (char) ('A' + i) + " X");
                missing[i] = random.nextBoolean()
                        ? session(who, FRIDAY.minusDays(random.nextInt(28)), about)
                        : new MissingOutcome.UnrecordedLapse(who, FRIDAY.minusDays(1), CASE, about);
                scope.computeIfAbsent(address(who), _ -> new HashSet<>()).add(about.name());
            }
            letters(false, missing).forEach(letter -> assertInScope(letter, scope));
        }
    }

    private static void assertInScope(WeekReminder letter, Map<String, Set<String>> scope) {
        String all = letter.toString();
        scope.forEach((address, names) -> {
            if (address.equals(letter.recipient())) {
                assertThat(all).contains(names);
            } else {
                assertThat(all).doesNotContain(names);
            }
        });
    }

    private static List<WeekReminder> letters(boolean initials, MissingOutcome... missing) {
        return new WeekReminderComposer(snapshot(initials, List.of(missing)), Set.of(), WeekReminderComposerTest::link)
                .letters();
    }

    private static MissingOutcomeStore.MissingSnapshot snapshot(boolean initials, List<MissingOutcome> missing) {
        return new MissingOutcomeStore.MissingSnapshot(
                new MissingOutcomeStore.LinkOrganisation(new UUID(0, 9), "north", "North River", initials),
                FRIDAY,
                missing,
                Map.of(SUE.key(), "Sue@trust.example", ROBIN.key(), "robin@uea.example"));
    }

    private static String address(SupervisorIdentity who) {
        return who.equals(SUE) ? "sue@trust.example" : "robin@uea.example";
    }

    private static MissingOutcome session(SupervisorIdentity who, LocalDate on, BookedAttendee... attendees) {
        return new MissingOutcome.UnrecordedSession(who, on, CASE, List.of(attendees));
    }

    private static Optional<URI> link(SupervisorIdentity who, String email) {
        return Optional.of(URI.create("https://s.example/week/" + who.key().replace(' ', '-')));
    }
}
