package org.supervisionwatch.alerts.page.view;

import java.util.List;

/**
 * What the status page of an organisation shows, in words.
 *
 * @param grey why it is not known where people stand
 * @param warnings what makes the page less than complete or up to date
 * @param checked how many people were checked
 * @param feeds how old each feed is
 */
public record StatusContent(
        String organisation,
        String today,
        List<String> grey,
        List<String> warnings,
        String checked,
        List<StateTally> tallies,
        List<TeamStatus> teams,
        List<String> feeds) {

    /** How many people are in a state. */
    public record StateTally(String state, long people) {}

    /**
     * @param mode whether its leads are mailed
     * @param attention whom to look at, worst first
     * @param rest everybody else, by state
     */
    public record TeamStatus(
            String name,
            String mode,
            List<StateTally> tallies,
            List<PersonLine> attention,
            List<PersonLine> notWatched,
            List<PersonLine> rest) {

        public TeamStatus {
            tallies = List.copyOf(tallies);
            attention = List.copyOf(attention);
            notWatched = List.copyOf(notWatched);
            rest = List.copyOf(rest);
        }
    }

    /**
     * Somebody with the worst of her standings.
     *
     * @param page the address of her own page
     * @param state in words; why she is not watched, if she is not
     */
    public record PersonLine(
            String name, String page, String state, String requirement, String last, String due, String booked) {}

    public StatusContent {
        grey = List.copyOf(grey);
        warnings = List.copyOf(warnings);
        tallies = List.copyOf(tallies);
        teams = List.copyOf(teams);
        feeds = List.copyOf(feeds);
    }
}
