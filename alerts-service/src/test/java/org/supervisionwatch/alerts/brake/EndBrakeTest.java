package org.supervisionwatch.alerts.brake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supervisionwatch.alerts.brake.EndBrake.EndsTogether;

/** When ends of posts are too many at once. */
class EndBrakeTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final UUID RIVER = new UUID(0, 1);
    private static final UUID HILL = new UUID(0, 2);

    @Test
    void moreThanATenthOfAnOrganisationIsHeldFromFivePeopleOn() {
        assertThat(held(at(0, 0, 0, 0, 0), others(44))).hasSize(5);
        assertThat(held(at(0, 0, 0, 0, 0), others(45))).as("a tenth of 50").isEmpty();
        assertThat(held(at(0, 0, 0, 0), others(4))).as("four people").isEmpty();
    }

    @Test
    void moreThanAThirdOfATeamIsHeldFromThreePeopleOn() {
        TeamHeadcount threeOthers = new TeamHeadcount(400, Map.of(RIVER, 3));
        assertThat(held(leaving(RIVER, 3), threeOthers)).hasSize(3);
        assertThat(held(leaving(RIVER, 2), new TeamHeadcount(400, Map.of(RIVER, 4))))
                .isEmpty();
        assertThat(held(leaving(RIVER, 2), new TeamHeadcount(400, Map.of())))
                .as("a team of two")
                .isEmpty();
        assertThat(held(leaving(RIVER, 3), new TeamHeadcount(400, Map.of(RIVER, 6))))
                .as("a third of nine")
                .isEmpty();
    }

    @Test
    void endsThatAreToldMoreThanADayApartDoNotAddUp() {
        assertThat(held(at(0, 6, 12, 18, 24), others(10))).hasSize(5);
        assertThat(held(at(0, 6, 12, 18, 25), others(10))).isEmpty();
        assertThat(held(at(0, 20, 22, 23, 24, 40), others(10)))
                .as("five within a day, and four of them within a day of another")
                .hasSize(6);
        assertThat(held(at(0, 30, 31, 32, 33, 34), others(10))).hasSize(5);
    }

    @Test
    void whatIsHeldAlreadyCountsAndIsJoined() {
        UUID change = new UUID(7, 7);
        List<EndSeen> ends = new ArrayList<>(at(0, 1, 2, 3, 4));
        ends.replaceAll(end -> new EndSeen(end.personId(), end.toldAt(), end.teamIds(), change));
        assertThat(EndBrake.tooMany(ends, others(10))).isEmpty();
        EndSeen sixth = new EndSeen(new UUID(3, 99), NOON, Set.of(HILL), null);
        ends.add(sixth);
        assertThat(EndBrake.tooMany(ends, others(10)))
                .containsExactly(new EndsTogether(change, Set.of(sixth.personId())));
    }

    @Test
    void teamsThatAreEmptiedOnTheSameDayAreDecidedAboutByThemselvesUnlessTheOrganisationIs() {
        List<EndSeen> ends = new ArrayList<>(leaving(RIVER, 3));
        leaving(HILL, 3)
                .forEach(end -> ends.add(new EndSeen(
                        new UUID(4, end.personId().getLeastSignificantBits()), end.toldAt(), end.teamIds(), null)));
        assertThat(EndBrake.tooMany(ends, others(400))).hasSize(2);
        assertThat(EndBrake.tooMany(ends, others(40))).hasSize(1);
    }

    /** Ends come in one by one, in batches, from several partitions. */
    @Test
    void theOrderInWhichEndsComeInDecidesNothing() {
        Random random = new Random(20261130);
        for (int round = 0; round < 3_000; round++) {
            List<EndSeen> ends = anyEnds(random);
            Map<UUID, Integer> byTeam = new HashMap<>();
            List.of(RIVER, HILL).forEach(team -> byTeam.put(team, random.nextInt(12)));
            TeamHeadcount staying = new TeamHeadcount(random.nextInt(80), byTeam);
            Set<UUID> atOnce = held(ends, staying);
            assertThat(inPortions(ends, staying, random)).as("round %d", round).isEqualTo(atOnce);
            assertThat(inPortions(ends, staying, random)).as("round %d", round).isEqualTo(atOnce);
            assertThat(atOnce).isEqualTo(byTheLetter(ends, staying));
        }
    }

    private static List<EndSeen> anyEnds(Random random) {
        return IntStream.range(0, random.nextInt(14))
                .mapToObj(number -> new EndSeen(
                        new UUID(3, number),
                        NOON.plus(Duration.ofHours(random.nextInt(60))),
                        random.nextInt(4) == 0 ? Set.of(RIVER, HILL) : Set.of(random.nextBoolean() ? RIVER : HILL),
                        null))
                .toList();
    }

    /** Whom the brake has held after the last portion. Those yet to be told are still in post. */
    private static Set<UUID> inPortions(List<EndSeen> ends, TeamHeadcount staying, Random random) {
        List<EndSeen> shuffled = new ArrayList<>(ends);
        Collections.shuffle(shuffled, random);
        Map<UUID, UUID> changes = new HashMap<>();
        int known = 0;
        while (known < shuffled.size()) {
            known = Math.min(shuffled.size(), known + 1 + random.nextInt(4));
            List<EndSeen> told = shuffled.subList(0, known).stream()
                    .map(end -> new EndSeen(end.personId(), end.toldAt(), end.teamIds(), changes.get(end.personId())))
                    .toList();
            for (EndsTogether together :
                    EndBrake.tooMany(told, with(staying, shuffled.subList(known, shuffled.size())))) {
                UUID change = together.changeId() == null ? UUID.randomUUID() : together.changeId();
                together.added()
                        .forEach(person ->
                                assertThat(changes.put(person, change)).isNull());
            }
        }
        return Set.copyOf(changes.keySet());
    }

    private static TeamHeadcount with(TeamHeadcount others, List<EndSeen> yetToBeTold) {
        Map<UUID, Integer> byTeam = new HashMap<>(others.byTeam());
        yetToBeTold.forEach(end -> end.teamIds().forEach(team -> byTeam.merge(team, 1, Integer::sum)));
        return new TeamHeadcount(others.inOrganisation() + yetToBeTold.size(), byTeam);
    }

    /** The rule, as it is written: for each end, those told within the day that begins with it. */
    private static Set<UUID> byTheLetter(List<EndSeen> ends, TeamHeadcount others) {
        Set<UUID> held = new HashSet<>();
        for (EndSeen first : ends) {
            List<EndSeen> day = ends.stream()
                    .filter(end -> !end.toldAt().isBefore(first.toldAt())
                            && !end.toldAt().isAfter(first.toldAt().plus(Duration.ofDays(1))))
                    .toList();
            if (day.size() >= 5 && day.size() * 10 > others.inOrganisation() + ends.size()) {
                day.forEach(end -> held.add(end.personId()));
            }
            for (UUID team : List.of(RIVER, HILL)) {
                List<EndSeen> ofTeam =
                        day.stream().filter(end -> end.teamIds().contains(team)).toList();
                long all = ends.stream()
                                .filter(end -> end.teamIds().contains(team))
                                .count()
                        + others.in(team);
                if (ofTeam.size() >= 3 && ofTeam.size() * 3 > all) {
                    ofTeam.forEach(end -> held.add(end.personId()));
                }
            }
        }
        return held;
    }

    private static Set<UUID> held(Collection<EndSeen> ends, TeamHeadcount others) {
        return EndBrake.tooMany(ends, others).stream()
                .flatMap(together -> together.added().stream())
                .collect(Collectors.toSet());
    }

    /** People in as many teams, so that no team decides. */
    private static List<EndSeen> at(int... hours) {
        return IntStream.range(0, hours.length)
                .mapToObj(number -> new EndSeen(
                        new UUID(3, number),
                        NOON.plus(Duration.ofHours(hours[number])),
                        Set.of(new UUID(5, number)),
                        null))
                .toList();
    }

    private static List<EndSeen> leaving(UUID team, int people) {
        return IntStream.range(0, people)
                .mapToObj(number -> new EndSeen(new UUID(3, number), NOON, Set.of(team), null))
                .toList();
    }

    private static TeamHeadcount others(int people) {
        return new TeamHeadcount(people, Map.of());
    }
}
