package org.supervisionwatch.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers a mail by its link, as whoever gets it would: the session took place. */
final class MailAnswer {

    /** Others may have people of the same name. */
    private static final Pattern OWN = Pattern.compile("@(northvale|fernley)\\.example");

    private final JsonHttpClient rest;
    private final URI mailbox;
    private final URI supervision;

    MailAnswer(JsonHttpClient rest, URI mailbox, URI supervision) {
        this.rest = rest;
        this.mailbox = mailbox;
        this.supervision = supervision;
    }

    /**
     * Records a session of case management that somebody is late with.
     *
     * @return false if no mail about them has come yet
     */
    boolean happened(String name, LocalDate on) {
        Optional<String> path = link(name);
        path.ifPresent(link -> {
            URI page = supervision.resolve(link);
            int status = rest.postForm(page, Map.of("date", on.toString(), "minutes", "60"));
            if (status != 200) {
                throw new IllegalStateException("the answer to the mail about " + name + " was refused: " + status);
            }
        });
        return path.isPresent();
    }

    private Optional<String> link(String name) {
        Pattern entry = Pattern.compile(
                Pattern.quote(name) + ": Case management.*?Record this session: https?://[^/\\s]+(/\\S+)",
                Pattern.DOTALL);
        for (JsonNode mail : rest.get(mailbox.resolve("/api/messages")).body()) {
            Matcher found = entry.matcher(mail.path("text").asText());
            if (OWN.matcher(mail.path("to").toString()).find() && found.find()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }
}
