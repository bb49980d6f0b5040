package org.supervisionwatch.alerts.notification.weeklink;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.alerts.notification.delivery.message.MailConfig;
import org.supervisionwatch.alerts.notification.delivery.message.MailEnvelope;
import org.supervisionwatch.alerts.notification.delivery.queue.MailRun;
import org.supervisionwatch.alerts.notification.delivery.queue.MailStore;
import org.supervisionwatch.alerts.notification.delivery.queue.RefusedAddresses;
import org.supervisionwatch.alerts.notification.link.MailLinks;

/** Queues the mails with the week links of a run. Its callers own the transaction, which must be repeatable read. */
@ApplicationScoped
public class WeekReminderMails {

    private final MailStore mails;
    private final MissingOutcomeStore missing;
    private final RefusedAddresses refused;
    private final MailLinks links;
    private final MailConfig config;

    WeekReminderMails(
            MailStore mails,
            MissingOutcomeStore missing,
            RefusedAddresses refused,
            MailLinks links,
            MailConfig config) {
        this.mails = mails;
        this.missing = missing;
        this.refused = refused;
        this.links = links;
        this.config = config;
    }

    @CheckedTemplate(basePath = "week")
    static class WeekTemplates {
        static native TemplateInstance linkHtml(WeekReminder reminder);

        static native TemplateInstance linkText(WeekReminder reminder);
    }

    /** @return the number of mails */
    public int make(MailRun run, Instant now) {
        MissingOutcomeStore.MissingSnapshot snapshot = missing.of(run.organisationId(), new BookingSpan(run.day()));
        String organisation = snapshot.organisation().code();
        List<WeekReminder> reminders = new WeekReminderComposer(
                        snapshot, refused.all(), (who, email) -> links.week(organisation, who.ref(), email, now))
                .reminders();
        reminders.forEach(reminder -> add(run, reminder, now));
        return reminders.size();
    }

    private void add(MailRun run, WeekReminder reminder, Instant now) {
        MailEnvelope envelope =
                new MailEnvelope(UUID.randomUUID(), config.from(), reminder.recipient(), reminder.subject(), now);
        String text = WeekTemplates.linkText(reminder).render();
        String html = WeekTemplates.linkHtml(reminder).render();
        byte[] source = envelope.around(message -> message.setContent(MailEnvelope.alternatives(text, html)));
        mails.addLink(run, envelope, source);
    }
}
