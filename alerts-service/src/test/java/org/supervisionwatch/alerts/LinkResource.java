package org.supervisionwatch.alerts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Configures public addresses and a key, so that mails carry links. */
public final class LinkResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "watch.link.key", "a key that is long enough to sign links",
                "watch.public.supervision", "http://supervision.example");
    }

    @Override
    public void stop() {
        // nothing runs
    }
}
