package org.supervisionwatch.alerts.alert;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.alert.Episode.Dates;
import org.supervisionwatch.alerts.alert.Episode.Ending;
import org.supervisionwatch.alerts.alert.Episode.Restraint;
import org.supervisionwatch.alerts.guideline.Rule.Strength;
import org.supervisionwatch.chassis.sql.Row;

/** Reads the columns of an episode, {@link EpisodeStore#COLUMNS}, from any query that has them. */
public final class EpisodeRow {

    private EpisodeRow() {}

    public static Episode read(Row row) throws SQLException {
        String cause = row.textOrNull("cause");
        return new Episode(
                row.uuid("id"),
                subject(row),
                row.uuidOrNull("team_id"),
                Strength.valueOf(row.text("strength").toUpperCase(Locale.ROOT)),
                Level.of(row.text("level")),
                dates(row),
                new Restraint(
                        hold(row),
                        row.number("held_days"),
                        row.flag("unrecorded"),
                        row.dateOrNull("back_on"),
                        acknowledgement(row)),
                cause == null ? null : new Ending(row.date("closed_on"), Cause.of(cause)),
                row.number("reopenings"));
    }

    private static Subject subject(Row row) throws SQLException {
        return new Subject(
                Kind.of(row.text("kind")),
                row.uuid("person_id"),
                row.uuidOrNull("assignment_id"),
                row.text("pack"),
                row.text("requirement"),
                row.dateOrNull("window_from"));
    }

    private static Dates dates(Row row) throws SQLException {
        return new Dates(
                row.date("opened_on"),
                row.dateOrNull("anchor_on"),
                row.dateOrNull("due_on"),
                row.dateOrNull("below_from"),
                row.dateOrNull("alerted_on"));
    }

    private static @Nullable Hold hold(Row row) throws SQLException {
        String because = row.textOrNull("held_because");
        return because == null
                ? null
                : new Hold(
                        Hold.Because.of(because),
                        row.date("held_since"),
                        row.dateOrNull("held_until"),
                        row.uuidOrNull("held_session"));
    }

    private static @Nullable Acknowledgement acknowledgement(Row row) throws SQLException {
        String by = row.textOrNull("acknowledged_by");
        return by == null
                ? null
                : new Acknowledgement(
                        by, Acknowledgement.Reason.of(row.text("acknowledged_reason")), row.date("acknowledged_until"));
    }

    static String code(Strength strength) {
        return strength.name().toLowerCase(Locale.ROOT);
    }
}
