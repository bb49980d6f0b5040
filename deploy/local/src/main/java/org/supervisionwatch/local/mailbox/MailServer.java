package org.supervisionwatch.local.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.process.FreePort;

/**
 * An SMTP server on 127.0.0.1 that replies 250 only once a mail is in the {@link MailStore}. If it cannot be stored (on a full
 * disk, say), the reply is 451 and the sender retries.
 */
public record MailServer(GreenMail server, int port) implements AutoCloseable {

    /** Starts on this port, or on any free one if it is 0. */
    public static MailServer start(MailStore store, int port) {
        int listen = FreePort.orAny(port);
        ServerSetup setup = new ServerSetup(listen, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        GreenMail server = new GreenMail(setup);
        server.getUserManager().setMessageDeliveryHandler(new StoreDelivery(store));
        server.start();
        return new MailServer(server, listen);
    }

    @Override
    public void close() {
        server.stop();
    }

    /**
     * GreenMail calls this once for each recipient, one message at a time, and replies 250 only after the last; an exception
     * becomes its 451.
     */
    private static final class StoreDelivery implements MessageDeliveryHandler {

        private final MailStore store;
        private @Nullable MovingMessage last;

        StoreDelivery(MailStore store) {
            this.store = store;
        }

        @Override
        public synchronized GreenMailUser handle(MovingMessage message, MailAddress recipient)
                throws MessagingException {
            if (message != last) {
                try {
                    store.add(bytesOf(message));
                } catch (IOException e) {
                    System.err.println("A mail could not be stored and was not accepted: " + e);
                    throw new UncheckedIOException(e);
                }
                last = message;
            }
            return new UserImpl(recipient.getEmail(), recipient.getEmail(), "", null) {
                @Override
                public void deliver(MovingMessage stored) {}
            };
        }

        private static byte[] bytesOf(MovingMessage message) throws IOException, MessagingException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (MailAddress to : message.getToAddresses()) {
                out.write(("Delivered-To: " + to.getEmail() + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            message.getMessage().writeTo(out);
            return out.toByteArray();
        }
    }
}
