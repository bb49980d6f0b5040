package org.supervisionwatch.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.sample.Meeting.Status;

/**
 * A year of sessions: case management weekly for each person, clinical skills fortnightly in groups. Sessions before today have an
 * outcome, those of the next ten days are booked. Part-timers slip more often: 10 % of their weeks, against 4 %.
 */
final class Diary {

    /** How often a case management session slips and is not made up in the same week. */
    private static final double SLIPS_PART_TIME = 0.10;

    private static final double SLIPS_FULL_TIME = 0.04;
    private static final double GROUP_CANCELLED = 0.06;
    private static final int BOOKED_AHEAD_DAYS = 10;

    private final SplittableRandom random;
    private final WorkingDays working;
    private final LocalDate from;
    private final LocalDate today;
    private final List<Meeting> meetings = new ArrayList<>();

    Diary(long seed, WorkingDays working, LocalDate from, LocalDate today) {
        this.random = new SplittableRandom(seed + 3);
        this.working = working;
        this.from = from.minusDays(from.getDayOfWeek().getValue() - 1L);
        this.today = today;
    }

    List<Meeting> meetings(List<Practitioner> people) {
        people.forEach(this::caseManagement);
        for (int team = 0; team < Town.TEAMS; team++) {
            List<Practitioner> members = people.subList(team * Roster.PER_TEAM, (team + 1) * Roster.PER_TEAM);
            clinicalSkills(members.subList(1, 7), members.getFirst().number());
            clinicalSkills(members.subList(7, Roster.PER_TEAM), members.get(1).number());
        }
        clinicalSkills(firstSeniors(people, 0, Town.TEAMS / 2), null);
        clinicalSkills(firstSeniors(people, Town.TEAMS / 2, Town.TEAMS), null);
        return meetings;
    }

    /** They facilitate the groups of their teams; their own is facilitated from outside. */
    private static List<Practitioner> firstSeniors(List<Practitioner> people, int fromTeam, int toTeam) {
        return IntStream.range(fromTeam, toTeam)
                .mapToObj(team -> people.get(team * Roster.PER_TEAM))
                .toList();
    }

    private void caseManagement(Practitioner person) {
        int usual = random.nextInt(5);
        LocalDate lapsedFrom = person.lapsing() ? today.minusDays(16 + random.nextInt(20)) : today.plusYears(1);
        for (LocalDate monday = from;
                monday.isBefore(today.plusDays(BOOKED_AHEAD_DAYS));
                monday = monday.plusWeeks(1)) {
            List<LocalDate> days = daysWorked(person, monday);
            if (!days.isEmpty()) {
                LocalDate day = days.get(Math.min(usual, days.size() - 1));
                boolean slipped = day.isAfter(lapsedFrom) || random.nextDouble() < slips(person);
                individual(person, day, slipped, !day.isAfter(lapsedFrom));
            }
        }
    }

    private static double slips(Practitioner person) {
        return person.partTime() ? SLIPS_PART_TIME : SLIPS_FULL_TIME;
    }

    private void individual(Practitioner person, LocalDate day, boolean slipped, boolean rebooked) {
        List<String> attendees = List.of(person.number());
        if (!day.isBefore(today)) {
            if (rebooked && day.isBefore(today.plusDays(BOOKED_AHEAD_DAYS))) {
                add("case_management", false, day, 60, person.supervisor(), attendees, List.of(), Status.BOOKED);
            }
        } else if (!slipped) {
            int minutes = random.nextInt(8) == 0 ? 45 : 60;
            add("case_management", false, day, minutes, person.supervisor(), attendees, List.of(), Status.HELD);
        } else if (random.nextInt(3) > 0) {
            Status outcome = random.nextInt(4) == 0 ? Status.MISSED : Status.CANCELLED;
            add("case_management", false, day, 60, person.supervisor(), attendees, List.of(), outcome);
        }
    }

    /** Every second week on a day on which most of the group work; cancelled ones are held a week later two times in three. */
    private void clinicalSkills(List<Practitioner> group, @Nullable String facilitator) {
        for (LocalDate monday = from;
                monday.isBefore(today.plusDays(BOOKED_AHEAD_DAYS));
                monday = monday.plusWeeks(2)) {
            LocalDate day = bestDay(group, monday);
            if (!day.isBefore(today)) {
                group(group, facilitator, day, Status.BOOKED);
            } else if (random.nextDouble() < GROUP_CANCELLED) {
                group(group, facilitator, day, Status.CANCELLED);
                LocalDate later = bestDay(group, monday.plusWeeks(1));
                if (random.nextInt(3) > 0 && later.isBefore(today)) {
                    group(group, facilitator, later, Status.HELD);
                }
            } else {
                group(group, facilitator, day, Status.HELD);
            }
        }
    }

    private LocalDate bestDay(List<Practitioner> group, LocalDate monday) {
        LocalDate best = monday.plusDays(1);
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

    private void group(List<Practitioner> group, @Nullable String facilitator, LocalDate day, Status status) {
        List<String> there = numbers(group, day, true);
        List<String> away = numbers(group, day, false);
        if (!there.isEmpty()) {
            add("clinical_skills", true, day, 90, facilitator, there, away, status);
        }
    }

    private List<String> numbers(List<Practitioner> group, LocalDate day, boolean working) {
        return group.stream()
                .filter(member -> member.inPost(day))
                .filter(member -> this.working.works(member, day) == working)
                .map(Practitioner::number)
                .toList();
    }

    private List<LocalDate> daysWorked(Practitioner person, LocalDate monday) {
        return monday.datesUntil(monday.plusDays(5))
                .filter(day -> working.works(person, day))
                .toList();
    }

    private void add(
            String type,
            boolean group,
            LocalDate on,
            int minutes,
            @Nullable String supervisor,
            List<String> there,
            List<String> away,
            Status status) {
        LocalDate recordedOn = status == Status.HELD ? recorded(on) : null;
        String externalId = "NV-%05d".formatted(meetings.size() + 1);
        meetings.add(new Meeting(externalId, type, group, on, minutes, supervisor, there, away, status, recordedOn));
    }

    /** Nine in ten the same day; the others up to nine days late, but none later than today. */
    private LocalDate recorded(LocalDate on) {
        LocalDate later = random.nextInt(10) == 0 ? on.plusDays(1 + random.nextInt(9)) : on;
        return later.isAfter(today) ? today : later;
    }
}
