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
 * No address ever receives a person outside its scope, whatever happens to the roster. The test works the scope out from the roster alone,
 * independently of the recipient policy.
 */
class PrivacyTest {

    private static final int TOWNS = 3;
    private static final int DAYS = 25;
    private static final List<String> ADDRESSES =
            IntStream.range(0, 9).mapToObj(i -> "a" + i + "@any.example").toList();

    @Test
    @DisplayName("Lesson 16: No address ever receives somebody outside its scope")
    void noAddressReceivesAPersonOutsideItsScope() {
        int digests = 0;
        for (long seed = 0; seed < 400; seed++) {
            digests += aYearInAWorldOf(seed);
        }
        assertThat(digests)
                .as("the property would hold trivially if nobody were mailed")
                .isGreaterThan(10_000);
    }

    private static int aYearInAWorldOf(long seed) {
        List<AnyTown> world = new ArrayList<>();
        for (int i = 0; i < TOWNS; i++) {
            world.add(new AnyTown("Town" + i, seed * TOWNS + i, ADDRESSES));
        }
        int digests = 0;
        for (LocalDate day = LocalDate.of(2026, 6, 1);
                day.isBefore(LocalDate.of(2026, 6, 1).plusDays(DAYS));
                day = day.plusDays(1)) {
            for (AnyTown town : world) {
                town.next(day);
                digests += check(town, day, seed);
            }
        }
        return digests;
    }

    private static int check(AnyTown town, LocalDate day, long seed) {
        DigestSnapshot now = town.snapshot(day);
        Set<UUID> all = now.teams().stream().map(DigestTeam::id).collect(Collectors.toSet());
        List<DigestContent> digests = DigestPlanner.of(
                        now, new DigestScope(false, all, all, Set.of(), Set.of()), LinkMaker.NONE)
                .contents();
        for (DigestContent digest : digests) {
            Set<UUID> scope = scope(now, digest.recipient());
            String what = "seed %d, %s, to %s: %s".formatted(seed, day, digest.recipient(), digest);
            assertThat(now.refused()).as(what).doesNotContain(digest.recipient());
            assertThat(digest.notified()).as(what).allMatch(notified -> scope.contains(notified.personId()));
            assertThat(named(now, digest)).as(what).isSubsetOf(namesOf(now, scope));
            town.record(digest, day);
        }
        return digests.size();
    }

    /** Everybody whose name appears anywhere in the digest. Names begin with the town's, so that those of other towns would be seen. */
    private static Set<String> named(DigestSnapshot now, DigestContent digest) {
        String text = digest.toString();
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
                        now.episodes().stream()
                                .filter(current -> scope.contains(current.who().id()))
                                .map(current -> current.who().name()))
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
        for (EpisodeSnapshot current : now.episodes()) {
            now.teams().stream()
                    .filter(team -> team.id().equals(current.teamId()))
                    .filter(team -> ofEpisode(now, team, current, address))
                    .forEach(_ -> scope.add(current.who().id()));
        }
        return scope;
    }

    /** Whether the address may be notified about the team's people. */
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

    private static boolean ofEpisode(DigestSnapshot now, DigestTeam team, EpisodeSnapshot current, String address) {
        if (team.mode() == MailingMode.OFF) {
            return false;
        }
        if (team.mode() == MailingMode.REHEARSAL
                || (current.signOff().draft() && current.signOff().acknowledgedOn() == null)) {
            return is(now.organisation().clinicalLead(), address);
        }
        return ofTeam(now, team, address)
                || is(current.who().email(), address)
                || now.supervision().bonds().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(bond -> bond.supervisee().equals(current.who().id())
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
