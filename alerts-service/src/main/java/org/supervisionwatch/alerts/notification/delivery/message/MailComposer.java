package org.supervisionwatch.alerts.notification.delivery.message;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.supervisionwatch.alerts.notification.digest.writing.DigestContent;

/** Renders a digest once into the bytes of a mail: text and HTML, with an id that never changes. */
@ApplicationScoped
public class MailComposer {

    private final MailConfig config;

    MailComposer(MailConfig config) {
        this.config = config;
    }

    @CheckedTemplate(basePath = "mail")
    static class MailTemplates {
        static native TemplateInstance letterHtml(DigestContent digest);

        static native TemplateInstance letterText(DigestContent digest);
    }

    /** @param at the time in the Date header */
    public ComposedMail compose(DigestContent content, Instant at) {
        MailEnvelope envelope =
                new MailEnvelope(UUID.randomUUID(), config.from(), content.recipient(), content.subject(), at);
        byte[] source = envelope.around(message -> {
            thread(message, content.references());
            message.setContent(MailEnvelope.alternatives(
                    MailTemplates.letterText(content).render(),
                    MailTemplates.letterHtml(content).render()));
        });
        return new ComposedMail(envelope, content, source);
    }

    /** Lets a mail program show a reminder in the thread of the first mail about it. */
    private static void thread(MimeMessage message, List<String> references) throws MessagingException {
        if (!references.isEmpty()) {
            message.setHeader("In-Reply-To", references.getFirst());
            String name = "References";
            message.setHeader(name, MimeUtility.fold(name.length() + 2, String.join(" ", references)));
        }
    }
}
