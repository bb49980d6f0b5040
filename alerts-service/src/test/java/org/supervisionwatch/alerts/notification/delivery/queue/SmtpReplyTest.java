package org.supervisionwatch.alerts.notification.delivery.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource({
        "550, 550 5.1.1 no such mailbox, true",
        "550, 550 5.1.10 recipient address has null MX, true",
        "553, 553 5.1.3 bad address syntax, true",
        "550, 550 5.2.1 mailbox disabled, true",
        "550, 550 no such user here, true",
        "550, 550 5.4.1 Recipient address rejected: Access denied, true",
        "550, 550 5.1.6 recipient has moved, true",
        "550, 550 5.0.0 user unknown, true",
        "551, 551 user not local, true",
        "556, 556 domain takes no mail, true",
        "550, 550 5.4.14 hop count exceeded, false",
        "550, 550 5.5.1 bad sequence of commands, false",
        "554, 554 5.0.0 service unavailable, false",
        "550, 550 5.1.8 sender address rejected, false",
        "550, 550 5.7.1 sender not allowed, false",
        "554, 554 5.7.1 this looks like spam, false",
        "554, 554 transaction failed, false",
        "552, 552 mailbox full, false",
        "552, 552 5.2.2 over quota, false",
        "450, 450 4.2.0 greylisted, false",
        "450, 450 4.4.1 no answer from host, false",
        "421, 421 too many connections, false"
    })
    void onlyAReplyThatSaysSoMarksAnAddressAsWrong(int code, String text, boolean wrong) {
        assertThat(new SmtpReply(code, text, true).addressIsWrong()).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({"550, 550 5.1.1 no such mailbox", "550, 550 no", "550, 550 5.4.1 access denied", "553, 553 5.1.3 bad"})
    void aReplyAboutTheSenderOrTheMailNeverMarksTheAddress(int code, String text) {
        assertThat(new SmtpReply(code, text, false).addressIsWrong()).isFalse();
    }
}
