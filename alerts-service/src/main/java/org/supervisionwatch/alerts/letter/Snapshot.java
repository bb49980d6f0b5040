package org.supervisionwatch.alerts.letter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Episode;
import org.supervisionwatch.alerts.alert.Rung;
import org.supervisionwatch.alerts.schedule.Timetable;

/**
 * Everything that a run's mails are made from, read at one moment. It holds one organisation and nothing of any other.
 *
 * @param today the day in the organisation's zone
 * @param matters the episodes that are open, and those closed of which somebody has been told
 * @param pictured who had the picture of a team when
 * @param refused addresses that the mail server refuses for good
 */
public record Snapshot(
        Organisation organisation,
        LocalDate today,
        List<Team> teams,
        Map<UUID, Person> people,
        Supervision supervision,
        List<Matter> matters,
        List<Told> told,
        List<Pictured> pictured,
        Set<String> refused) {

    /**
     * Whom to turn to when a team has nobody, or what is told goes further up.
     *
     * @param initials whether supervisees are named by their initials
     */
    public record Organisation(
            UUID id,
            String code,
            String name,
            @Nullable String clinicalLead,
            @Nullable String serviceManager,
            @Nullable String fallback,
            boolean initials) {}

    /** Whether a team's leads are mailed. */
    public enum Mode {
        OFF,
        REHEARSAL,
        LIVE
    }

    /**
     * @param leads those in force today, whether they can be reached or not
     * @param liveOn the day on which it went live; null if nobody saw that
     */
    public record Team(
            UUID id,
            String name,
            Mode mode,
            List<Lead> leads,
            Timetable timetable,
            @Nullable LocalDate liveOn) {

        public Team {
            leads = List.copyOf(leads);
        }
    }

    /**
     * @param email null if nobody knows it, or if she has left
     * @param away whether she is away today
     */
    public record Lead(@Nullable UUID personId, @Nullable String email, boolean deputy, boolean away) {}

    /**
     * Somebody in post.
     *
     * @param notWatched why nobody watches over her; null if somebody does
     * @param unknown whether the facts allow no verdict on something
     */
    public record Person(
            UUID id,
            String name,
            List<UUID> teamIds,
            @Nullable String notWatched,
            boolean unknown) {}

    /** Whom a matter is about. @param email her own, as far as it is known */
    public record Who(
            UUID id,
            String name,
            String employeeNumber,
            @Nullable String email) {}

    /**
     * An episode and where things stand today.
     *
     * @param rungs the steps of its ladder
     * @param teamId the team of the post today, or the last one it had
     * @param stillLate whether the standing is past due today
     * @param known false: the facts allow no verdict today
     * @param signing whether anybody has answered for the guideline
     * @param cancelled a series of sessions that was cancelled since the last one, if there was one
     */
    public record Matter(
            Episode episode,
            List<Rung> rungs,
            @Nullable UUID teamId,
            Who who,
            boolean stillLate,
            boolean known,
            Signing signing,
            @Nullable Series cancelled,
            Details details) {

        public Matter {
            rungs = rungs.stream().sorted(Comparator.comparingInt(Rung::number)).toList();
        }
    }

    /**
     * Whether a pack may be told of.
     *
     * @param acknowledgedOn of a draft: the day on which somebody answered for it
     */
    public record Signing(boolean draft, @Nullable LocalDate acknowledgedOn) {

        /** Nobody but the clinical lead hears of a draft that nobody has answered for. */
        boolean unanswered() {
            return draft && acknowledgedOn == null;
        }
    }

    /** Sessions that were booked together. @param supervisor by name */
    public record Series(UUID id, @Nullable String supervisor) {}

    /** What somebody was told last about an episode. @param firstMail the Message-ID of the mail that told her first */
    public record Told(String recipient, UUID episodeId, Telling.Last last, String firstMail) {}

    /** Somebody had everything that was open in a team, or the word that all was well. */
    public record Pictured(String recipient, UUID teamId, LocalDate on) {}

    public Snapshot {
        teams = List.copyOf(teams);
        people = Map.copyOf(people);
        matters = List.copyOf(matters);
        told = List.copyOf(told);
        pictured = List.copyOf(pictured);
        refused = Set.copyOf(refused);
    }

    Optional<Team> team(@Nullable UUID id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /**
     * From when on a matter is told of: the day on which its team went live, or its draft was answered for, whichever was later. Null if
     * nobody saw either.
     */
    static @Nullable LocalDate liveOn(Team team, Matter matter) {
        return Stream.of(
                        Optional.ofNullable(team.liveOn()),
                        Optional.ofNullable(matter.signing().acknowledgedOn()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
