package org.supervisionwatch.alerts.notification.digest.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EscalationStep;
import org.supervisionwatch.alerts.notification.digest.wording.StandingDetails;
import org.supervisionwatch.alerts.notification.schedule.MailTimetable;

/**
 * Everything that a run's mails are made from, read at one moment. It holds one organisation and nothing of any other.
 *
 * @param today the day in the organisation's zone
 * @param matters the episodes that are open, and those closed of which somebody has been told
 * @param pictured who had the picture of a team when
 * @param refused addresses that the mail server refuses for good
 */
public record DigestSnapshot(
        DigestOrganisation organisation,
        LocalDate today,
        List<DigestTeam> teams,
        Map<UUID, DigestPerson> people,
        SupervisionRoster supervision,
        List<EpisodeSnapshot> matters,
        List<NotifiedBefore> told,
        List<FullPicture> pictured,
        Set<String> refused) {

    /**
     * Whom to turn to when a team has nobody, or what is told goes further up.
     *
     * @param initials whether supervisees are named by their initials
     */
    public record DigestOrganisation(
            UUID id,
            String code,
            String name,
            @Nullable String clinicalLead,
            @Nullable String serviceManager,
            @Nullable String fallback,
            boolean initials) {}

    /** Whether a team's leads are mailed. */
    public enum MailingMode {
        OFF,
        REHEARSAL,
        LIVE
    }

    /**
     * @param leads those in force today, whether they can be reached or not
     * @param liveOn the day on which it went live; null if nobody saw that
     */
    public record DigestTeam(
            UUID id,
            String name,
            MailingMode mode,
            List<DigestLead> leads,
            MailTimetable timetable,
            @Nullable LocalDate liveOn) {

        public DigestTeam {
            leads = List.copyOf(leads);
        }
    }

    /**
     * @param email null if nobody knows it, or if she has left
     * @param away whether she is away today
     */
    public record DigestLead(
            @Nullable UUID personId, @Nullable String email, boolean deputy, boolean away) {}

    /**
     * Somebody in post.
     *
     * @param notWatched why nobody watches over her; null if somebody does
     * @param unknown whether the facts allow no verdict on something
     */
    public record DigestPerson(
            UUID id,
            String name,
            List<UUID> teamIds,
            @Nullable String notWatched,
            boolean unknown) {}

    /** Whom a matter is about. @param email her own, as far as it is known */
    public record EpisodePerson(
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
    public record EpisodeSnapshot(
            Episode episode,
            List<EscalationStep> rungs,
            @Nullable UUID teamId,
            EpisodePerson who,
            boolean stillLate,
            boolean known,
            PackSignOff signing,
            @Nullable BookedSeries cancelled,
            StandingDetails details) {

        public EpisodeSnapshot {
            rungs = rungs.stream()
                    .sorted(Comparator.comparingInt(EscalationStep::number))
                    .toList();
        }
    }

    /**
     * Whether a pack may be told of.
     *
     * @param acknowledgedOn of a draft: the day on which somebody answered for it
     */
    public record PackSignOff(boolean draft, @Nullable LocalDate acknowledgedOn) {

        /** Nobody but the clinical lead hears of a draft that nobody has answered for. */
        public boolean unanswered() {
            return draft && acknowledgedOn == null;
        }
    }

    /** Sessions that were booked together. @param supervisor by name */
    public record BookedSeries(UUID id, @Nullable String supervisor) {}

    /** What somebody was told last about an episode. @param firstMail the Message-ID of the mail that told her first */
    public record NotifiedBefore(
            String recipient, UUID episodeId, NotificationPolicy.LastNotification last, String firstMail) {}

    /** Somebody had everything that was open in a team, or the word that all was well. */
    public record FullPicture(String recipient, UUID teamId, LocalDate on) {}

    public DigestSnapshot {
        teams = List.copyOf(teams);
        people = Map.copyOf(people);
        matters = List.copyOf(matters);
        told = List.copyOf(told);
        pictured = List.copyOf(pictured);
        refused = Set.copyOf(refused);
    }

    public Optional<DigestTeam> team(@Nullable UUID id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /**
     * From when on a matter is told of: the day on which its team went live, or its draft was answered for, whichever was later. Null if
     * nobody saw either.
     */
    static @Nullable LocalDate liveOn(DigestTeam team, EpisodeSnapshot matter) {
        return Stream.of(
                        Optional.ofNullable(team.liveOn()),
                        Optional.ofNullable(matter.signing().acknowledgedOn()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
