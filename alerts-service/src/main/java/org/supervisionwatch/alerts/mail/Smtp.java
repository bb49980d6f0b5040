package org.supervisionwatch.alerts.mail;

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

/** Hands one mail to the mail server, over a connection of its own, and says what is known of the outcome. */
@ApplicationScoped
public class Smtp {

    private static final Logger LOG = Logger.getLogger(Smtp.class);
    private static final int LONGEST_ERROR = 500;

    private final MailConfig config;

    Smtp(MailConfig config) {
        this.config = config;
    }

    /** Sends these bytes and no others. Never call it inside a transaction: it waits for a server. */
    public Delivery send(String recipient, byte[] source) {
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
            return new Delivery.Unreachable(inShort(notThere));
        }
        Delivery delivery = handOver(transport, message, recipient);
        leave(transport);
        return delivery;
    }

    /** What the server thinks of our leaving changes nothing: by then it has taken the mail or not. */
    private static void leave(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            LOG.debugf("The mail server had gone before QUIT: %s", inShort(alreadyGone));
        }
    }

    private static Delivery handOver(SMTPTransport transport, MimeMessage message, String recipient) {
        try {
            transport.sendMessage(message, new Address[] {new InternetAddress(recipient)});
            return new Delivery.Accepted();
        } catch (MessagingException failure) {
            return outcome(answerIn(failure), inShort(failure));
        }
    }

    private static Delivery outcome(ServerAnswer answer, String text) {
        if (answer.addressIsWrong()) {
            return new Delivery.AddressRefused(text);
        }
        if (answer.permanent()) {
            return new Delivery.Refused(text);
        }
        return answer.passing() ? new Delivery.Deferred(text) : new Delivery.Unknown(text);
    }

    /** The server's answer, wherever the chain of exceptions has it: the gravest, if there are several. */
    private static ServerAnswer answerIn(MessagingException failure) {
        ServerAnswer found = new ServerAnswer(-1, "", false);
        for (Exception each = failure; each != null; each = nextOf(each)) {
            String text = String.valueOf(each.getMessage());
            ServerAnswer answer = switch (each) {
                case SMTPAddressFailedException address -> new ServerAnswer(address.getReturnCode(), text, true);
                case SMTPSenderFailedException sender -> new ServerAnswer(sender.getReturnCode(), text, false);
                case SMTPSendFailedException send -> new ServerAnswer(send.getReturnCode(), text, false);
                default -> found;
            };
            found = answer.code() > found.code() || answer.ofRecipient() ? answer : found;
        }
        return found;
    }

    private static @Nullable Exception nextOf(Exception each) {
        return each instanceof MessagingException failure ? failure.getNextException() : null;
    }

    /** What the innermost exception says: there the server's own words are. */
    private static String inShort(MessagingException failure) {
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
        // The server's word on QUIT does not matter: by then it has taken the mail or not.
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }
}
