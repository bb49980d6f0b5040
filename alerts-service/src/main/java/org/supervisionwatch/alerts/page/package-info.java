/** The HTML pages: the status of an organisation, a person, an alert. */
@MayKnow({
    "brake",
    "episode",
    "episode.query",
    "freshness",
    "guideline.catalogue",
    "kernel.directory",
    "notification.delivery.run",
    "page.view",
    "roster",
    "standing"
})
@NullMarked
package org.supervisionwatch.alerts.page;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
