package org.supervisionwatch.alerts.notification.digest.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.guideline.catalogue.AnyCatalogue;
import org.supervisionwatch.alerts.guideline.catalogue.PackCatalogue;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.notification.digest.decision.DigestSnapshot.PackSignOff;
import org.supervisionwatch.alerts.testing.APack;

/** From when on leads could hear of something that rests on a draft, of which a second version governs from June on. */
class DraftAnswersTest {

    private static final UUID NORTH = UUID.randomUUID();
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final PackCatalogue SHELF = AnyCatalogue.holding(
            APack.of("ours", "1", "keeper", JUNE.minusYears(1)), APack.of("ours", "2", "keeper", JUNE));

    @Test
    void aNewVersionNeedsAnotherWord() {
        assertThat(signing(Map.of("ours 1", MAY), JUNE).unanswered()).isTrue();
    }

    @Test
    void whatLeadsCouldHearOfUnderTheFirstVersionIsNotPutOffByTheWordForTheSecond() {
        Map<String, LocalDate> both = Map.of("ours 1", MAY, "ours 2", JUNE.plusDays(20));
        assertThat(signing(both, MAY.plusDays(3))).isEqualTo(new PackSignOff(true, MAY));
        assertThat(signing(both, MAY.minusDays(3))).isEqualTo(new PackSignOff(true, MAY));
    }

    @Test
    void whatCameUpWhileTheSecondWaitedIsToldOfFromTheWordForItOn() {
        Map<String, LocalDate> both = Map.of("ours 1", MAY, "ours 2", JUNE.plusDays(20));
        assertThat(signing(both, JUNE.plusDays(3))).isEqualTo(new PackSignOff(true, JUNE.plusDays(20)));
    }

    @Test
    void ifNobodyAnsweredForTheFirstTheWordForTheSecondCounts() {
        assertThat(signing(Map.of("ours 2", JUNE.plusDays(20)), MAY))
                .isEqualTo(new PackSignOff(true, JUNE.plusDays(20)));
    }

    /** Of an episode that was first known to be below on a day, and stands under the second version today. */
    private static PackSignOff signing(Map<String, LocalDate> days, LocalDate knownOn) {
        Episode episode = new Episode(
                UUID.randomUUID(),
                new EpisodeSubject(EpisodeKind.LAPSE, UUID.randomUUID(), null, "ours", "weekly", null),
                null,
                RequirementStrength.MUST,
                EpisodeLevel.BELOW,
                new Episode.EpisodeDates(
                        knownOn.minusDays(9), null, knownOn.minusDays(5), knownOn.minusDays(2), knownOn),
                Episode.EpisodeRestraint.NONE,
                null,
                0);
        return new DraftAnswers(SHELF, NORTH, days).of(episode, "2");
    }
}
