package org.supervisionwatch.local.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What is printed when everything is ready: where to look. */
final class Signpost {

    private Signpost() {}

    static String ready(Duration elapsed, Ports ports, Path data) {
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
                ports.url(Place.ALERTS),
                ports.url(Place.MAILBOX),
                ports.url(Place.STAFF),
                ports.url(Place.SUPERVISION),
                ports.url(Place.ALERTS),
                ports.url(Place.STAFF),
                data);
    }

    static String sampleLoaded(Ports ports) {
        return "The sample service is loaded; its first e-mails are about to be in the mailbox, "
                + ports.url(Place.MAILBOX);
    }
}
