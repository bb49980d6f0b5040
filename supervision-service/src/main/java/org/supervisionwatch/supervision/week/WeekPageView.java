package org.supervisionwatch.supervision.week;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page, ready to be written: every value is a text for people, or one that the browser sends back.
 *
 * @param saved what became of what she saved just now; empty if she saved nothing
 * @param troubles what could not be saved and has no card any more
 * @param stale a warning that what is due may have changed meanwhile, or null
 */
public record WeekPageView(
        String organisation,
        String supervisor,
        String today,
        String saved,
        List<String> troubles,
        List<PersonLine> people,
        @Nullable String stale,
        List<AssertedCard> asserted,
        List<CardSection> sections,
        List<FinishedWeek> done,
        List<SelectOption> addable) {

    /** Whether there is anything to save. */
    public boolean savable() {
        return !sections.isEmpty() || !asserted.isEmpty();
    }

    /** Those of her people for whom something is due. */
    public List<PersonLine> due() {
        return people.stream().filter(person -> !person.due().isEmpty()).toList();
    }

    /** Those for whom nothing is. */
    public List<PersonLine> quiet() {
        return people.stream().filter(person -> person.due().isEmpty()).toList();
    }

    /** Whether there is a booking that may have been held as booked. */
    public boolean open() {
        return sections.stream()
                .flatMap(section -> section.cards().stream())
                .anyMatch(card -> !card.added() && !card.ahead());
    }

    /** Somebody whom she supervises, with what is due. */
    public record PersonLine(String name, List<DueLine> due) {}

    /**
     * What is due for somebody.
     *
     * @param state in words
     * @param late whether it should catch the eye; the words say it too
     */
    public record DueLine(String what, String state, boolean late) {}

    /** A session that somebody else says took place. */
    public record AssertedCard(String key, String when, String what, String by, String said, List<String> faults) {}

    /** Cards under a heading. */
    public record CardSection(String title, List<SessionCard> cards) {}

    /**
     * A session that she can say something about.
     *
     * @param added whether it is one that she adds
     * @param of what an added one was made of; empty otherwise
     * @param ahead whether its day has not come yet
     * @param group whether it is said of each who was there
     * @param ownMinutes whether somebody's own minutes can be told
     */
    public record SessionCard(
            String key,
            String etag,
            boolean added,
            String of,
            boolean ahead,
            String when,
            String what,
            String date,
            List<SelectOption> types,
            List<SegmentInput> parts,
            boolean group,
            boolean ownMinutes,
            List<AttendeeInput> people,
            CardInput marks) {

        public boolean is(String outcome) {
            return marks.outcome.equals(outcome);
        }
    }

    /**
     * What she has said about a session, and what was wrong with it.
     *
     * @param outcome {@code open}, {@code held}, {@code cancelled} or {@code missed}
     * @param looksLikeAnother whether she is asked if it is another one than that which is there
     */
    public record CardInput(
            String outcome,
            List<SelectOption> by,
            List<SelectOption> reasons,
            List<String> faults,
            boolean looksLikeAnother) {}

    /** A part of a session and its minutes, as entered. */
    public record SegmentInput(int number, String label, String minutes) {}

    /** Somebody in a company. */
    public record AttendeeInput(String number, String name, boolean there, String minutes) {}

    /** An entry of a list to choose from. */
    public record SelectOption(String value, String label, boolean chosen) {}

    /** Sessions of a week that need nothing any more. */
    public record FinishedWeek(String title, List<String> lines) {}
}
