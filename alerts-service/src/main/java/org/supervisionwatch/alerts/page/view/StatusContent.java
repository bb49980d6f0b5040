package org.supervisionwatch.alerts.page.view;

import java.util.List;

/**
 * What the status page of an organisation shows, in words.
 *
 * @param gaps the data gaps in force
 * @param warnings why the page may be incomplete or out of date
 * @param checked how many people were checked
 * @param feeds how up to date each feed is
 */
public record StatusContent(
        String organisation,
        String today,
        List<String> gaps,
        List<String> warnings,
        String checked,
        List<StateTally> tallies,
        List<TeamStatus> teams,
        List<String> feeds) {

    /** How many people are in a state. */
    public record StateTally(String state, long people) {}

    /**
     * A team with its people.
     *
     * @param mode whether its leads are mailed
     * @param attention those who need attention, worst first
     * @param rest everybody else, by state
     */
    public record TeamStatus(
            String name,
            String mode,
            List<StateTally> tallies,
            List<PersonLine> attention,
            List<PersonLine> notWatched,
            List<PersonLine> rest) {}

    /**
     * A person with their worst standing.
     *
     * @param page the address of the person's page
     * @param state in words; the reason, if the person is not watched
     */
    public record PersonLine(
            String name, String page, String state, String requirement, String last, String due, String booked) {}
}
