package org.supervisionwatch.local.mailbox;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Replaces GreenMail's in-memory mailbox and stores nothing: the message is in the {@link MailStore} already. */
record DiscardingInbox(String getEmail) implements GreenMailUser {

    @Override
    public String getLogin() {
        return getEmail;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {}

    @Override
    public void deliver(MovingMessage message) {}

    @Override
    public void deliver(MimeMessage message) {}

    @Override
    public void create() {}

    @Override
    public void delete() {}

    @Override
    public void authenticate(String password) {}

    @Override
    public String getQualifiedMailboxName() {
        return getEmail;
    }
}
