package org.supervisionwatch.alerts.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Episode;

/**
 * Everything that a run's mails are made from, read at one moment. It holds one organisation and nothing of any other.
 *
 * @param today the day in the organisation's zone
 * @param episodes the open ones, and those closed of which somebody has been told
 */
public record Snapshot(
        Organisation organisation,
        LocalDate today,
        List<Team> teams,
        Map<UUID, Person> people,
        List<Late> episodes,
        List<Told> told) {

    /** Whom to turn to when a team has nobody. */
    public record Organisation(
            UUID id,
            String name,
            @Nullable String clinicalLead,
            @Nullable String fallback) {}

    /** Whether a team's leads are mailed. */
    public enum Mode {
        OFF,
        REHEARSAL,
        LIVE
    }

    /** @param leads those in force today, whether they can be reached or not */
    public record Team(UUID id, String name, Mode mode, List<Lead> leads) {}

    /** @param email null if nobody knows it, or if she has left */
    public record Lead(@Nullable UUID personId, @Nullable String email, boolean deputy) {}

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

    /**
     * An episode and where things stand today.
     *
     * @param teamId the team of the post today, or the last one it had
     * @param personEmail her own address, so that she is not written to about herself
     * @param stillLate whether the standing is past due today
     */
    public record Late(
            Episode episode,
            @Nullable UUID teamId,
            String personName,
            @Nullable String personEmail,
            boolean stillLate,
            Details details) {}

    /**
     * What the entry of a mail says.
     *
     * @param due of an interval; null for windows, and while the clock is paused
     * @param figures dates of an interval, or what a window holds, line by line
     * @param why one or two sentences
     * @param fix what puts it right, in a sentence or two
     * @param guideline the pack, its version and its status
     */
    public record Details(
            String requirement,
            @Nullable LocalDate due,
            List<String> figures,
            List<String> flags,
            String why,
            String fix,
            String guideline) {

        public Details {
            figures = List.copyOf(figures);
            flags = List.copyOf(flags);
        }
    }

    /** What somebody was told last about an episode. */
    public record Told(String recipient, UUID episodeId, Telling.News news) {}

    public Snapshot {
        teams = List.copyOf(teams);
        people = Map.copyOf(people);
        episodes = List.copyOf(episodes);
        told = List.copyOf(told);
    }
}
