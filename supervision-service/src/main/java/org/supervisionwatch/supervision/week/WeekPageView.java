package org.supervisionwatch.supervision.week;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of the supervisor's page: every value is a text to show, or one that the browser sends back.
 *
 * @param saved the result of saving; empty if nothing was saved
 * @param doubts what is doubtful about what was saved
 * @param troubles what could not be saved and no longer has a card
 * @param stale a warning that what is due may be out of date, or null
 */
public record WeekPageView(
        String organisation,
        String supervisor,
        String today,
        String saved,
        List<String> doubts,
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

    /** The supervisees for whom something is due. */
    public List<PersonLine> due() {
        return people.stream().filter(person -> !person.due().isEmpty()).toList();
    }

    /** The supervisees for whom nothing is due. */
    public List<PersonLine> nothingDue() {
        return people.stream().filter(person -> person.due().isEmpty()).toList();
    }

    /** Whether there is a past booking without an outcome. */
    public boolean open() {
        return sections.stream()
                .flatMap(section -> section.cards().stream())
                .anyMatch(card -> !card.added() && !card.ahead());
    }

    /** A supervisee with what is due. */
    public record PersonLine(String name, List<DueLine> due) {}

    /**
     * A requirement that is due soon or late.
     *
     * @param state in plain English
     * @param late whether it is highlighted; the text says it too
     */
    public record DueLine(String what, String state, boolean late) {}

    /** A session that somebody else reported, to confirm or deny. */
    public record AssertedCard(String key, String when, String what, String by, String said, List<String> faults) {}

    /** Cards under a heading. */
    public record CardSection(String title, List<SessionCard> cards) {}

    /**
     * A session to record the outcome of.
     *
     * @param added whether it was added on the page
     * @param of what an added one was made from; empty otherwise
     * @param ahead whether its date is in the future
     * @param group whether attendance is asked of each person
     * @param ownMinutes whether minutes of a person can be entered
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
     * What was entered about a session, and its faults.
     *
     * @param outcome {@code open}, {@code held}, {@code cancelled} or {@code missed}
     * @param doubts what is doubtful about the booking
     * @param possibleDuplicate whether to ask if it is a different session from a similar one
     */
    public record CardInput(
            String outcome,
            List<SelectOption> by,
            List<SelectOption> reasons,
            List<String> faults,
            List<String> doubts,
            boolean possibleDuplicate) {}

    /** A part of a session and its minutes, as entered. */
    public record SegmentInput(int number, String label, String minutes) {}

    /** An attendee to tick. */
    public record AttendeeInput(String number, String name, boolean there, String minutes) {}

    /** An entry of a list to choose from. */
    public record SelectOption(String value, String label, boolean chosen) {}

    /** The recorded sessions of a week. */
    public record FinishedWeek(String title, List<String> lines) {}
}
