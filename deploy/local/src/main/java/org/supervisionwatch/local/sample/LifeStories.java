package org.supervisionwatch.local.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.supervisionwatch.local.sample.NameGenerator.InventedName;
import org.supervisionwatch.local.sample.Practitioner.PractitionerPost;
import org.supervisionwatch.local.sample.SampleRota.RotaPeriod;

/**
 * Gives some people the lives of {@link SampleLife}. Their dates hang on the Monday of this week, from Friday on on that of the next, so
 * that the next due date is still to come, whichever day it is.
 */
final class LifeStories {

    private static final Set<DayOfWeek> FULL_WEEK = SampleWorkingDays.FULL_WEEK;
    private static final int SICK_WEEKS = 5;

    private final LocalDate today;
    private final LocalDate monday;

    LifeStories(LocalDate today) {
        this.today = today;
        this.monday = SampleRota.monday(today.plusDays(3));
    }

    /** The person with this life in the place of the one that was generated. */
    Practitioner tell(SampleLife life, Practitioner person) {
        PractitionerPost post = person.posts().getFirst();
        LocalDate since = post.from();
        return switch (life) {
            case HALVES_OFF -> person.living(life, lastThursday());
            case SPLIT_POST -> person.living(life, null).in(post.atFte(0.5), secondHalf(post));
            case AT_RISK, NAMESAKE -> person.living(life, null);
            case FROM_A_MAIL -> person.living(life, monday.minusDays(25));
            case GROUP_ON_DAY_OFF ->
                person.living(life, null)
                        .working(0.6, SampleRota.weekly(since, EnumSet.of(MONDAY, TUESDAY, WEDNESDAY)));
            case MOVER -> person.living(life, null).in(post.until(moved().minusDays(1)), post.another(4, moved()));
            case REHIRED -> rehired(person, today.minusWeeks(58));
            case RENUMBERED -> person.living(life, null).numbered(SampleLife.FORMER_NUMBER);
            case SUPERVISOR_LEFT ->
                person.living(life, lastThursday()).supervisedBy(RosterGenerator.number(RosterGenerator.PEOPLE));
            case TERM_TIME -> person.living(life, monday.minusDays(17)).working(0.8, terms(since));
            case BANK -> person.living(life, lastThursday()).working(0, shifts(since));
            case NINE_DAYS -> person.living(life, lastThursday()).working(1.0, nineDays(since));
            case HALF_DAYS -> person.living(life, lastThursday()).working(0.5, SampleRota.weekly(since, FULL_WEEK));
            case SICK_NOTES -> person.living(life, thisWeek().minusDays(SICK_WEEKS * 7 + 4));
        };
    }

    private Practitioner rehired(Practitioner person, LocalDate left) {
        PractitionerPost post = person.posts().getFirst();
        return person.living(SampleLife.REHIRED, left.minusDays(3))
                .in(post.until(left), post.another(post.team(), today.minusDays(2)));
    }

    /** The second post has the same days as the first: together they are one. */
    private static PractitionerPost secondHalf(PractitionerPost post) {
        return post.atFte(0.5).another((post.team() + 2) % SampleTown.TEAMS, post.from());
    }

    private LocalDate moved() {
        return monday.minusWeeks(10);
    }

    private LocalDate thisWeek() {
        return SampleRota.monday(today);
    }

    private LocalDate lastThursday() {
        return monday.minusDays(4);
    }

    /** Tuesdays to Fridays; nothing in August, and nothing in the two weeks before this one. */
    private SampleRota terms(LocalDate since) {
        List<RotaPeriod> periods = new ArrayList<>(List.of(new RotaPeriod(since, List.of(termWeek()))));
        for (LocalDate day = since.plusDays(1); day.isBefore(today.plusYears(1)); day = day.plusDays(1)) {
            if (isTerm(day) != isTerm(day.minusDays(1))) {
                periods.add(new RotaPeriod(day, List.of(isTerm(day) ? termWeek() : Set.of())));
            }
        }
        return new SampleRota(true, periods, List.of());
    }

    private boolean isTerm(LocalDate day) {
        boolean justBefore = day.isBefore(monday) && !day.isBefore(monday.minusWeeks(2));
        return day.getMonth() != Month.AUGUST && !justBefore;
    }

    private static Set<DayOfWeek> termWeek() {
        return EnumSet.of(TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
    }

    /** Tuesdays and Thursdays until last week, Fridays from this one on; once there were two on one date. */
    private SampleRota shifts(LocalDate since) {
        List<LocalDate> dates = new ArrayList<>();
        for (int week = -52; week < 0; week++) {
            dates.add(monday.plusWeeks(week).plusDays(1));
            dates.add(monday.plusWeeks(week).plusDays(3));
        }
        dates.add(monday.minusWeeks(3).plusDays(1));
        IntStream.range(0, 6).forEach(week -> dates.add(monday.plusWeeks(week).plusDays(4)));
        List<RotaPeriod> noPattern = List.of(new RotaPeriod(since, List.of(Set.of())));
        return new SampleRota(true, noPattern, dates.stream().sorted().toList());
    }

    /** The Thursday that is off is that of this week. */
    private SampleRota nineDays(LocalDate since) {
        Set<DayOfWeek> four = EnumSet.of(MONDAY, TUESDAY, WEDNESDAY, FRIDAY);
        boolean evenWeeks = ChronoUnit.WEEKS.between(SampleRota.monday(since), monday) % 2 == 0;
        List<Set<DayOfWeek>> weeks = evenWeeks ? List.of(four, FULL_WEEK) : List.of(FULL_WEEK, four);
        return new SampleRota(true, List.of(new RotaPeriod(since, weeks)), List.of());
    }

    /** The supervisor who has left: an employee like the one given, beside the others. */
    Practitioner leaver(Practitioner like, InventedName who) {
        PractitionerPost post = like.posts().getFirst();
        PractitionerPost own =
                new PractitionerPost("A99000", post.team(), post.title(), post.from(), lastThursday(), 1.0);
        return like.numbered(RosterGenerator.number(RosterGenerator.PEOPLE))
                .called(who)
                .in(own);
    }

    /** The absences that are part of a life. */
    List<SampleAbsence> absences() {
        LocalDate due = monday.plusDays(3);
        Stream<SampleAbsence> parts = Stream.of(
                part(SampleLife.HALVES_OFF, "1", due),
                part(SampleLife.HALVES_OFF, "2", due),
                part(SampleLife.HALF_DAYS, "1", due));
        Stream<SampleAbsence> notes = IntStream.rangeClosed(1, SICK_WEEKS)
                .mapToObj(thisWeek()::minusWeeks)
                .map(week -> new SampleAbsence(
                        SampleLife.SICK_NOTES.number(), "NOTE-" + week, "sickness", week, week.plusDays(4), false));
        return Stream.concat(parts, notes).toList();
    }

    private static SampleAbsence part(SampleLife life, String id, LocalDate on) {
        return new SampleAbsence(life.number(), "HALF-" + id, "annual_leave", on, on, true);
    }
}
