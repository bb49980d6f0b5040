package org.supervisionwatch.alerts.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Episode.Restraint;
import org.supervisionwatch.alerts.guideline.Form;
import org.supervisionwatch.alerts.guideline.Mode;
import org.supervisionwatch.alerts.guideline.Segment;
import org.supervisionwatch.alerts.guideline.Session;
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

    static Episode closed(Episode open, LocalDate on, Cause cause) {
        Restraint before = open.restraint();
        Restraint after = new Restraint(null, before.heldDays(), false, before.backOn(), null);
        return changed(open, open.level(), open.dates(), after, new Episode.Ending(on, cause));
    }

    static Episode reopened(Episode closed, Position position, LocalDate today) {
        Restraint before = closed.restraint();
        int days = before.heldDays() + closed.daysClosed(position.turns().belowFrom(), today);
        Restraint after = new Restraint(null, days, false, before.backOn(), null);
        return changed(closed, closed.level(), closed.dates(), after, null);
    }

    static Episode ofWindow(Episode of, LocalDate from) {
        Subject any = of.subject();
        Subject windowed = Subject.lapse(any.personId(), any.assignmentId(), any.pack(), any.requirement(), from);
        return new Episode(
                of.id(),
                windowed,
                of.teamId(),
                of.strength(),
                of.level(),
                of.dates(),
                of.restraint(),
                of.ending(),
                of.reopenings());
    }

    /** An hour of case management; a booking was always known. */
    static Session session(String on, Session.Status status, @Nullable String recordedOn) {
        LocalDate recorded = recordedOn == null ? null : LocalDate.parse(recordedOn);
        return new Session(
                on,
                LocalDate.parse(on),
                status,
                Form.INDIVIDUAL,
                Mode.IN_PERSON,
                List.of(new Segment("case_management", 60)),
                1,
                null,
                Set.of(),
                null,
                recorded,
                null,
                null);
    }
}
