package org.supervisionwatch.local.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.sample.NameGenerator.InventedName;
import org.supervisionwatch.local.sample.Practitioner.PractitionerPost;

/**
 * Generates the staff of the sample service: 13 in each of 12 teams; the first two of a team are seniors who supervise it. Most are
 * PWPs; the last team has therapists of other professions too. About 40 % are part-time; a few have been rehired, hold a second
 * post, or have no pattern entered. Some lead the lives of {@link SampleLife}; one supervisor has left.
 */
final class RosterGenerator {

    static final int PER_TEAM = 13;
    /** In post. */
    static final int PEOPLE = PER_TEAM * SampleTown.TEAMS;

    /** The person whose title has no known role. */
    private static final int COACH = 103;

    private static final int MIXED_TEAM = SampleTown.TEAMS - 1;

    private static final double[] PART_TIME = {0.4, 0.5, 0.6, 0.6, 0.8, 0.8};

    private final SplittableRandom random;
    private final NameGenerator names;
    private final LocalDate today;

    RosterGenerator(long seed, LocalDate today) {
        this.random = new SplittableRandom(seed);
        this.names = new NameGenerator(new SplittableRandom(seed + 1));
        this.today = today;
    }

    List<Practitioner> people() {
        List<Practitioner> people =
                IntStream.range(0, PEOPLE).mapToObj(this::person).collect(Collectors.toCollection(ArrayList::new));
        LifeStories stories = new LifeStories(today);
        people.add(stories.leaver(people.get(SampleLife.SUPERVISOR_LEFT.index()), names.next()));
        for (SampleLife life : SampleLife.values()) {
            people.set(life.index(), stories.tell(life, people.get(life.index())));
        }
        namesakes(people);
        return people;
    }

    private static void namesakes(List<Practitioner> people) {
        int first = SampleLife.NAMESAKE.index();
        InventedName who = people.get(first).who();
        people.set(first + 1, people.get(first + 1).called(who.namesake()));
    }

    static String number(int index) {
        return "NV%04d".formatted(1001 + index);
    }

    private Practitioner person(int index) {
        int team = index / PER_TEAM;
        int seat = index % PER_TEAM;
        Profession profession = profession(index);
        boolean partTime = seat >= 8 || seat == 1 && team % 3 == 0;
        double fte = partTime ? PART_TIME[random.nextInt(PART_TIME.length)] : 1.0;
        boolean compressed = !partTime && seat == 6 && team % 3 != 2;
        Set<DayOfWeek> days = compressed ? workingDays(4) : workingDays((int) Math.round(fte * 5));
        List<PractitionerPost> posts = posts(index, team, fte, profession);
        SampleRota rota = SampleRota.weekly(posts.getFirst().from(), days);
        boolean patternKnown = seat != 5;
        return new Practitioner(
                number(index),
                names.next(),
                team,
                fte,
                patternKnown ? rota : rota.notEntered(),
                profession,
                posts,
                supervisor(team, seat, profession),
                lapsing(seat, team),
                null);
    }

    private static Profession profession(int index) {
        int seat = index % PER_TEAM;
        if (seat < 2) {
            return Profession.SENIOR_PWP;
        } else if (index / PER_TEAM == MIXED_TEAM) {
            return others(seat);
        }
        return index == COACH ? Profession.COACH : Profession.PWP;
    }

    private static Profession others(int seat) {
        return switch (seat) {
            case 2, 3, 4, 5, 6, 7 -> Profession.CBT_THERAPIST;
            case 10, 11 -> Profession.TRAINEE_PWP;
            case 12 -> Profession.COUNSELLOR;
            default -> Profession.PWP;
        };
    }

    /** Ten people whose supervision has lapsed unnoticed, eight of them part-time. */
    private static boolean lapsing(int seat, int team) {
        return seat == 9 && team % 3 != 1 || seat == 3 && team % 6 == 4;
    }

    private Set<DayOfWeek> workingDays(int count) {
        if (count >= 5) {
            return SampleWorkingDays.FULL_WEEK;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        int first = random.nextInt(5);
        for (int i = 0; days.size() < count; i++) {
            days.add(DayOfWeek.of(1 + (first + i) % 5));
        }
        return days;
    }

    private List<PractitionerPost> posts(int index, int team, double fte, Profession profession) {
        String title = profession.title;
        String assignment = "A" + (70000 + index * 10);
        LocalDate longAgo = today.minusWeeks(60 + random.nextInt(300)).minusDays(random.nextInt(5));
        LocalDate start = profession == Profession.TRAINEE_PWP ? today.minusWeeks(24) : longAgo;
        int seat = index % PER_TEAM;
        if (seat == 4 && team % 4 == 0) {
            return rehired(assignment, team, title, start, fte);
        }
        if (seat == 8 && team % 4 == 1) {
            return twoPosts(assignment, team, title, start, fte);
        }
        LocalDate from = seat == 10 && team % 4 == 2 ? today.minusWeeks(6 + team) : start;
        LocalDate to = seat == 11 && team % 6 == 3 ? today.plusWeeks(3) : null;
        return List.of(new PractitionerPost(assignment, team, title, from, to, fte));
    }

    /** Left, and returned under a new assignment ten weeks later. */
    private List<PractitionerPost> rehired(String assignment, int team, String title, LocalDate start, double fte) {
        LocalDate left = today.minusWeeks(30);
        return List.of(
                new PractitionerPost(assignment, team, title, start, left, fte),
                new PractitionerPost(assignment + "-2", team, title, left.plusWeeks(10), null, fte));
    }

    /** Half of the person's hours in a team of the next town, for the last half year. */
    private List<PractitionerPost> twoPosts(String assignment, int team, String title, LocalDate start, double fte) {
        return List.of(
                new PractitionerPost(assignment, team, title, start, null, fte / 2),
                new PractitionerPost(
                        assignment + "-2", (team + 2) % SampleTown.TEAMS, title, today.minusWeeks(26), null, fte / 2));
    }

    /**
     * The two seniors of a team share its people; a senior is supervised by one of the next team; an external supervisor has
     * the first of two teams, CBT therapists and counsellors.
     */
    private static @Nullable String supervisor(int team, int seat, Profession profession) {
        if (seat == 0 && team % 6 == 5 || profession.supervisedFromOutside()) {
            return null;
        }
        return number(seat >= 2 ? team * PER_TEAM + seat % 2 : (team + 1) % SampleTown.TEAMS * PER_TEAM + seat);
    }
}
