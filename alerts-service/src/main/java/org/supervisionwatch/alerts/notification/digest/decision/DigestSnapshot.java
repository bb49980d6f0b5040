package org.supervisionwatch.alerts.notification.digest.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Everything that a run's digests are made from, of one organisation, read in one transaction.
 *
 * @param today the day in the organisation's zone
 * @param episodes the open episodes, and the closed ones that somebody has been notified of
 * @param fullPictures when each recipient last had the full picture of a team
 * @param refused addresses that the mail server refuses permanently
 */
public record DigestSnapshot(
        DigestOrganisation organisation,
        LocalDate today,
        List<DigestTeam> teams,
        Map<UUID, DigestPerson> people,
        SupervisionRoster supervision,
        List<EpisodeSnapshot> episodes,
        List<NotifiedBefore> lastNotifications,
        List<FullPicture> fullPictures,
        Set<String> refused) {

    /**
     * The recipients above the teams, and those to fall back on.
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

    /** Whether a team's leads are mailed: not at all, only the clinical lead, or in earnest. */
    public enum MailingMode {
        OFF,
        REHEARSAL,
        LIVE
    }

    /**
     * A team of the organisation.
     *
     * @param leads those of today, whether they can be reached or not
     * @param liveOn the day on which it went live; null if that was not recorded
     */
    public record DigestTeam(
            UUID id,
            String name,
            MailingMode mode,
            List<DigestLead> leads,
            MailTimetable timetable,
            @Nullable LocalDate liveOn) {}

    /**
     * Somebody who leads a team, or deputises.
     *
     * @param email null if it is not known, or if the lead has left
     * @param away whether they are away today
     */
    public record DigestLead(
            @Nullable UUID personId, @Nullable String email, boolean deputy, boolean away) {}

    /**
     * Somebody in post.
     *
     * @param notWatched the code of the reason why this person is not watched; null if they are
     * @param unknown whether one of their standings is UNKNOWN
     * @param endedShort whether a window before the running one ended short
     */
    public record DigestPerson(
            UUID id,
            String name,
            List<UUID> teamIds,
            @Nullable String notWatched,
            boolean unknown,
            boolean endedShort) {}

    /** The person an episode is about. @param email their own; null if it is not known */
    public record EpisodePerson(
            UUID id,
            String name,
            String employeeNumber,
            @Nullable String email) {}

    /**
     * An episode with the state of its standing today.
     *
     * @param steps the escalation steps, in order
     * @param teamId the team of the post today, or its last team
     * @param stillLate whether the standing is OVERDUE or BELOW_GUIDELINE today
     * @param known false if the standing is UNKNOWN today
     * @param signOff whether the guideline is a draft, and acknowledged
     * @param background what lies behind it
     */
    public record EpisodeSnapshot(
            Episode episode,
            List<EscalationStep> steps,
            @Nullable UUID teamId,
            EpisodePerson who,
            boolean stillLate,
            boolean known,
            PackSignOff signOff,
            EpisodeBackground background,
            StandingDetails details) {

        public EpisodeSnapshot {
            steps = steps.stream()
                    .sorted(Comparator.comparingInt(EscalationStep::number))
                    .toList();
        }
    }

    /**
     * Whether a pack is a draft, and whether the organisation has acknowledged it.
     *
     * @param acknowledgedOn of a draft: the day on which the clinical lead acknowledged it; null if not yet
     */
    public record PackSignOff(boolean draft, @Nullable LocalDate acknowledgedOn) {

        /** Only the clinical lead is notified of episodes under an unacknowledged draft. */
        public boolean unacknowledged() {
            return draft && acknowledgedOn == null;
        }
    }

    /**
     * A recipient's last notification of an episode.
     *
     * @param firstMail the Message-ID of the first mail about it
     * @param accepted whether the mail server has accepted the last one
     */
    public record NotifiedBefore(
            String recipient,
            UUID episodeId,
            NotificationPolicy.LastNotification last,
            String firstMail,
            boolean accepted) {}

    /** A recipient had the full picture of a team: everything open, or that all was well. */
    public record FullPicture(String recipient, UUID teamId, LocalDate on) {}

    public Optional<DigestTeam> team(@Nullable UUID id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /**
     * The day from which an episode is notified: when its team went live or its draft was acknowledged, whichever was later. Null if neither
     * was recorded.
     */
    static @Nullable LocalDate liveOn(DigestTeam team, EpisodeSnapshot current) {
        return Stream.of(team.liveOn(), current.signOff().acknowledgedOn())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
