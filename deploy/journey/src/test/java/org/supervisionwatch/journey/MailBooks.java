package org.supervisionwatch.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.supervisionwatch.local.testing.TestDatabase;

/** What an alerts-service has written down of the mails of one organisation. */
final class MailBooks {

    /** Nothing is due, nothing waits to be composed, nothing waits for the mail server. */
    private static final String OPEN = """
            select (select count(*) from mail_schedule s where s.organisation_id = o.id and s.next_at <= ?)
                 + (select count(*) from run r where r.organisation_id = o.id and (r.composed_at is null or r.anew_from is not null))
                 + (select count(*) from mail m where m.organisation_id = o.id and m.state = 'queued')
                 + case when exists (select from mail_schedule s where s.organisation_id = o.id) then 0 else 1 end
              from organisation o where o.code = ?
            """;

    private static final String TOLD = """
            select told.entry from (select concat_ws(' ', m.recipient, m.told_on, p.employee_number, e.requirement, t.step, t.ordinal) as entry
              from mail_entry t join mail m on m.id = t.mail_id join episode e on e.id = t.episode_id
              join person p on p.id = e.person_id join organisation o on o.id = m.organisation_id
             where o.code = ? and m.state = 'accepted' and not t.void) told
             order by told.entry collate "C"
            """;
    private static final String MAILS = """
            select m.message_id, (select count(*) from mail_attempt a
                                   where a.mail_id = m.id and (a.outcome is null or a.outcome = 'unknown')) as in_doubt
              from mail m join organisation o on o.id = m.organisation_id where o.code = ? and m.state = 'accepted'
            """;

    private final TestDatabase database;
    private final String organisation;

    MailBooks(TestDatabase database, String organisation) {
        this.database = database;
        this.organisation = organisation;
    }

    /** @param inDoubt attempts of which nobody knows whether the server took the mail */
    record Accepted(String messageId, int inDoubt) {}

    boolean settled(Instant now) {
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement(OPEN)) {
            query.setTimestamp(1, Timestamp.from(now));
            query.setString(2, organisation);
            ResultSet row = query.executeQuery();
            return row.next() && row.getInt(1) == 0;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Who was told what on which day, each entry of a mail that the server has accepted a line. */
    List<String> told() {
        return list(TOLD, row -> row.getString("entry"));
    }

    List<Accepted> accepted() {
        return list(MAILS, row -> new Accepted(row.getString("message_id"), row.getInt("in_doubt")));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Reader<T> reader) {
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, organisation);
            ResultSet rows = query.executeQuery();
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }
}
