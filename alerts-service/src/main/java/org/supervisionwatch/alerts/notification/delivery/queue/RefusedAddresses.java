package org.supervisionwatch.alerts.notification.delivery.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.supervisionwatch.alerts.notification.digest.decision.MailRecipient;
import org.supervisionwatch.chassis.sql.Sql;

/**
 * Addresses that a mail server refuses for good. Nothing is composed for them: whoever stands in is told instead. Only somebody who
 * lifts the mark ends it. Its callers own the transaction.
 */
@ApplicationScoped
public class RefusedAddresses {

    private final Sql sql;

    RefusedAddresses(Sql sql) {
        this.sql = sql;
    }

    /**
     * A marked address.
     *
     * @param answer what the server said
     * @param mailId the mail it was said of
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RefusedAddress(String email, String answer, Instant since, UUID mailId) {}

    /** All of them, as {@link MailRecipient} writes them. */
    public Set<String> all() {
        return Set.copyOf(sql.list("select email from refused_address", row -> row.text("email")));
    }

    /** @param after the address after which the list goes on; empty: from the beginning */
    public List<RefusedAddress> list(String after, int limit) {
        return sql.list(
                """
                select * from refused_address where email collate "C" > ? order by email collate "C" limit ?
                """,
                row -> new RefusedAddress(
                        row.text("email"), row.text("answer"), row.instant("since"), row.uuid("mail_id")),
                after,
                limit);
    }

    /** @return whether it is news */
    public boolean mark(MailQueue.LeasedMail mail, String answer, Instant now) {
        return sql.run(
                        "insert into refused_address (email, answer, since, mail_id) values (?, ?, ?, ?) on conflict do nothing",
                        spelt(mail.recipient()),
                        answer,
                        now,
                        mail.id())
                == 1;
    }

    /** From the next run on the address is written to again. @return false if it was not marked */
    public boolean lift(String email) {
        return sql.run("delete from refused_address where email = ?", spelt(email)) == 1;
    }

    private static String spelt(String email) {
        return new MailRecipient(email, null).email();
    }
}
