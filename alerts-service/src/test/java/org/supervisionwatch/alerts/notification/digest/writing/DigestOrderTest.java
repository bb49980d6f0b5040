package org.supervisionwatch.alerts.notification.digest.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.guideline.pack.AlertRules.AlertAudience;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.EntryGroup;

/** The order of a digest: worst first, by the same severity as on the status page and in the API. */
class DigestOrderTest {

    private final DigestStory story =
            new DigestStory().on("2026-06-09").team("Riverside", MailingMode.LIVE, "kim@north.example");

    @Test
    void theSectionsOfADigestFollowTheWorstStateTheyCanHold() {
        assertThat(List.of(EntryGroup.values()))
                .isSortedAccordingTo(Comparator.comparingInt(
                                (EntryGroup group) -> group.worst().severity())
                        .reversed());
    }

    @Test
    void overdueComesBeforeDueSoonEvenIfItsDateIsLater() {
        story.dueSoon("Ann", "Riverside", "2026-06-10")
                .with("Ann", episode -> episode.step(EpisodeLevel.DUE_SOON, episode.openedOn, AlertAudience.TEAM_LEAD));
        story.dueSoon("Bo", "Riverside", "2026-06-11").with("Bo", episode -> {
            episode.level = EpisodeLevel.OVERDUE;
            episode.step(EpisodeLevel.OVERDUE, episode.openedOn, AlertAudience.TEAM_LEAD);
        });
        assertThat(toTheLead()).containsExactly("Bo", "Ann");
    }

    @Test
    void dueComesBeforeToArrange() {
        story.notice("Cy", "Riverside", EpisodeKind.REBOOK, "2026-06-15");
        story.dueSoon("Ann", "Riverside", "2026-06-10")
                .with("Ann", episode -> episode.step(EpisodeLevel.DUE_SOON, episode.openedOn, AlertAudience.TEAM_LEAD));
        assertThat(toTheLead()).containsExactly("Ann", "Cy");
    }

    private List<String> toTheLead() {
        return story.digests(null).stream()
                .filter(digest -> digest.recipient().equals("kim@north.example"))
                .flatMap(DigestContent::entries)
                .map(DigestContent.DigestEntry::title)
                .toList();
    }
}
