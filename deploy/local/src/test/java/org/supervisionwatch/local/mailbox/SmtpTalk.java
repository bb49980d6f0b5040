package org.supervisionwatch.local.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A plain SMTP client, to know exactly when the server has accepted a message. */
final class SmtpTalk {

    private SmtpTalk() {}

    /** Sends a message. @return the server's reply to the final dot, as soon as it arrives */
    static String send(int port, List<String> recipients, String message) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new java.io.OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8)) {
            in.readLine();
            say(out, in, "HELO test");
            say(out, in, "MAIL FROM:<watch@example.org>");
            for (String recipient : recipients) {
                say(out, in, "RCPT TO:<" + recipient + ">");
            }
            say(out, in, "DATA");
            return say(out, in, message.replace("\n", "\r\n") + "\r\n.");
        }
    }

    private static String say(Writer out, BufferedReader in, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
        return in.readLine();
    }
}
