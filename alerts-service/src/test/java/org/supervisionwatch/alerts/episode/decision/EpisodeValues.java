package org.supervisionwatch.alerts.episode.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Episode.EpisodeRestraint;
import org.supervisionwatch.alerts.guideline.engine.requirement.Session;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionFormat;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionMode;
import org.supervisionwatch.alerts.guideline.engine.requirement.SessionSegment;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;

/** Values of episodes as the service makes them from its tables. */
final class EpisodeValues {

    private EpisodeValues() {}

    static StandingPosition position(Standing standing, String packVersion) {
        return new StandingPosition(
                standing.state(),
                packVersion,
                standing.anchor(),
                standing.credited(),
                new StandingPosition.TurningDates(
                        standing.dueSoonFrom(),
                        standing.due(),
                        standing.belowFrom(),
                        standing.emailOn(),
                        standing.escalateOn()),
                false);
    }

    static Episode changed(
            Episode of,
            EpisodeLevel level,
            Episode.EpisodeDates dates,
            EpisodeRestraint restraint,
            Episode.@Nullable EpisodeEnding ending) {
        return new Episode(
                of.id(), of.subject(), of.teamId(), of.strength(), level, dates, restraint, ending, of.reopenings());
    }

    static Episode closed(Episode open, LocalDate on, ClosingCause cause) {
        EpisodeRestraint before = open.restraint();
        EpisodeRestraint after =
                new EpisodeRestraint(null, before.heldDays(), false, before.backOn(), before.acknowledgement());
        return changed(open, open.level(), open.dates(), after, new Episode.EpisodeEnding(on, cause));
    }

    static Episode reopened(Episode closed, StandingPosition position, LocalDate today) {
        EpisodeRestraint before = closed.restraint();
        int days = before.heldDays() + closed.daysClosed(position.dates().belowFrom(), today);
        EpisodeRestraint after = new EpisodeRestraint(null, days, false, before.backOn(), before.acknowledgement());
        Episode open = changed(closed, closed.level(), closed.dates(), after, null);
        return new Episode(
                open.id(),
                open.subject(),
                open.teamId(),
                open.strength(),
                open.level(),
                open.dates(),
                after,
                null,
                closed.reopenings() + 1);
    }

    /** The episode at a level, with the dates of a position. */
    static Episode at(Episode episode, EpisodeLevel level, StandingPosition position, LocalDate today) {
        StandingPosition.TurningDates turns = position.dates();
        LocalDate alerted = episode.dates().alertedOn();
        Episode.EpisodeDates dates = new Episode.EpisodeDates(
                episode.openedOn(),
                earliest(episode.dates().beganAfter(), position.anchor()),
                position.anchor(),
                turns.due(),
                turns.belowFrom(),
                alerted == null && level.alerts() ? today : alerted);
        return changed(episode, level, dates, episode.restraint(), null);
    }

    /** The earlier of two sessions; null if there was none before one of them. */
    private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isBefore(other) ? one : other;
    }

    static Episode ofWindow(Episode of, LocalDate from) {
        EpisodeSubject any = of.subject();
        EpisodeSubject windowed = new EpisodeSubject(
                EpisodeKind.LAPSE, any.personId(), any.assignmentId(), any.pack(), any.requirement(), from);
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

    /** An hour of case management. */
    static Session session(String on, Session.SessionStatus status, @Nullable String recordedOn) {
        LocalDate recorded = recordedOn == null ? null : LocalDate.parse(recordedOn);
        return new Session(
                on,
                LocalDate.parse(on),
                status,
                SessionFormat.INDIVIDUAL,
                SessionMode.IN_PERSON,
                List.of(new SessionSegment("case_management", 60)),
                1,
                null,
                Set.of(),
                null,
                recorded,
                null,
                null);
    }

    static Session withId(Session one, String id) {
        return copy(one, id, one.bookedOn());
    }

    static Session bookedOn(Session one, LocalDate day) {
        return copy(one, one.id(), day);
    }

    private static Session copy(Session one, @Nullable String id, @Nullable LocalDate bookedOn) {
        return new Session(
                id,
                one.date(),
                one.status(),
                one.form(),
                one.mode(),
                one.segments(),
                one.size(),
                one.contractedSize(),
                one.flags(),
                one.intervention(),
                one.recordedOn(),
                bookedOn,
                one.cancelledOn());
    }
}
