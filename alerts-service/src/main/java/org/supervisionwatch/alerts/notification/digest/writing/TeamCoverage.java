package org.supervisionwatch.alerts.notification.digest.writing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestPerson;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;
import org.supervisionwatch.alerts.notification.digest.wording.NamingPolicy;

/**
 * How many of the teams' people were checked, for the end of a digest.
 *
 * @param endedShort for how many the window before the running one ended short
 * @param notWatched the names of those not watched, each with the reason
 */
record TeamCoverage(long inPost, long unknown, List<String> notWatched, long endedShort) {

    static TeamCoverage of(DigestSnapshot snapshot, List<DigestTeam> teams) {
        NamingPolicy naming = new NamingPolicy(snapshot.organisation().initials());
        Set<UUID> ids = teams.stream().map(DigestTeam::id).collect(Collectors.toSet());
        List<DigestPerson> people = snapshot.people().values().stream()
                .filter(person -> person.teamIds().stream().anyMatch(ids::contains))
                .sorted(Comparator.comparing(DigestPerson::name).thenComparing(DigestPerson::id))
                .toList();
        List<String> notWatched = people.stream()
                .flatMap(person -> person.notWatched() == null
                        ? Stream.<String>empty()
                        : Stream.of(
                                naming.of(person.name()) + " (" + DigestWording.notWatched(person.notWatched()) + ")"))
                .toList();
        long unknown = people.stream()
                .filter(person -> person.notWatched() == null && person.unknown())
                .count();
        return new TeamCoverage(
                people.size(),
                unknown,
                notWatched,
                people.stream().filter(DigestPerson::endedShort).count());
    }

    /** Such as "42 of 44 checked, 2 not watched, 0 unknown". */
    String line() {
        long checked = inPost - notWatched.size() - unknown;
        return "%d of %d checked, %d not watched, %d unknown".formatted(checked, inPost, notWatched.size(), unknown);
    }
}
