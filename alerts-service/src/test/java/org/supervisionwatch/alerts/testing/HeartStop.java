package org.supervisionwatch.alerts.testing;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** No heart beats while the service stops. */
@ApplicationScoped
class HeartStop {

    void stop(@Observes @Priority(0) ShutdownEvent stop) {
        Events.onTheStack().still();
    }
}
