package org.supervisionwatch.alerts.mail;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mail before it is rendered, in words. What the templates show and nothing else.
 *
 * @param heading what it is about, without a person's name
 * @param day the day in words
 * @param rehearsal whether every entry is about a team in rehearsal
 * @param below worst first
 * @param checked how many of the recipient's people were checked; null if she has no team of her own
 * @param guidelines the packs that entries rest on, with their status
 */
public record Letter(
        String recipient,
        String subject,
        String heading,
        String day,
        String organisation,
        boolean rehearsal,
        List<Entry> below,
        List<Entry> recovered,
        @Nullable String checked,
        List<String> notWatched,
        List<String> guidelines) {

    /**
     * What is told about one person and one requirement.
     *
     * @param team with a mark if it is in rehearsal
     * @param status in words: how late it is, or how it recovered
     * @param figures dates of an interval, or what a window holds
     * @param notes such as that working days are assumed
     */
    public record Entry(
            UUID episodeId,
            Telling.News news,
            String person,
            String team,
            String requirement,
            String status,
            List<String> figures,
            List<String> notes,
            String fix,
            String why) {

        public Entry {
            figures = List.copyOf(figures);
            notes = List.copyOf(notes);
        }
    }

    public Letter {
        below = List.copyOf(below);
        recovered = List.copyOf(recovered);
        notWatched = List.copyOf(notWatched);
        guidelines = List.copyOf(guidelines);
    }

    List<Entry> entries() {
        return Stream.concat(below.stream(), recovered.stream()).toList();
    }
}
