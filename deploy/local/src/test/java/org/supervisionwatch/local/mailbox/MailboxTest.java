package org.supervisionwatch.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    private static final String MESSAGE = """
            From: Supervision Watch <watch@example.org>
            To: Lead <lead@example.org>
            Subject: =?utf-8?Q?3_people_=E2=80=93_Northtown?=
            Date: Sun, 22 Nov 2026 08:00:00 +0000
            Message-ID: <run-1@example.org>
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Three people <late>
            --b
            Content-Type: text/html; charset=utf-8

            <p>Three <script>alert(1)</script>people</p>
            --b--""";

    @TempDir
    Path folder;

    private MailStore store;
    private MailServer smtp;
    private MailboxServer mailbox;

    @BeforeEach
    void start() throws IOException {
        store = new MailStore(folder);
        smtp = MailServer.start(store, 0);
        mailbox = MailboxServer.start(store, 0);
    }

    @AfterEach
    void stop() {
        mailbox.close();
        smtp.close();
    }

    @Test
    void aMessageIsListedAsJsonWithTheRecipientsOfItsEnvelope() throws Exception {
        String answer = SmtpTalk.send(smtp.port(), List.of("lead@example.org", "deputy@example.org"), MESSAGE);

        assertThat(answer).startsWith("250");
        JsonNode mails = new ObjectMapper().readTree(get("/api/messages").body());
        assertThat(mails).hasSize(1);
        JsonNode mail = mails.get(0);
        assertThat(mail.path("to"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("lead@example.org", "deputy@example.org");
        assertThat(mail.path("from").asText()).isEqualTo("Supervision Watch <watch@example.org>");
        assertThat(mail.path("subject").asText()).isEqualTo("3 people – Northtown");
        assertThat(mail.path("date").asText()).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(mail.path("messageId").asText()).isEqualTo("<run-1@example.org>");
        assertThat(mail.path("text").asText()).contains("Three people <late>");
        String one = "/api/messages/" + mail.path("id").asText();
        assertThat(get(one).body()).contains("run-1@example.org");
        assertThat(get(one + "/source").body()).contains("Content-Type: multipart/alternative; boundary=b");
    }

    @Test
    void theListIsNewestFirstAndCanBeFilteredByRecipient() throws Exception {
        SmtpTalk.send(smtp.port(), List.of("first@example.org"), "Subject: One\n\none");
        SmtpTalk.send(smtp.port(), List.of("second@example.org"), "Subject: Two\n\ntwo");

        assertThat(get("/").body()).containsSubsequence("2 messages", "Two", "One");
        assertThat(get("/?to=FIRST%40example").body()).contains("1 message").doesNotContain("Two");
        assertThat(get("/api/messages?to=second").body()).contains("Two").doesNotContain("One");
    }

    @Test
    void aMessagesOwnHtmlCannotRunAnything() throws Exception {
        SmtpTalk.send(smtp.port(), List.of("lead@example.org"), MESSAGE);
        String page = "/messages/" + store.ids().getFirst();

        assertThat(get(page).body()).contains("<iframe sandbox ").doesNotContain("<script>");
        assertThat(get(page + "/text").body()).contains("Three people &lt;late&gt;");
        assertThat(get(page + "/html").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox; default-src 'none'"));
    }

    @Test
    void nothingCanBeChangedAndNothingElseCanBeRead() throws Exception {
        SmtpTalk.send(smtp.port(), List.of("lead@example.org"), MESSAGE);

        assertThat(request("DELETE", "/api/messages").statusCode()).isEqualTo(405);
        assertThat(get("/api/messages/..%2f..%2fetc%2fpasswd").statusCode()).isEqualTo(404);
        assertThat(get("/messages/99999999").statusCode()).isEqualTo(404);
        assertThat(store.ids()).hasSize(1);
    }

    @Test
    void aMessageThatCannotBeStoredIsNotAccepted() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        Files.delete(folder);

        String answer = SmtpTalk.send(smtp.port(), List.of("lead@example.org"), MESSAGE);

        assertThat(answer).startsWith("451");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return request("GET", path);
    }

    private HttpResponse<String> request(String method, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + mailbox.port() + path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
