package org.supervisionwatch.alerts.notification.digest.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.notification.digest.decision.DigestScope;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.DigestTeam;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.schedule.ScheduleStore.TeamTimetable;

/** Which teams a run stands for, across clock changes and downtime. */
class ClockChangeStoryTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final DigestStory story = new DigestStory()
            .on("2026-03-02")
            .team("Early", MailingMode.LIVE, "kim@north.example")
            .team("Late", MailingMode.LIVE, "kim@north.example")
            .team("Weekly", MailingMode.LIVE, "lee@north.example")
            .schedule("Early", "Mondays to Fridays 07:30")
            .schedule("Late", "Mondays to Fridays 16:15")
            .schedule("Weekly", "Mondays 07:30");

    @Test
    void theSameSentenceIsTheSameTimeOnTheWallBeforeAndAfterBothClockChanges() {
        assertThat(calling("2026-03-27T07:30:00Z")).containsExactly("Early");
        assertThat(calling("2026-03-30T06:30:00Z")).containsExactlyInAnyOrder("Early", "Weekly");
        assertThat(calling("2026-03-30T07:30:00Z")).isEmpty();
        assertThat(calling("2026-10-23T06:30:00Z")).containsExactly("Early");
        assertThat(calling("2026-10-26T07:30:00Z")).containsExactlyInAnyOrder("Early", "Weekly");
        assertThat(calling("2026-10-26T16:15:00Z")).containsExactly("Late");
    }

    @Test
    void theFirstMailOfTheDayCarriesBothTeamsOfTheirLeadAcrossTheChange() {
        story.on("2026-03-30").fallsBelow("Ann", "Early", "2026-03-26").fallsBelow("Bo", "Late", "2026-03-26");
        assertThat(run("2026-03-30T06:30:00Z", "2026-03-30T06:30:00Z"))
                .contains("kim@north.example: Ann below", "kim@north.example: Bo below");
        assertThat(run("2026-03-30T15:15:00Z", "2026-03-30T15:15:00Z")).isEmpty();
    }

    @Test
    void aRunThatMakesUpForDowntimeStandsForEveryTeamThatWasMissed() {
        story.on("2026-03-31").fallsBelow("Cy", "Weekly", "2026-03-24");
        assertThat(run("2026-03-31T15:15:00Z", "2026-03-31T15:15:00Z"))
                .as("no Monday in it")
                .isEmpty();
        assertThat(run("2026-03-30T06:30:00Z", "2026-03-31T15:15:00Z")).contains("lee@north.example: Cy below");
    }

    @Test
    void whoseMailWasTakenUpHearsOfEveryTeamWhateverItsDay() {
        story.on("2026-03-31").fallsBelow("Cy", "Weekly", "2026-03-24");
        DigestScope round = round("2026-03-31T06:30:00Z", "2026-03-31T06:30:00Z", Set.of("lee@north.example"));
        assertThat(story.outcome(round).letters())
                .filteredOn(letter -> letter.recipient().equals("lee@north.example"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.tells()).hasSize(1));
    }

    private List<String> calling(String at) {
        Set<UUID> calling = round(at, at, Set.of()).calling();
        return story.snapshot().teams().stream()
                .filter(team -> calling.contains(team.id()))
                .map(DigestTeam::name)
                .toList();
    }

    private List<String> run(String from, String to) {
        return story.outcome(round(from, to, Set.of())).letters().stream()
                .flatMap(letter -> {
                    story.send(letter);
                    Stream<DigestContent.NotifiedEpisode> tells = letter.tells().stream();
                    return tells.map(each -> letter.recipient() + ": " + each.person() + " "
                            + each.news().step().code());
                })
                .toList();
    }

    private DigestScope round(String from, String to, Set<String> takenUp) {
        LocalDate today = Instant.parse(to).atZone(LONDON).toLocalDate();
        Map<UUID, TeamTimetable> timetables = story.snapshot().teams().stream()
                .collect(
                        Collectors.toMap(DigestTeam::id, team -> new TeamTimetable(team.id(), true, team.timetable())));
        return DigestScope.daily(
                new DigestScope.PlannedInstants(Instant.parse(from), Instant.parse(to), LONDON),
                today,
                new HashMap<>(timetables),
                story.writtenToday(),
                takenUp);
    }
}
