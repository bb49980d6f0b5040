package org.supervisionwatch.local.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** The message with the addresses that is printed when everything is ready. */
final class ReadyMessage {

    private ReadyMessage() {}

    static String ready(Duration elapsed, LaunchPorts ports, Path data) {
        return String.format(
                Locale.ROOT,
                """

                Ready after %.1f s. Look here:

                  status page  %s
                  mailbox      %s
                  API pages    %sq/swagger-ui for staff, %sq/swagger-ui for supervision,
                               %sq/swagger-ui for alerts
                  metrics      %sq/metrics  (and on the other two ports)
                  data, logs   %s

                No e-mail leaves this computer: all of it is in the mailbox. Ctrl-C stops everything; the data stay.
                """,
                elapsed.toMillis() / 1000.0,
                ports.url(LaunchEndpoint.ALERTS),
                ports.url(LaunchEndpoint.MAILBOX),
                ports.url(LaunchEndpoint.STAFF),
                ports.url(LaunchEndpoint.SUPERVISION),
                ports.url(LaunchEndpoint.ALERTS),
                ports.url(LaunchEndpoint.STAFF),
                data);
    }

    static String sampleLoaded(LaunchPorts ports) {
        return "The sample service is loaded; its first e-mails are about to be in the mailbox, "
                + ports.url(LaunchEndpoint.MAILBOX);
    }
}
