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

/** Which teams a run covers, across clock changes and downtime. */
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
    void aScheduleKeepsItsLocalTimeAcrossBothClockChanges() {
        assertThat(triggering("2026-03-27T07:30:00Z")).containsExactly("Early");
        assertThat(triggering("2026-03-30T06:30:00Z")).containsExactlyInAnyOrder("Early", "Weekly");
        assertThat(triggering("2026-03-30T07:30:00Z")).isEmpty();
        assertThat(triggering("2026-10-23T06:30:00Z")).containsExactly("Early");
        assertThat(triggering("2026-10-26T07:30:00Z")).containsExactlyInAnyOrder("Early", "Weekly");
        assertThat(triggering("2026-10-26T16:15:00Z")).containsExactly("Late");
    }

    @Test
    void theFirstMailOfTheDayCoversBothTeamsOfTheLeadAcrossTheChange() {
        story.on("2026-03-30").fallsBelow("Ann", "Early", "2026-03-26").fallsBelow("Bo", "Late", "2026-03-26");
        assertThat(run("2026-03-30T06:30:00Z", "2026-03-30T06:30:00Z"))
                .contains("kim@north.example: Ann below", "kim@north.example: Bo below");
        assertThat(run("2026-03-30T15:15:00Z", "2026-03-30T15:15:00Z")).isEmpty();
    }

    @Test
    void aRunAfterDowntimeCoversEveryTeamThatWasMissed() {
        story.on("2026-03-31").fallsBelow("Cy", "Weekly", "2026-03-24");
        assertThat(run("2026-03-31T15:15:00Z", "2026-03-31T15:15:00Z"))
                .as("no Monday in it")
                .isEmpty();
        assertThat(run("2026-03-30T06:30:00Z", "2026-03-31T15:15:00Z")).contains("lee@north.example: Cy below");
    }

    @Test
    void aRecipientWhoseMailIsCarriedOverGetsEveryTeamWhateverItsDay() {
        story.on("2026-03-31").fallsBelow("Cy", "Weekly", "2026-03-24");
        DigestScope scope = scope("2026-03-31T06:30:00Z", "2026-03-31T06:30:00Z", Set.of("lee@north.example"));
        assertThat(story.plan(scope).contents())
                .filteredOn(digest -> digest.recipient().equals("lee@north.example"))
                .singleElement()
                .satisfies(digest -> assertThat(digest.notified()).hasSize(1));
    }

    private List<String> triggering(String at) {
        Set<UUID> triggering = scope(at, at, Set.of()).triggering();
        return story.snapshot().teams().stream()
                .filter(team -> triggering.contains(team.id()))
                .map(DigestTeam::name)
                .toList();
    }

    private List<String> run(String from, String to) {
        return story.plan(scope(from, to, Set.of())).contents().stream()
                .flatMap(digest -> {
                    story.send(digest);
                    Stream<DigestContent.NotifiedEpisode> notified = digest.notified().stream();
                    return notified.map(each -> digest.recipient() + ": " + each.person() + " "
                            + each.news().step().code());
                })
                .toList();
    }

    private DigestScope scope(String from, String to, Set<String> carriedOver) {
        LocalDate today = Instant.parse(to).atZone(LONDON).toLocalDate();
        Map<UUID, TeamTimetable> timetables = story.snapshot().teams().stream()
                .collect(
                        Collectors.toMap(DigestTeam::id, team -> new TeamTimetable(team.id(), true, team.timetable())));
        return DigestScope.daily(
                new DigestScope.PlannedInstants(Instant.parse(from), Instant.parse(to), LONDON),
                today,
                new HashMap<>(timetables),
                story.mailedToday(),
                carriedOver);
    }
}
