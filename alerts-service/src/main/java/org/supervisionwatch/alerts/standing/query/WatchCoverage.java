package org.supervisionwatch.alerts.standing.query;

import java.util.Map;

/**
 * How many people in post are watched. Everybody in post is in one of the counts.
 *
 * @param inPost people in post today
 * @param notWatchedBecause the number of people who are not watched, by reason
 * @param says the same in words
 */
public record WatchCoverage(
        int inPost, int checked, int notWatched, Map<String, Integer> notWatchedBecause, String says) {

    static WatchCoverage of(int inPost, Map<String, Integer> notWatchedBecause) {
        int notWatched =
                notWatchedBecause.values().stream().mapToInt(Integer::intValue).sum();
        int checked = inPost - notWatched;
        String says = "%d of %d checked".formatted(checked, inPost)
                + (notWatched == 0 ? "" : ", %d not watched".formatted(notWatched));
        return new WatchCoverage(inPost, checked, notWatched, notWatchedBecause, says);
    }

    /** The same while a data gap is in force: then nobody counts as checked. */
    public WatchCoverage duringDataGap() {
        String sentence = "0 of %d checked, %d unknown".formatted(inPost, checked)
                + (notWatched == 0 ? "" : ", %d not watched".formatted(notWatched));
        return new WatchCoverage(inPost, 0, notWatched, notWatchedBecause, sentence);
    }
}
