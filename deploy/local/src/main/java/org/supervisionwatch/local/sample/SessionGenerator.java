package org.supervisionwatch.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.sample.SampleSession.SampleSessionStatus;

/**
 * Generates a year of sessions: individual supervision for each person, fortnightly clinical skills groups. Sessions before today have an outcome,
 * those of the next ten days are booked. Part-timers miss more often: 10 % of their weeks, against 4 %.
 */
final class SessionGenerator {

    /** The share of individual sessions that are missed and not made up in the same week. */
    private static final double MISSED_PART_TIME = 0.10;

    private static final double MISSED_FULL_TIME = 0.04;

    /** The share of individual sessions of an hour and a quarter; the others take an hour. */
    private static final double LONGER = 0.5;

    private static final double GROUP_CANCELLED = 0.06;
    private static final int GROUP = 6;
    private static final int GROUP_MINUTES = 90;
    private static final int TRAINEE_MINUTES = 120;
    static final int BOOKED_AHEAD_DAYS = 10;

    /** For so long the group that meets on somebody's day off has done so. */
    private static final int WEEKS_ON_FRIDAYS = 8;

    private final SplittableRandom random;
    private final SplittableRandom highlights;
    private final SampleWorkingDays working;
    private final LocalDate from;
    private final LocalDate today;
    private final SessionSequence sequence;
    private final LifeSessions lives;

    SessionGenerator(long seed, SampleWorkingDays working, LocalDate from, LocalDate today) {
        this.random = new SplittableRandom(seed + 3);
        this.highlights = new SplittableRandom(seed + 4);
        this.working = working;
        this.from = SampleRota.monday(from);
        this.today = today;
        this.sequence = new SessionSequence(seed, today);
        this.lives = new LifeSessions(working, this.from, today, sequence, highlights);
    }

    List<SampleSession> sessions(List<Practitioner> people) {
        people.forEach(this::oneToOne);
        for (int team = 0; team < SampleTown.TEAMS; team++) {
            groups(people.subList(team * RosterGenerator.PER_TEAM, (team + 1) * RosterGenerator.PER_TEAM));
        }
        clinicalSkills(firstSeniors(people, 0, SampleTown.TEAMS / 2), null, GROUP_MINUTES);
        clinicalSkills(firstSeniors(people, SampleTown.TEAMS / 2, SampleTown.TEAMS), null, GROUP_MINUTES);
        return sequence.sessions();
    }

    /** The seniors facilitate: the first a group with the second in it, the second the others and the trainees. */
    private void groups(List<Practitioner> team) {
        List<Practitioner> pwps =
                team.stream().filter(member -> member.profession().wellbeing()).toList();
        String second = pwps.get(1).number();
        int left = Math.min(1 + GROUP, pwps.size());
        clinicalSkills(pwps.subList(1, left), pwps.getFirst().number(), GROUP_MINUTES);
        clinicalSkills(pwps.subList(left, pwps.size()), second, GROUP_MINUTES);
        List<Practitioner> trainees = team.stream()
                .filter(member -> member.profession() == Profession.TRAINEE_PWP)
                .toList();
        clinicalSkills(trainees, second, TRAINEE_MINUTES);
    }

    /** They facilitate the groups of their teams; an external supervisor facilitates their own. */
    private static List<Practitioner> firstSeniors(List<Practitioner> people, int fromTeam, int toTeam) {
        return IntStream.range(fromTeam, toTeam)
                .mapToObj(team -> people.get(team * RosterGenerator.PER_TEAM))
                .toList();
    }

