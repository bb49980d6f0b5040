package org.supervisionwatch.alerts.alert;

import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Episode.Restraint;
import org.supervisionwatch.alerts.guideline.Standing;

/** Values of episodes as the service makes them from its tables. */
final class Values {

    private Values() {}

    static Position position(Standing standing, String packVersion) {
        return new Position(
                standing.state(),
                packVersion,
                standing.anchor(),
                standing.credited(),
                new Position.Turns(
                        standing.dueSoonFrom(),
                        standing.due(),
                        standing.belowFrom(),
                        standing.emailOn(),
                        standing.escalateOn()),
                false);
    }

    static Episode changed(
            Episode of, Level level, Episode.Dates dates, Restraint restraint, Episode.@Nullable Ending ending) {
        return new Episode(
                of.id(), of.subject(), of.teamId(), of.strength(), level, dates, restraint, ending, of.reopenings());
    }
}
