package org.supervisionwatch.alerts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.supervisionwatch.local.testing.SharedStack;

/**
 * Stands between the service and the real mail server, and misbehaves on demand. Tests set it by system properties, which
 * class loaders share: {@value #MODE}, {@value #REFUSED} and {@value #SENDER}.
 */
public final class MailGate implements QuarkusTestResourceLifecycleManager {

    /** {@code closed}: no connection; {@code silent}: the answer to the mail itself is lost; else everything passes. */
    public static final String MODE = "watch.test.gate";

    /** A part of the recipients' addresses that are refused permanently. */
    public static final String REFUSED = "watch.test.gate.refused";

    /** Part of the recipients' addresses whose mails are refused permanently because of the sender. */
    public static final String SENDER = "watch.test.gate.sender";

    /** How many mails a minute may be sent in tests. */
    public static final int PER_MINUTE = 5_000;

    private ServerSocket listener;

    @Override
    public Map<String, String> start() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("mail-gate").start(this::serve);
        return Map.of(
                "watch.mail.port",
                Integer.toString(listener.getLocalPort()),
                "watch.mail.per-minute",
                Integer.toString(PER_MINUTE),
                "watch.mail.backoff",
                "PT0.2S",
                "watch.mail.longest-backoff",
                "PT0.5S");
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void stop() {
        try {
            listener.close();
        } catch (IOException alreadyClosed) {
            // the JVM is about to end anyway
        }
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> pass(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static boolean is(String mode) {
        return System.getProperty(MODE, "open").equals(mode);
    }

    private static void pass(Socket client) {
        if (is("closed")) {
            close(client);
            return;
        }
        try (client;
                Socket server =
                        new Socket("127.0.0.1", SharedStack.get().ports().smtp())) {
            AtomicBoolean mute = new AtomicBoolean();
            Thread.ofVirtual().start(() -> answers(server, client, mute));
            commands(client, server, mute);
        } catch (IOException broken) {
            // one side has closed, so the other is closed too
        }
    }

    private static void answers(Socket server, Socket client, AtomicBoolean mute) {
        try {
            InputStream in = server.getInputStream();
            byte[] buffer = new byte[4096];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (mute.get()) {
                    break;
                }
                client.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // the connection is closed below
        }
        close(client);
    }

    private static void commands(Socket client, Socket server, AtomicBoolean mute) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        OutputStream out = server.getOutputStream();
        boolean data = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (!data && line.startsWith("RCPT") && (isFor(REFUSED, line) || isFor(SENDER, line))) {
                String answer = isFor(REFUSED, line) ? "550 5.1.1 no such mailbox" : "550 5.7.1 sender not allowed";
                client.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
                continue;
            }
            if (data && line.equals(".\r\n")) {
                data = false;
                mute.set(is("silent"));
            } else if (line.startsWith("DATA")) {
                data = true;
            }
            out.write(line.getBytes(ISO_8859_1));
            out.flush();
        }
    }

    private static boolean isFor(String property, String line) {
        String part = System.getProperty(property, "");
        return !part.isEmpty() && line.contains(part);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each >= 0; each = in.read()) {
            line.append((char) each);
            if (each == '\n') {
                break;
            }
        }
        return line.toString();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // it is closed, as intended
        }
    }
}
