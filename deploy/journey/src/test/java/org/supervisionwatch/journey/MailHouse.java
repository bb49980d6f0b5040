package org.supervisionwatch.journey;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.supervisionwatch.local.process.FreePort;
import org.supervisionwatch.local.process.StackProcess;
import org.supervisionwatch.local.process.WatchRoot;

/** A mail server of a journey's own, to be killed and started again; what it has accepted is on disk. */
final class MailHouse implements AutoCloseable {

    private final int smtp = FreePort.any();
    private final int mailbox = FreePort.any();
    private final Path data;
    private StackProcess process;

    MailHouse() {
        try {
            data = Files.createTempDirectory("mail-house");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = open();
    }

    /** @param source the bytes that the server was given, without the lines it put before them */
    record Copy(String messageId, String source) {}

    int smtp() {
        return smtp;
    }

    /** {@code kill -9}. */
    void kill() {
        process.process().kill();
    }

    void restart() {
        process = open();
    }

    /** Everything it has accepted, oldest first. */
    List<Copy> copies() {
        String messages = "http://127.0.0.1:" + mailbox + "/api/messages";
        List<String> ids =
                RestAssured.get(messages).then().statusCode(200).extract().path("id");
        List<Copy> copies = new ArrayList<>();
        for (String id : ids.reversed()) {
            String messageId = RestAssured.get(messages + "/" + id).path("messageId");
            String source = RestAssured.get(messages + "/" + id + "/source").asString();
            copies.add(new Copy(messageId, source.substring(source.indexOf("Date:"))));
        }
        return copies;
    }

    @Override
    public void close() {
        process.close();
    }

    private StackProcess open() {
        return StackProcess.start(
                WatchRoot.find(),
                "mail",
                data,
                "--smtp-port",
                Integer.toString(smtp),
                "--mailbox-port",
                Integer.toString(mailbox));
    }
}
