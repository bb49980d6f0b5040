package org.supervisionwatch.alerts.notification.teams;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The webhook of a team. */
@Entity
class TeamWebhook {

    @Id
    UUID teamId;

    UUID organisationId;
    String url;
    Instant setAt;

    /** When it was switched off because it refused a card permanently; null while it is in use. */
    @Nullable Instant offAt;

    @Nullable String offBecause;
}
