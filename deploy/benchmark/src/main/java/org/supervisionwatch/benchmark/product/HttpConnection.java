package org.supervisionwatch.benchmark.product;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * One connection that is kept open, as a load balancer's is. It is no general client: it costs so little that the load generator takes next
 * to nothing of the machine it shares with what it measures.
 */
public final class HttpConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    public HttpConnection(URI service) throws IOException {
        socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), service.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(120_000);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    /**
     * An answer.
     *
     * @param firstByteNanos from the request to the first byte
     */
    public record HttpAnswer(int status, long firstByteNanos, byte[] body) {

        public String text() {
            return new String(body, UTF_8);
        }
    }

    /** The bytes of a request, which can be sent again and again. */
    public static byte[] request(String method, String path, String body) {
        byte[] content = body.getBytes(UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n"
                + (content.length == 0 ? "" : "Content-Type: application/json\r\n") + "Content-Length: "
                + content.length + "\r\n\r\n";
        return (head + body).getBytes(UTF_8);
    }

    /** Sends a request, and reads the whole answer. */
    public HttpAnswer send(byte[] request) throws IOException {
        long sent = System.nanoTime();
        socket.getOutputStream().write(request);
        String status = line();
        long firstByte = System.nanoTime() - sent;
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        return new HttpAnswer(
                Integer.parseInt(status.substring(9, 12)), firstByte, chunked ? chunks() : in.readNBytes(length));
    }

    public HttpAnswer get(String path) throws IOException {
        return send(request("GET", path, ""));
    }

    /** @throws IllegalStateException if it is refused */
    public HttpAnswer put(String path, String body) throws IOException {
        HttpAnswer answer = send(request("PUT", path, body));
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException("PUT " + path + ": " + answer.status() + " " + answer.text());
        }
        return answer;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
