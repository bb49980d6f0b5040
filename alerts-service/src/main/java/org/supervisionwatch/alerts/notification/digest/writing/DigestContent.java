package org.supervisionwatch.alerts.notification.digest.writing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.digest.decision.NotificationPolicy;

/**
 * One digest in words, before it is rendered: exactly what the mail templates show.
 *
 * @param heading what it is about, without a person's name
 * @param day the day in words
 * @param banners notices about the whole mail, such as that every entry is about a team in rehearsal
 * @param sections worst first
 * @param atRisk who is at risk: one line each, with the figures
 * @param acknowledgedOrHeld acknowledged or on hold: one line each, with who, why and until when
 * @param counted what needs no action, as counts
 * @param checked how many of the recipient's people were checked; null for a recipient without a team
 * @param guidelines the packs that entries are based on, with their status
 * @param references the Message-IDs of the first mails about the same episodes
 * @param fullPictures the teams of which it gives the full picture
 */
public record DigestContent(
        String recipient,
        String subject,
        String heading,
        String day,
        String organisation,
        List<String> banners,
        List<DigestSection> sections,
        List<String> atRisk,
        List<String> acknowledgedOrHeld,
        List<String> counted,
        @Nullable String checked,
        List<String> notWatched,
        List<String> guidelines,
        List<String> references,
        Set<UUID> fullPictures) {

    /** The entries of one group. @param colour shown in addition to the words */
    public record DigestSection(String title, String colour, List<DigestEntry> entries) {}

    /** One episode that an entry notifies of. @param person the name as shown */
    public record NotifiedEpisode(
            UUID episodeId, UUID personId, String person, NotificationPolicy.NotificationNews news) {}

    /**
     * One entry: a person and a requirement, or all who share a cause.
     *
     * @param notified one episode, or several with one cause
     * @param title the person, or the cause
     * @param requirement empty for a shared cause, where each person has their own
     * @param status in words: how late it is, or how it recovered
     * @param lines dates and figures; none for a cause
     * @param people of a shared cause, the worst first; empty for one person
     * @param notes remarks, such as that working days are assumed
     * @param todo what to do, by when, who to contact
     * @param link the page on which the session can be recorded; null if there is none
     */
    public record DigestEntry(
            List<NotifiedEpisode> notified,
            String title,
            String requirement,
            String status,
            List<String> lines,
            List<BundledEpisode> people,
            List<String> notes,
            List<ToDo> todo,
            String why,
            @Nullable String link) {}

    /**
     * One of those who share a cause.
     *
     * @param title the person and the requirement
     * @param lines how late it is, dates and figures; short, for a phone
     * @param link the page on which the session can be recorded; null if there is none
     */
    public record BundledEpisode(
            String title, List<String> lines, @Nullable String link) {}

    /** A label and its text, such as "By when" and a day. */
    public record ToDo(String label, String text) {}

    public Stream<DigestEntry> entries() {
        return sections.stream().flatMap(section -> section.entries().stream());
    }

    /** Every episode that this digest notifies of. */
    public List<NotifiedEpisode> notified() {
        return entries().flatMap(entry -> entry.notified().stream()).toList();
    }
}
