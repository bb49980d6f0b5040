package org.supervisionwatch.alerts.standing.query;

import java.util.Map;

/**
 * Of how many people somebody watches over. Nobody in post is left out of the count.
 *
 * @param inPost people in post today
 * @param notWatchedBecause how many by reason
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

    /** While it is not known where people stand nobody counts as checked. */
    public WatchCoverage grey() {
        String greySays = "0 of %d checked, %d unknown".formatted(inPost, checked)
                + (notWatched == 0 ? "" : ", %d not watched".formatted(notWatched));
        return new WatchCoverage(inPost, 0, notWatched, notWatchedBecause, greySays);
    }
}
