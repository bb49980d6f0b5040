package org.supervisionwatch.chassis.pebble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.supervisionwatch.chassis.restore.DatabaseRestored;

/** Records the events about a restored database. */
@ApplicationScoped
public class Restores {

    private final List<DatabaseRestored> noticed = new CopyOnWriteArrayList<>();

    void note(@Observes DatabaseRestored restored) {
        noticed.add(restored);
    }

    public int noticed() {
        return noticed.size();
    }
}
