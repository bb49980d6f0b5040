package org.supervisionwatch.alerts.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.alert.Episode;
import org.supervisionwatch.alerts.alert.Kind;
import org.supervisionwatch.alerts.alert.Level;
import org.supervisionwatch.alerts.alert.Subject;
import org.supervisionwatch.alerts.guideline.Rule.Strength;
import org.supervisionwatch.alerts.letter.Snapshot.Signing;
import org.supervisionwatch.alerts.shelf.Shelf;
import org.supervisionwatch.alerts.shelf.Shelves;
import org.supervisionwatch.alerts.testing.APack;

/** From when on leads could hear of something that rests on a draft, of which a second version governs from June on. */
class AnswersTest {

    private static final UUID NORTH = UUID.randomUUID();
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final Shelf SHELF =
            Shelves.holding(APack.of("ours", "1", "keeper", JUNE.minusYears(1)), APack.of("ours", "2", "keeper", JUNE));

    @Test
    void aNewVersionNeedsAnotherWord() {
        assertThat(signing(Map.of("ours 1", MAY), JUNE).unanswered()).isTrue();
    }

    @Test
    void whatLeadsCouldHearOfUnderTheFirstVersionIsNotPutOffByTheWordForTheSecond() {
        Map<String, LocalDate> both = Map.of("ours 1", MAY, "ours 2", JUNE.plusDays(20));
        assertThat(signing(both, MAY.plusDays(3))).isEqualTo(new Signing(true, MAY));
        assertThat(signing(both, MAY.minusDays(3))).isEqualTo(new Signing(true, MAY));
    }

    @Test
    void whatCameUpWhileTheSecondWaitedIsToldOfFromTheWordForItOn() {
        Map<String, LocalDate> both = Map.of("ours 1", MAY, "ours 2", JUNE.plusDays(20));
        assertThat(signing(both, JUNE.plusDays(3))).isEqualTo(new Signing(true, JUNE.plusDays(20)));
    }

    @Test
    void ifNobodyAnsweredForTheFirstTheWordForTheSecondCounts() {
        assertThat(signing(Map.of("ours 2", JUNE.plusDays(20)), MAY)).isEqualTo(new Signing(true, JUNE.plusDays(20)));
    }

    /** Of an episode that was first known to be below on a day, and stands under the second version today. */
    private static Signing signing(Map<String, LocalDate> days, LocalDate knownOn) {
        Episode episode = new Episode(
                UUID.randomUUID(),
                new Subject(Kind.LAPSE, UUID.randomUUID(), null, "ours", "weekly", null),
                null,
                Strength.MUST,
                Level.BELOW,
                new Episode.Dates(knownOn.minusDays(9), null, knownOn.minusDays(5), knownOn.minusDays(2), knownOn),
                Episode.Restraint.NONE,
                null,
                0);
        return new Answers(SHELF, NORTH, days).of(episode, "2");
    }
}