    private void oneToOne(Practitioner person) {
        if (person.story() != null) {
            lives.oneToOne(person, person.story().lastSeen());
            return;
        }
        int usual = random.nextInt(5);
        LocalDate lapsedFrom = person.lapsing() ? today.minusDays(16 + random.nextInt(20)) : today.plusYears(1);
        HighlightPlan special = new HighlightPlan(highlights, person.profession(), from);
        for (LocalDate monday = from;
                monday.isBefore(today.plusDays(BOOKED_AHEAD_DAYS));
                monday = monday.plusWeeks(person.profession().everyWeeks)) {
            List<LocalDate> days = working.daysOfWeek(person, monday);
            if (!days.isEmpty()) {
                LocalDate day = days.get(Math.min(usual, days.size() - 1));
                boolean missed = day.isAfter(lapsedFrom) || random.nextDouble() < missedShare(person);
                oneToOne(person, day, missed, !day.isAfter(lapsedFrom), special);
            }
        }
    }

    private static double missedShare(Practitioner person) {
        return person.partTime() ? MISSED_PART_TIME : MISSED_FULL_TIME;
    }

    private void oneToOne(Practitioner person, LocalDate day, boolean missed, boolean rebooked, HighlightPlan special) {
        if (!day.isBefore(today)) {
            if (rebooked && day.isBefore(today.plusDays(BOOKED_AHEAD_DAYS))) {
                sequence.individual(person, day, 60, SampleSessionStatus.BOOKED, null);
            }
        } else if (!missed) {
            int minutes = random.nextDouble() < LONGER ? 75 : 60;
            sequence.individual(person, day, minutes, SampleSessionStatus.HELD, special.of(day));
        } else if (random.nextInt(3) > 0) {
            SampleSessionStatus outcome =
                    random.nextInt(4) == 0 ? SampleSessionStatus.MISSED : SampleSessionStatus.CANCELLED;
            sequence.individual(person, day, 60, outcome, null);
        }
    }

    /** Every second week on a day on which most of the group work; cancelled ones are held a week later two times in three. */
    private void clinicalSkills(List<Practitioner> group, @Nullable String facilitator, int minutes) {
        for (LocalDate monday = from;
                monday.isBefore(today.plusDays(BOOKED_AHEAD_DAYS));
                monday = monday.plusWeeks(2)) {
            LocalDate day = bestDay(group, monday);
            if (!day.isBefore(today)) {
                group(group, facilitator, day, minutes, SampleSessionStatus.BOOKED);
            } else if (random.nextDouble() < GROUP_CANCELLED) {
                group(group, facilitator, day, minutes, SampleSessionStatus.CANCELLED);
                LocalDate later = bestDay(group, monday.plusWeeks(1));
                if (random.nextInt(3) > 0 && later.isBefore(today)) {
                    group(group, facilitator, later, minutes, SampleSessionStatus.HELD);
                }
            } else {
                group(group, facilitator, day, minutes, SampleSessionStatus.HELD);
            }
        }
    }

    private LocalDate bestDay(List<Practitioner> group, LocalDate monday) {
        boolean onFridays = group.stream().anyMatch(member -> member.leads(SampleLife.GROUP_ON_DAY_OFF))
                && monday.isAfter(today.minusWeeks(WEEKS_ON_FRIDAYS));
        LocalDate best = monday.plusDays(onFridays ? 4 : 1);
        if (onFridays) {
            return best;
        }
        long most = -1;
        for (int i = 0; i < 5; i++) {
            LocalDate day = monday.plusDays(i);
            long there =
                    group.stream().filter(member -> working.works(member, day)).count();
            if (there > most) {
                most = there;
                best = day;
            }
        }
        return best;
    }

    private void group(
            List<Practitioner> group,
            @Nullable String facilitator,
            LocalDate day,
            int minutes,
            SampleSessionStatus status) {
        List<String> there = numbers(group, day, true);
        List<String> away = numbers(group, day, false);
        if (!there.isEmpty()) {
            sequence.clinicalSkills(facilitator, day, minutes, status, there, away);
        }
    }

    private List<String> numbers(List<Practitioner> group, LocalDate day, boolean working) {
        return group.stream()
                .filter(member -> member.inPost(day))
                .filter(member -> this.working.works(member, day) == working)
                .map(Practitioner::number)
                .toList();
    }
}
