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
    void eachSupervisorGetsTheirOwnSessions() {
        List<WeekReminder> reminders = reminders(
                false,
                session(SUE, FRIDAY.minusDays(8), ADA),
                session(SUE, FRIDAY.minusDays(1), BEN),
                session(ROBIN, FRIDAY, ADA));

        assertThat(reminders).hasSize(2);
        assertThat(reminders.getFirst().recipient()).isEqualTo("sue@trust.example");
        assertThat(reminders.getFirst().subject())
                .isEqualTo("2 sessions from last week and this week have no outcome yet");
        assertThat(reminders.getFirst().sessions())
                .containsExactly(
                        "Thu 19 Nov 2026: case management, Ada Priestley",
                        "Thu 26 Nov 2026: case management, Ben Okafor");
        assertThat(reminders.getLast().subject()).isEqualTo("1 session from this week has no outcome yet");
        assertThat(reminders.getLast().link()).isEqualTo(URI.create("https://s.example/week/id-uea-0042"));
    }

    @Test
    void withInitialsNobodyIsNamedInFull() {
        WeekReminder reminder =
                reminders(true, session(SUE, FRIDAY.minusDays(20), ADA, BEN)).getFirst();

        assertThat(reminder.subject()).isEqualTo("1 session from the last few weeks has no outcome yet");
        assertThat(reminder.sessions()).containsExactly("Sat 7 Nov 2026: case management, A.P., B.O.");
    }

    @Test
    void aLargeGroupIsShownAsANumber() {
        BookedAttendee[] eight = new BookedAttendee[8];
        for (int i = 0; i < eight.length; i++) {
            eight[i] = new BookedAttendee(new UUID(1, i), "Somebody Else");
        }

        assertThat(reminders(false, session(SUE, FRIDAY, eight)).getFirst().sessions())
                .containsExactly("Fri 27 Nov 2026: case management, group of 8");
    }

    @Test
    void aLapseWaitingForARecordIsListedUnlessABookingIs() {
        MissingOutcome lapse = new MissingOutcome.UnrecordedLapse(SUE, FRIDAY.minusDays(3), CASE, ADA);

        assertThat(reminders(false, lapse).getFirst()).satisfies(reminder -> {
            assertThat(reminder.subject()).isEqualTo("1 supervisee is waiting for your record");
            assertThat(reminder.sessions()).isEmpty();
            assertThat(reminder.lapses()).containsExactly("Ada Priestley: case management was due on Tue 24 Nov 2026");
        });
        assertThat(reminders(false, lapse, session(SUE, FRIDAY.minusDays(3), ADA))
                        .getFirst()
                        .lapses())
                .isEmpty();
    }

    @Test
    void aSupervisorWhoCannotBeReachedGetsNoLink() {
        SupervisorIdentity unknown = new SupervisorIdentity(new UUID(0, 99), null, null);

        assertThat(reminders(false, session(unknown, FRIDAY, ADA))).isEmpty();
        assertThat(new WeekReminderComposer(
                                snapshot(false, List.of(session(SUE, FRIDAY, ADA))),
                                Set.of("sue@trust.example"),
                                WeekReminderComposerTest::link)
                        .reminders())
                .isEmpty();
        assertThat(new WeekReminderComposer(
                                snapshot(false, List.of(session(SUE, FRIDAY, ADA))),
                                Set.of(),
                                (_, _) -> Optional.empty())
                        .reminders())
                .isEmpty();
    }

    /** Over random weeks, a supervisor's mail names only people of their own sessions and lapses. */
    @Test
    void noAddressIsEverSentAnybodyElsesSupervisee() {
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
            reminders(false, missing).forEach(reminder -> assertInScope(reminder, scope));
        }
    }

    private static void assertInScope(WeekReminder reminder, Map<String, Set<String>> scope) {
        String all = reminder.toString();
        scope.forEach((address, names) -> {
            if (address.equals(reminder.recipient())) {
                assertThat(all).contains(names);
            } else {
                assertThat(all).doesNotContain(names);
            }
        });
    }

    private static List<WeekReminder> reminders(boolean initials, MissingOutcome... missing) {
        return new WeekReminderComposer(snapshot(initials, List.of(missing)), Set.of(), WeekReminderComposerTest::link)
                .reminders();
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
