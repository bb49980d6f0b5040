package org.supervisionwatch.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supervisionwatch.local.process.StackProcess;
import org.supervisionwatch.local.process.WatchRoot;

@Tag("stack")
class MailDurabilityTest {

    private static final int MESSAGES = 20;

    @TempDir
    Path data;

    @Test
    void whatTheServerAnsweredWith250IsThereAfterAKill() throws Exception {
        StackProcess first = StackProcess.start(WatchRoot.find(), "mail", data);
        for (int i = 1; i <= MESSAGES; i++) {
            String message = "Subject: Mail " + i + "\n\nText " + i;
            assertThat(SmtpTalk.send(first.ports().smtp(), List.of("lead@example.org"), message))
                    .startsWith("250");
        }
        first.process().kill();

        MailStore store = new MailStore(data.resolve("mail"));
        assertThat(store.ids()).hasSize(MESSAGES);
        StoredMail newest =
                MailParser.parse("x", store.find(store.ids().getFirst()).orElseThrow());
        assertThat(newest.subject()).isEqualTo("Mail " + MESSAGES);
        assertThat(newest.text()).startsWith("Text " + MESSAGES);
    }

    @Test
    void aPartialFileLeftByAKillIsNotAMessage() throws Exception {
        Files.writeString(data.resolve("00000001.part"), "Subject: Half of a long message that was never accep");

        MailStore store = new MailStore(data);
        store.add(new byte[] {'W', 'h', 'o', 'l', 'e'});

        assertThat(store.ids()).containsExactly("00000001");
        assertThat(store.find("00000001").orElseThrow())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("Whole");
    }
}
