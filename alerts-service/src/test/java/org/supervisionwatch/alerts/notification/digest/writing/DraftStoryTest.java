package org.supervisionwatch.alerts.notification.digest.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.MailingMode;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.PackSignOff;

/** Who hears of a guideline that is a draft, before and after somebody has answered for it. */
class DraftStoryTest {

    private final DigestStory story =
            new DigestStory().on("2026-05-29").team("Riverside", MailingMode.LIVE, "kim@north.example");

    @BeforeEach
    void theWeekHasBegun() {
        story.on("2026-06-01").run();
    }

    @Test
    void aDraftIsHeardOfByLeadsOnceSomebodyHasAnsweredForIt() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01");
        story.with("Sam", matter -> matter.signing = new PackSignOff(true, null));
        assertThat(story.letters(null)).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("clinical@north.example");
            assertThat(letter.subject()).isEqualTo("[Draft] 1 alert: Riverside team");
            assertThat(letter.banners()).singleElement().asString().startsWith("Draft, not acknowledged.");
        });
        story.on("2026-06-16")
                .with("Sam", matter -> matter.signing = new PackSignOff(true, LocalDate.parse("2026-06-16")));
        assertThat(story.run()).contains("kim@north.example: Sam below").noneMatch(said -> said.contains("escalated"));
    }

    @Test
    void theWordThatAllIsWellIsNotGivenWhileADraftKeepsSomethingFromTheLead() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01");
        story.with("Sam", matter -> matter.signing = new PackSignOff(true, null))
                .run();
        assertThat(story.on("2026-06-08").letters(null))
                .filteredOn(letter -> letter.recipient().equals("kim@north.example"))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.subject()).isEqualTo("Nothing new, 1 known: Riverside team");
                    assertThat(letter.counted())
                            .containsExactly(
                                    "Resting on a draft guideline that nobody has answered for, and told to the clinical lead alone: 1");
                    assertThat(letter.toString()).doesNotContain("Sam");
                });
    }

    @Test
    void whatNobodyCanBeToldOfIsNotCalledTold() {
        story.on("2026-06-04").fallsBelow("Sam", "Riverside", "2026-06-01").refuses("clinical@north.example");
        story.with("Sam", matter -> matter.signing = new PackSignOff(true, null))
                .run();
        assertThat(story.on("2026-06-08").letters(null)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Nothing new, 1 known: Riverside team");
            assertThat(letter.counted())
                    .containsExactly(
                            "Resting on a draft guideline that nobody has answered for, and told to nobody, for want of a clinical lead: 1");
        });
    }
}
