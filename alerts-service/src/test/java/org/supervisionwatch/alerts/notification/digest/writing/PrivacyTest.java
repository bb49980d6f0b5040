package org.supervisionwatch.alerts.notification.digest.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.notification.digest.decision.DigestScope;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestLead;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestPerson;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.EpisodeSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;

/**
 * No address ever receives a person outside its scope, whatever happens to the roster. The scope is worked out here from the roster alone,
 * without asking who would be told.
 */
class PrivacyTest {

    private static final int TOWNS = 3;
    private static final int DAYS = 25;
    private static final List<String> ADDRESSES =
            IntStream.range(0, 9).mapToObj(i -> "a" + i + "@any.example").toList();

    @Test
    @DisplayName("Lesson 16: No address ever receives somebody outside its scope")
    void noAddressReceivesAPersonOutsideItsScope() {
        int letters = 0;
        for (long seed = 0; seed < 400; seed++) {
            letters += aYearInAWorldOf(seed);
        }
        assertThat(letters).as("it would be easy if nobody were written to").isGreaterThan(10_000);
    }

    private static int aYearInAWorldOf(long seed) {
        List<AnyTown> world = new ArrayList<>();
        for (int i = 0; i < TOWNS; i++) {
            world.add(new AnyTown("Town" + i, seed * TOWNS + i, ADDRESSES));
        }
        int letters = 0;
        for (LocalDate day = LocalDate.of(2026, 6, 1);
                day.isBefore(LocalDate.of(2026, 6, 1).plusDays(DAYS));
                day = day.plusDays(1)) {
            for (AnyTown town : world) {
                town.next(day);
                letters += look(town, day, seed);
            }
        }
        return letters;
    }

    private static int look(AnyTown town, LocalDate day, long seed) {
        DigestSnapshot now = town.snapshot(day);
        Set<UUID> all = now.teams().stream().map(DigestTeam::id).collect(Collectors.toSet());
        List<DigestContent> letters = DigestPlanner.of(
                        now, new DigestScope(false, all, all, Set.of(), Set.of()), LinkMaker.NONE)
                .letters();
        for (DigestContent letter : letters) {
            Set<UUID> scope = scope(now, letter.recipient());
            String what = "seed %d, %s, to %s: %s".formatted(seed, day, letter.recipient(), letter);
            assertThat(now.refused()).as(what).doesNotContain(letter.recipient());
            assertThat(letter.tells()).as(what).allMatch(tells -> scope.contains(tells.personId()));
            assertThat(named(now, letter)).as(what).isSubsetOf(namesOf(now, scope));
            town.tell(letter, day);
        }
        return letters.size();
    }

    /** Everybody whose name, as mails name her, stands anywhere in the letter. Names begin with the town's: those of others would be seen. */
    private static Set<String> named(DigestSnapshot now, DigestContent letter) {
        String text = letter.toString();
        Set<String> found = new HashSet<>();
        for (int town = 0; town < TOWNS; town++) {
            for (int i = 0; i < 8; i++) {
                String name = "Town" + town + " person" + i;
                if (text.contains(name)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private static Set<String> namesOf(DigestSnapshot now, Set<UUID> scope) {
        return Stream.concat(
                        now.people().values().stream()
                                .filter(person -> scope.contains(person.id()))
                                .map(DigestPerson::name),
                        now.matters().stream()
                                .filter(matter -> scope.contains(matter.who().id()))
                                .map(matter -> matter.who().name()))
                .collect(Collectors.toSet());
    }

    private static Set<UUID> scope(DigestSnapshot now, String address) {
        Set<UUID> scope = new HashSet<>();
        for (DigestTeam team : now.teams()) {
            for (DigestPerson person : now.people().values()) {
                if (person.teamIds().contains(team.id()) && ofTeam(now, team, address)) {
                    scope.add(person.id());
                }
            }
        }
        for (EpisodeSnapshot matter : now.matters()) {
            now.teams().stream()
                    .filter(team -> team.id().equals(matter.teamId()))
                    .filter(team -> ofMatter(now, team, matter, address))
                    .forEach(_ -> scope.add(matter.who().id()));
        }
        return scope;
    }

    /** Whom she may hear of because of the team. */
    private static boolean ofTeam(DigestSnapshot now, DigestTeam team, String address) {
        return switch (team.mode()) {
            case OFF -> false;
            case REHEARSAL -> is(now.organisation().clinicalLead(), address);
            case LIVE ->
                team.leads().stream()
                                .map(DigestLead::email)
                                .filter(Objects::nonNull)
                                .anyMatch(address::equals)
                        || above(now, address);
        };
    }

    private static boolean ofMatter(DigestSnapshot now, DigestTeam team, EpisodeSnapshot matter, String address) {
        if (team.mode() == MailingMode.OFF) {
            return false;
        }
        if (team.mode() == MailingMode.REHEARSAL
                || (matter.signing().draft() && matter.signing().acknowledgedOn() == null)) {
            return is(now.organisation().clinicalLead(), address);
        }
        return ofTeam(now, team, address)
                || is(matter.who().email(), address)
                || now.supervision().bonds().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(bond -> bond.supervisee().equals(matter.who().id())
                                && is(bond.supervisor().email(), address));
    }

    private static boolean above(DigestSnapshot now, String address) {
        return is(now.organisation().clinicalLead(), address)
                || is(now.organisation().serviceManager(), address)
                || is(now.organisation().fallback(), address);
    }

    private static boolean is(@Nullable String one, String address) {
        return address.equals(one);
    }
}
