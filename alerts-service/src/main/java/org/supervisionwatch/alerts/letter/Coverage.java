package org.supervisionwatch.alerts.letter;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.letter.Snapshot.Person;
import org.supervisionwatch.alerts.letter.Snapshot.Team;

/**
 * Who was looked at, so that silence is not mistaken for fine.
 *
 * @param notWatched each with the reason
 */
record Coverage(long inPost, long unknown, List<String> notWatched) {

    static Coverage of(Snapshot snapshot, List<Team> teams) {
        Naming naming = new Naming(snapshot.organisation().initials());
        Set<UUID> ids = teams.stream().map(Team::id).collect(Collectors.toSet());
        List<Person> people = snapshot.people().values().stream()
                .filter(person -> person.teamIds().stream().anyMatch(ids::contains))
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
        List<String> notWatched = people.stream()
                .flatMap(person -> person.notWatched() == null
                        ? Stream.<String>empty()
                        : Stream.of(naming.of(person.name()) + " (" + Wording.notWatched(person.notWatched()) + ")"))
                .toList();
        long unknown = people.stream()
                .filter(person -> person.notWatched() == null && person.unknown())
                .count();
        return new Coverage(people.size(), unknown, notWatched);
    }

    /** Such as "42 of 44 checked, 2 not watched, 0 unknown". */
    String line() {
        long checked = inPost - notWatched.size() - unknown;
        return "%d of %d checked, %d not watched, %d unknown".formatted(checked, inPost, notWatched.size(), unknown);
    }
}
