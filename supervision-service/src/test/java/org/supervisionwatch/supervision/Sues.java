package org.supervisionwatch.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.supervisionwatch.supervision.Roster.Town;

/** An organisation in which Sue supervises. */
final class Sues {

    private Sues() {}

    /** Ann in case management and Ben in clinical skills. */
    static Town people(Roster roster) {
        Town town = roster.town();
        supervised(roster, town, Roster.ANN, "Ann Archer", "case_management");
        supervised(roster, town, Roster.BEN, "Ben Baker", "clinical_skills");
        return town;
    }

    static void supervised(Roster roster, Town town, String number, String name, String type) {
        roster.publish(town, number, name, """
                "supervisors": [{"type": "%s", "personId": "%s", "external": null, "from": "2020-01-01", "to": null}]
                """.formatted(type, town.person(Roster.SUE)));
        roster.awaitName(town, number, name);
    }

    /** Ann, Ben, Cat and five more. */
    static List<String> eight(Roster roster, Town town) {
        List<String> more =
                IntStream.rangeClosed(4, 8).mapToObj(i -> "1000" + i).toList();
        roster.join(town, more.toArray(String[]::new));
        roster.awaitArrival(town, 9);
        return Stream.concat(Stream.of(Roster.ANN, Roster.BEN, Roster.CAT), more.stream())
                .toList();
    }

    static Body group(LocalDate on, List<String> numbers) {
        return Body.group(on).with("status", "booked").withAttendees(numbers.toArray(String[]::new));
    }

    static String week(Town town) {
        return town.path() + "/supervisors/" + Roster.SUE + "/week";
    }
}
