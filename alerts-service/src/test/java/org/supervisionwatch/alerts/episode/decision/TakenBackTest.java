package org.supervisionwatch.alerts.episode.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supervisionwatch.alerts.episode.decision.LapseCourse.SaidFacts;

/** Random courses of which something that was said is taken back later: they end like the course in which it was never said. */
class TakenBackTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 70;

    /** A wrong word about somebody. */
    private enum SaidByMistake {
        A_SESSION,
        NO_SESSION,
        THE_POST_ENDED,
        A_LONG_ABSENCE,
        ANOTHER_ROLE
    }

    private final List<LocalDate> held = new ArrayList<>();
    private SaidByMistake mistake = SaidByMistake.A_SESSION;
    private LocalDate said = FIRST;
    private LocalDate takenBack = FIRST;
    private LocalDate acknowledged = FIRST;

    static List<Long> seeds() {
        return new Random(12).longs(400).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasTakenBackLeavesTheOpenLapseAsIfItHadNeverBeenSaid(long seed) {
        draw(seed);
        LapseCourse plain = course(false, true);
        LapseCourse mistaken = course(true, true);
        mistaken.mail();
        Episode expected = plain.open();
        Episode open = mistaken.open();
        assertThat(mistaken.leavesInTheDark()).isFalse();
        assertThat(open == null).isEqualTo(expected == null);
        if (open != null && expected != null) {
            assertThat(open.level()).isEqualTo(expected.level());
            assertThat(open.anchor()).isEqualTo(expected.anchor());
            assertThat(open.dates().belowFrom()).isEqualTo(expected.dates().belowFrom());
            assertThat(open.restraint().acknowledgement())
                    .isEqualTo(expected.restraint().acknowledgement());
            if (expected.openedOn().isBefore(said)) {
                assertThat(open.openedOn()).isEqualTo(expected.openedOn());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasTakenBackBeforeTheNextMailWasNeverHeardOf(long seed) {
        draw(seed);
        takenBack = said;
        LapseCourse plain = course(false, true);
        LapseCourse mistaken = course(true, true);
        assertThat(mistaken.messages()).isEqualTo(plain.messages());
        assertThat(mistaken.episodes().stream().filter(each -> each.dates().alertedOn() != null && each.open()))
                .hasSameSizeAs(plain.episodes().stream()
                        .filter(each -> each.dates().alertedOn() != null && each.open())
                        .toList());
    }

    private void draw(long seed) {
        Random random = new Random(seed);
        held.clear();
        for (LocalDate day = FIRST.minusDays(5); day.isBefore(FIRST.plusDays(DAYS)); ) {
            held.add(day);
            day = day.plusDays(random.nextInt(4) == 0 ? 8 + random.nextInt(25) : 5 + random.nextInt(4));
        }
        mistake = SaidByMistake.values()[random.nextInt(SaidByMistake.values().length)];
        said = FIRST.plusDays(10 + random.nextInt(40));
        takenBack = said.plusDays(random.nextInt(15));
        acknowledged = FIRST.plusDays(random.nextInt(40));
    }

    /** Every morning there is an evaluation and a mail; what is said by mistake comes after the mail of its day. */
    private LapseCourse course(boolean mistaken, boolean mails) {
        LapseCourse course = new LapseCourse();
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            boolean wrong = mistaken && day.isAfter(said) && !day.isAfter(takenBack);
            course.evaluate(facts(day, wrong), day);
            if (day.equals(acknowledged) && day.isBefore(said)) {
                course.acknowledge(day.plusDays(20));
            }
            if (mails) {
                course.mail();
            }
            if (mistaken && day.equals(said)) {
                course.evaluate(facts(day, true), day);
            }
            if (mistaken && day.equals(takenBack)) {
                course.evaluate(facts(day, false), day);
                course.evaluate(facts(day, false), day);
            }
            if (day.equals(takenBack)) {
                break;
            }
        }
        return course;
    }

    private SaidFacts facts(LocalDate today, boolean wrong) {
        List<LocalDate> known =
                new ArrayList<>(held.stream().filter(day -> !day.isAfter(today)).toList());
        if (wrong && mistake == SaidByMistake.A_SESSION) {
            known.add(said);
        }
        if (wrong && mistake == SaidByMistake.NO_SESSION) {
            known.remove(latest(known));
        }
        return new SaidFacts(
                known,
                when(wrong, SaidByMistake.THE_POST_ENDED, said.minusDays(1)),
                when(wrong, SaidByMistake.A_LONG_ABSENCE, said.minusDays(3)),
                !(wrong && mistake == SaidByMistake.ANOTHER_ROLE));
    }

    private LocalDate latest(List<LocalDate> known) {
        return Objects.requireNonNull(known.stream()
                .filter(day -> !day.isAfter(said))
                .max(LocalDate::compareTo)
                .orElse(FIRST));
    }

    private @Nullable LocalDate when(boolean wrong, SaidByMistake what, LocalDate day) {
        return wrong && mistake == what ? day : null;
    }
}
