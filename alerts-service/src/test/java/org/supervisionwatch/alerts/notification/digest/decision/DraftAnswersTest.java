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

/** From when on an episode under a draft may be notified, when a second version applies from June. */
class DraftAnswersTest {

    private static final UUID NORTH = UUID.randomUUID();
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final PackCatalogue CATALOGUE = AnyCatalogue.holding(
            APack.of("ours", "1", "keeper", JUNE.minusYears(1)), APack.of("ours", "2", "keeper", JUNE));

    @Test
    void aNewVersionNeedsAnAcknowledgementOfItsOwn() {
        assertThat(signOff(Map.of("ours 1", MAY), JUNE).unacknowledged()).isTrue();
    }

    @Test
    void anEpisodeNotifiableUnderTheFirstVersionIsNotPostponedByAcknowledgingTheSecond() {
        Map<String, LocalDate> both = Map.of("ours 1", MAY, "ours 2", JUNE.plusDays(20));
        assertThat(signOff(both, MAY.plusDays(3))).isEqualTo(new PackSignOff(true, MAY));
        assertThat(signOff(both, MAY.minusDays(3))).isEqualTo(new PackSignOff(true, MAY));
    }

    @Test
    void anEpisodeOpenedWhileTheSecondWaitedIsNotifiableOnceItIsAcknowledged() {
        Map<String, LocalDate> both = Map.of("ours 1", MAY, "ours 2", JUNE.plusDays(20));
        assertThat(signOff(both, JUNE.plusDays(3))).isEqualTo(new PackSignOff(true, JUNE.plusDays(20)));
    }

    @Test
    void ifTheFirstWasNeverAcknowledgedTheSecondAcknowledgementCounts() {
        assertThat(signOff(Map.of("ours 2", JUNE.plusDays(20)), MAY))
                .isEqualTo(new PackSignOff(true, JUNE.plusDays(20)));
    }

    /** The sign-off of an episode that was first known to be below on a day and is under the second version today. */
    private static PackSignOff signOff(Map<String, LocalDate> days, LocalDate knownOn) {
        Episode episode = new Episode(
                UUID.randomUUID(),
                new EpisodeSubject(EpisodeKind.LAPSE, UUID.randomUUID(), null, "ours", "weekly", null),
                null,
                RequirementStrength.MUST,
                EpisodeLevel.BELOW,
                new Episode.EpisodeDates(
                        knownOn.minusDays(9), null, null, knownOn.minusDays(5), knownOn.minusDays(2), knownOn),
                Episode.EpisodeRestraint.NONE,
                null,
                0);
        return new DraftAnswers(CATALOGUE, NORTH, days).of(episode, "2");
    }
}
