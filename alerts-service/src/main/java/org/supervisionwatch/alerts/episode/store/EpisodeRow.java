package org.supervisionwatch.alerts.episode.store;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.episode.decision.Acknowledgement;
import org.supervisionwatch.alerts.episode.decision.ClosingCause;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.Episode.EpisodeDates;
import org.supervisionwatch.alerts.episode.decision.Episode.EpisodeEnding;
import org.supervisionwatch.alerts.episode.decision.Episode.EpisodeRestraint;
import org.supervisionwatch.alerts.episode.decision.EpisodeHold;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.episode.decision.EpisodeSubject;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.chassis.sql.Row;

/** Reads an episode from a row with {@link EpisodeStore#COLUMNS}. */
public final class EpisodeRow {

    private EpisodeRow() {}

    public static Episode read(Row row) throws SQLException {
        String cause = row.textOrNull("cause");
        return new Episode(
                row.uuid("id"),
                subject(row),
                row.uuidOrNull("team_id"),
                RequirementStrength.valueOf(row.text("strength").toUpperCase(Locale.ROOT)),
                EpisodeLevel.of(row.text("level")),
                dates(row),
                new EpisodeRestraint(
                        hold(row),
                        row.number("held_days"),
                        row.flag("unrecorded"),
                        row.dateOrNull("back_on"),
                        acknowledgement(row)),
                cause == null ? null : new EpisodeEnding(row.date("closed_on"), ClosingCause.of(cause)),
                row.number("reopenings"));
    }

    private static EpisodeSubject subject(Row row) throws SQLException {
        return new EpisodeSubject(
                EpisodeKind.of(row.text("kind")),
                row.uuid("person_id"),
                row.uuidOrNull("assignment_id"),
                row.text("pack"),
                row.text("requirement"),
                row.dateOrNull("window_from"));
    }

    private static EpisodeDates dates(Row row) throws SQLException {
        return new EpisodeDates(
                row.date("opened_on"),
                row.dateOrNull("anchor_on"),
                row.dateOrNull("due_on"),
                row.dateOrNull("below_from"),
                row.dateOrNull("alerted_on"));
    }

    private static @Nullable EpisodeHold hold(Row row) throws SQLException {
        String because = row.textOrNull("held_because");
        return because == null
                ? null
                : new EpisodeHold(
                        EpisodeHold.HoldCause.of(because),
                        row.date("held_since"),
                        row.dateOrNull("held_until"),
                        row.uuidOrNull("held_session"));
    }

    private static @Nullable Acknowledgement acknowledgement(Row row) throws SQLException {
        String by = row.textOrNull("acknowledged_by");
        return by == null
                ? null
                : new Acknowledgement(
                        by,
                        Acknowledgement.AcknowledgementReason.of(row.text("acknowledged_reason")),
                        row.date("acknowledged_until"));
    }

    /** The code of a strength in the database and in answers. */
    public static String code(RequirementStrength strength) {
        return strength.name().toLowerCase(Locale.ROOT);
    }
}
