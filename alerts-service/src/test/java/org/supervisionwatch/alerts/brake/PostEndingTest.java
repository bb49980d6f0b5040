package org.supervisionwatch.alerts.brake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.brake.EndJudgement.KnownEnd;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventAssignment;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventTerm;

/** What counts as an end of somebody's posts, and what an event says of one that was told before. */
class PostEndingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 9, 2);
    private static final UUID RIVER = new UUID(0, 1);
    private static final UUID HILL = new UUID(0, 2);
    private static final EventAssignment IN_RIVER = post(1, RIVER, LONG_AGO, null);

    @Test
    void aPostThatIsToldToEndWithinAWeekIsAnEnd() {
        for (int days : new int[] {-7, -1, 0, 1, 7}) {
            assertThat(ending(List.of(IN_RIVER), List.of(post(1, RIVER, LONG_AGO, TODAY.plusDays(days)))))
                    .as("%d days", days)
                    .contains(new PostEnding(TODAY.plusDays(days), Set.of(RIVER)));
        }
    }

    @Test
    void anEndLongAgoOrFarAheadIsNotHeld() {
        for (int days : new int[] {-400, -8, 8, 60}) {
            assertThat(ending(List.of(IN_RIVER), List.of(post(1, RIVER, LONG_AGO, TODAY.plusDays(days)))))
                    .as("%d days", days)
                    .isEmpty();
        }
    }

    @Test
    void anEarlierEndThanToldBeforeIsAnEndAndALaterOneIsNone() {
        EventAssignment untilFriday = post(1, RIVER, LONG_AGO, TODAY.plusDays(3));
        EventAssignment untilYesterday = post(1, RIVER, LONG_AGO, TODAY.minusDays(1));
        assertThat(ending(List.of(untilFriday), List.of(untilYesterday))).isPresent();
        assertThat(ending(List.of(untilFriday), List.of(post(1, RIVER, LONG_AGO, TODAY.plusDays(5)))))
                .isEmpty();
        assertThat(ending(List.of(untilYesterday), List.of(post(1, RIVER, LONG_AGO, TODAY.minusDays(3)))))
                .as("they had left already")
                .isEmpty();
        assertThat(ending(List.of(post(1, RIVER, LONG_AGO, TODAY.plusDays(400))), List.of(untilYesterday)))
                .as("a contract for a time")
                .isPresent();
    }

    @Test
    void aPostThatIsLeftOutOrBeginsOnlyLaterIsAnEnd() {
        PostEnding leftOut = new PostEnding(TODAY.minusDays(1), Set.of(RIVER));
        assertThat(ending(List.of(IN_RIVER), List.of())).contains(leftOut);
        assertThat(ending(List.of(IN_RIVER), List.of(post(1, RIVER, TODAY.plusDays(400), null))))
                .contains(leftOut);
        EventAssignment first = post(2, HILL, LONG_AGO, LONG_AGO.plusYears(2));
        assertThat(ending(List.of(first, IN_RIVER), List.of(first)))
                .as("an old post is still listed")
                .contains(leftOut);
    }

    @Test
    void aMoveToAnotherTeamIsNoEnd() {
        LocalDate yesterday = TODAY.minusDays(1);
        List<EventAssignment> sameNumber = List.of(post(1, RIVER, LONG_AGO, yesterday), post(1, HILL, TODAY, null));
        List<EventAssignment> newNumber = List.of(post(1, RIVER, LONG_AGO, yesterday), post(2, HILL, TODAY, null));
        List<EventAssignment> afterTheWeekend =
                List.of(post(1, RIVER, LONG_AGO, yesterday), post(2, HILL, TODAY.plusDays(2), null));
        assertThat(ending(List.of(IN_RIVER), sameNumber)).isEmpty();
        assertThat(ending(List.of(IN_RIVER), newNumber)).isEmpty();
        assertThat(ending(List.of(IN_RIVER), afterTheWeekend)).isEmpty();
        assertThat(ending(List.of(IN_RIVER), List.of(post(2, HILL, LONG_AGO, null))))
                .as("nothing but another number")
                .isEmpty();
    }

    @Test
    void whoKeepsAnotherPostDoesNotLeave() {
        EventAssignment inHill = post(2, HILL, LONG_AGO, null);
        assertThat(ending(List.of(IN_RIVER, inHill), List.of(post(1, RIVER, LONG_AGO, TODAY), inHill)))
                .isEmpty();
        assertThat(ending(List.of(IN_RIVER, inHill), List.of(inHill))).isEmpty();
        assertThat(ending(
                        List.of(IN_RIVER, inHill),
                        List.of(post(1, RIVER, LONG_AGO, TODAY), post(2, HILL, LONG_AGO, TODAY.minusDays(2)))))
                .as("both end")
                .contains(new PostEnding(TODAY, Set.of(RIVER, HILL)));
    }

    @Test
    void whoIsNotInPostCannotLeave() {
        EventAssignment fromNextWeek = post(1, RIVER, TODAY.plusDays(7), null);
        assertThat(ending(List.of(fromNextWeek), List.of())).isEmpty();
        assertThat(ending(List.of(), List.of(post(1, RIVER, LONG_AGO, TODAY)))).isEmpty();
        assertThat(ending(List.of(post(1, RIVER, LONG_AGO, TODAY.minusDays(2))), List.of()))
                .as("an ended post is left out")
                .isEmpty();
    }

    @Test
    void theFirstLookMissesNoEnd() {
        for (List<EventAssignment> told : List.of(
                List.<EventAssignment>of(),
                List.of(post(1, RIVER, LONG_AGO, TODAY.plusDays(7))),
                List.of(post(1, RIVER, TODAY.plusDays(400), null)))) {
            assertThat(ending(List.of(IN_RIVER), told)).isPresent();
            assertThat(PostEnding.mayBeIn(told, TODAY)).isTrue();
        }
        assertThat(PostEnding.mayBeIn(List.of(IN_RIVER), TODAY)).isFalse();
    }

    @Test
    void whatWasRejectedStaysRejectedUntilOtherPostsAreTold() {
        List<EventAssignment> gone = List.of(post(1, RIVER, LONG_AGO, TODAY.minusDays(1)));
        KnownEnd rejected = known(gone, ChangeDecision.REJECTED);
        LocalDate later = TODAY.plusDays(30);
        assertThat(EndJudgement.of(rejected, List.of(IN_RIVER), gone, later))
                .isEqualTo(new EndJudgement.RejectedAgain());
        assertThat(EndJudgement.of(rejected, List.of(IN_RIVER), List.of(IN_RIVER), later))
                .isEqualTo(new EndJudgement.PostsGoOn());
        List<EventAssignment> otherwise = List.of(post(1, RIVER, LONG_AGO, later));
        assertThat(EndJudgement.of(rejected, List.of(IN_RIVER), otherwise, later))
                .isEqualTo(new EndJudgement.PostsEnd(List.of(IN_RIVER), new PostEnding(later, Set.of(RIVER))));
    }

    @Test
    void anEndIsComparedWithThePostsFromBeforeItWasToldFirst() {
        List<EventAssignment> gone = List.of(post(1, RIVER, LONG_AGO, TODAY.minusDays(1)));
        KnownEnd undecided = known(gone, null);
        assertThat(EndJudgement.of(undecided, gone, gone, TODAY))
                .isEqualTo(new EndJudgement.PostsEnd(
                        List.of(IN_RIVER), new PostEnding(TODAY.minusDays(1), Set.of(RIVER))));
        assertThat(EndJudgement.of(undecided, gone, List.of(IN_RIVER), TODAY)).isEqualTo(new EndJudgement.PostsGoOn());
    }

    private static KnownEnd known(List<EventAssignment> told, @Nullable ChangeDecision decision) {
        ToldEnd end = new ToldEnd(
                new UUID(0, 9),
                new UUID(0, 8),
                null,
                TODAY.atStartOfDay().toInstant(ZoneOffset.UTC),
                new PostEnding(TODAY.minusDays(1), Set.of(RIVER)),
                PostsJson.write(List.of(IN_RIVER)),
                PostsJson.write(told));
        return new KnownEnd(end, decision);
    }

    private static Optional<PostEnding> ending(List<EventAssignment> before, List<EventAssignment> told) {
        return PostEnding.between(before, told, TODAY);
    }

    private static EventAssignment post(int id, UUID team, LocalDate from, @Nullable LocalDate to) {
        EventTerm term = new EventTerm(from, new BigDecimal("18.75"), new BigDecimal("37.5"));
        return new EventAssignment(new UUID(1, id), "A" + id, "Practitioner", "pwp", team, from, to, List.of(term));
    }
}
