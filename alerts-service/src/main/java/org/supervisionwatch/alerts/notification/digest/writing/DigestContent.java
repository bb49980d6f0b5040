package org.supervisionwatch.alerts.notification.digest.writing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.digest.decision.NotificationPolicy;

/**
 * One mail before it is rendered, in words. What the templates show and nothing else.
 *
 * @param heading what it is about, without a person's name
 * @param day the day in words
 * @param banners what holds of the whole, such as that every entry is about a team in rehearsal
 * @param sections worst first
 * @param atRest what is known and waits: one line each, with who, why and until when
 * @param counted what is known and needs nothing, as numbers
 * @param checked how many of the recipient's people were checked; null if she has no team of her own
 * @param guidelines the packs that entries rest on, with their status
 * @param references the Message-IDs of the mails that told her first of what it tells
 * @param pictured the teams of which it gives the whole picture
 */
public record DigestContent(
        String recipient,
        String subject,
        String heading,
        String day,
        String organisation,
        List<String> banners,
        List<DigestSection> sections,
        List<String> atRest,
        List<String> counted,
        @Nullable String checked,
        List<String> notWatched,
        List<String> guidelines,
        List<String> references,
        Set<UUID> pictured) {

    /** Entries of one kind. @param colour beside the words, never instead of them */
    public record DigestSection(String title, String colour, List<DigestEntry> entries) {

        public DigestSection {
            entries = List.copyOf(entries);
        }
    }

    /** One episode that an entry tells of. @param person as she is named */
    public record NotifiedEpisode(
            UUID episodeId, UUID personId, String person, NotificationPolicy.NotificationNews news) {}

    /**
     * What is told about one person and one requirement, or about all who share a cause.
     *
     * @param tells one; several of one cause
     * @param title the person, or the cause
     * @param requirement empty for a cause: of each person stands her own
     * @param status in words: how late it is, or how it recovered
     * @param lines dates and figures; none for a cause
     * @param people of a cause, the worst first; none if it is about one person
     * @param notes such as that working days are assumed
     * @param todo what to do, by when, whom to ring
     * @param link where it can be said that it happened; null if that cannot be
     */
    public record DigestEntry(
            List<NotifiedEpisode> tells,
            String title,
            String requirement,
            String status,
            List<String> lines,
            List<BundledEpisode> people,
            List<String> notes,
            List<ToDo> todo,
            String why,
            @Nullable String link) {

        public DigestEntry {
            tells = List.copyOf(tells);
            lines = List.copyOf(lines);
            people = List.copyOf(people);
            notes = List.copyOf(notes);
            todo = List.copyOf(todo);
        }
    }

    /**
     * One of those who share a cause.
     *
     * @param title the person and her requirement
     * @param lines how late it is, dates and figures; short, for a phone
     * @param link where it can be said that it happened; null if that cannot be
     */
    public record BundledEpisode(
            String title, List<String> lines, @Nullable String link) {

        public BundledEpisode {
            lines = List.copyOf(lines);
        }
    }

    /** A question and its answer, such as "By when" and a day. */
    public record ToDo(String label, String text) {}

    public DigestContent {
        banners = List.copyOf(banners);
        sections = List.copyOf(sections);
        atRest = List.copyOf(atRest);
        counted = List.copyOf(counted);
        notWatched = List.copyOf(notWatched);
        guidelines = List.copyOf(guidelines);
        references = List.copyOf(references);
        pictured = Set.copyOf(pictured);
    }

    public Stream<DigestEntry> entries() {
        return sections.stream().flatMap(section -> section.entries().stream());
    }

    /** Every episode it tells of. */
    public List<NotifiedEpisode> tells() {
        return entries().flatMap(entry -> entry.tells().stream()).toList();
    }
}
