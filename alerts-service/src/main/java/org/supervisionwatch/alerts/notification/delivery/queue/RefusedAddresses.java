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
 * The addresses that the mail server refuses permanently. Nothing is composed for them; the deputy or the fallback is notified instead. A
 * mark stays until ops remove it. Its callers own the transaction.
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
     * @param answer the server's answer
     * @param mailId the mail it answered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RefusedAddress(String email, String answer, Instant since, UUID mailId) {}

    /** All of them, spelt as {@link MailRecipient} does. */
    public Set<String> all() {
        return Set.copyOf(sql.of("select email from refused_address").list(String.class));
    }

    /** @param after the address after which the list continues; empty for the beginning */
    public List<RefusedAddress> list(String after, int limit) {
        return sql.of("""
                select * from refused_address where email collate "C" > :after order by email collate "C" limit :limit
                """).with("after", after).with("limit", limit).list(RefusedAddress.class);
    }

    /** Marks the mail's recipient. @return false if it was marked already */
    public boolean mark(MailQueue.LeasedMail mail, String answer, Instant now) {
        return sql.of("""
                insert into refused_address (email, answer, since, mail_id) values (:email, :answer, :since, :mail_id)
                on conflict do nothing
                """)
                        .with(new RefusedAddress(spelt(mail.recipient()), answer, now, mail.id()))
                        .run()
                == 1;
    }

    /** The address is mailed again from the next run on. @return false if it was not marked */
    public boolean lift(String email) {
        return sql.of("delete from refused_address where email = :email")
                        .with("email", spelt(email))
                        .run()
                == 1;
    }

    private static String spelt(String email) {
        return new MailRecipient(email, null).email();
    }
}
