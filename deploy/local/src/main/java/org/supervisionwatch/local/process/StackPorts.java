package org.supervisionwatch.local.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ports of a running stack, all on 127.0.0.1: the line that a stack's process prints when it is ready. A
 * part that was not started has the port 0.
 *
 * @param control the port for requesting databases and topics, for tests
 */
public record StackPorts(int kafka, int postgres, int smtp, int mailbox, int control, long pid) {

    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":(\\d+)");

    /** One line of JSON. */
    public String toJson() {
        return "{\"ready\":true,\"kafka\":%d,\"postgres\":%d,\"smtp\":%d,\"mailbox\":%d,\"control\":%d,\"pid\":%d}"
                .formatted(kafka, postgres, smtp, mailbox, control, pid);
    }

    public static boolean isReadyLine(String line) {
        return line.startsWith("{\"ready\":true");
    }

    public static StackPorts parse(String line) {
        Map<String, Long> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(line);
        while (field.find()) {
            fields.put(field.group(1), Long.parseLong(field.group(2)));
        }
        return new StackPorts(
                port(fields, "kafka"),
                port(fields, "postgres"),
                port(fields, "smtp"),
                port(fields, "mailbox"),
                port(fields, "control"),
                fields.getOrDefault("pid", 0L));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafka;
    }

    /** The JDBC URL of a database on the stack's PostgreSQL; user {@code postgres}, any password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres + "/" + database;
    }

    /** The mailbox's page; its JSON is at {@code api/messages} below. */
    public String mailboxUrl() {
        return "http://127.0.0.1:" + mailbox + "/";
    }

    private static int port(Map<String, Long> fields, String name) {
        return Math.toIntExact(fields.getOrDefault(name, 0L));
    }
}
