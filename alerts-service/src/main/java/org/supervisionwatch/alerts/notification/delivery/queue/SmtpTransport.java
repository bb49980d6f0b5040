package org.supervisionwatch.alerts.notification.delivery.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.notification.delivery.message.MailConfig;

/** Sends one mail to the mail server, over a connection of its own, and returns the outcome as far as it is known. */
@ApplicationScoped
public class SmtpTransport {

    private static final Logger LOG = Logger.getLogger(SmtpTransport.class);
    private static final int LONGEST_ERROR = 500;

    private final MailConfig config;

    SmtpTransport(MailConfig config) {
        this.config = config;
    }

    /** Sends these bytes unchanged. Do not call it inside a transaction: it waits for a server. */
    public DeliveryOutcome send(String recipient, byte[] source) {
        Session session = Session.getInstance(properties());
        MimeMessage message;
        SMTPTransport transport;
        try {
            message = new MimeMessage(session, new ByteArrayInputStream(source));
            transport = (SMTPTransport) session.getTransport("smtp");
            transport.connect(
                    config.host(),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
        } catch (MessagingException notThere) {
            return new DeliveryOutcome(MailOutcome.UNREACHABLE, shortened(notThere), false);
        }
        DeliveryOutcome delivery = handOver(transport, message, recipient);
        quit(transport);
        return delivery;
    }

    /** An error on QUIT changes nothing: by then the server has accepted the mail or not. */
    private static void quit(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            LOG.debugf("The mail server had gone before QUIT: %s", shortened(alreadyGone));
        }
    }

    private static DeliveryOutcome handOver(SMTPTransport transport, MimeMessage message, String recipient) {
        try {
            transport.sendMessage(message, new Address[] {new InternetAddress(recipient)});
            return new DeliveryOutcome(MailOutcome.ACCEPTED, "", false);
        } catch (MessagingException failure) {
            return outcome(answerIn(failure), shortened(failure));
        }
    }

    private static DeliveryOutcome outcome(SmtpReply answer, String text) {
        if (answer.isPermanent()) {
            return new DeliveryOutcome(MailOutcome.REFUSED, text, answer.addressIsWrong());
        }
        return new DeliveryOutcome(answer.isTransient() ? MailOutcome.DEFERRED : MailOutcome.UNKNOWN, text, false);
    }

    /** The server's reply from the chain of exceptions: the gravest, if there are several. */
    private static SmtpReply answerIn(MessagingException failure) {
        SmtpReply found = new SmtpReply(-1, "", false);
        for (Exception each = failure; each != null; each = nextOf(each)) {
            String text = String.valueOf(each.getMessage());
            SmtpReply answer = switch (each) {
                case SMTPAddressFailedException address -> new SmtpReply(address.getReturnCode(), text, true);
                case SMTPSenderFailedException sender -> new SmtpReply(sender.getReturnCode(), text, false);
                case SMTPSendFailedException send -> new SmtpReply(send.getReturnCode(), text, false);
                default -> found;
            };
            found = answer.code() > found.code() || answer.ofRecipient() ? answer : found;
        }
        return found;
    }

    private static @Nullable Exception nextOf(Exception each) {
        return each instanceof MessagingException failure ? failure.getNextException() : null;
    }

    /** The message of the innermost exception, which has the server's own words. */
    private static String shortened(MessagingException failure) {
        Exception innermost = failure;
        for (Exception each = failure; each != null; each = nextOf(each)) {
            innermost = each;
        }
        String text = String.valueOf(innermost.getMessage()).strip();
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }

    private Properties properties() {
        String millis = Long.toString(config.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(config.username().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(config.starttls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(config.starttls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // The reply to QUIT does not matter: by then the server has accepted the mail or not.
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }
}
