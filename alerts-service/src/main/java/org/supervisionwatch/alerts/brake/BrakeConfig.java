package org.supervisionwatch.alerts.brake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When ops and HR are told of a held change. */
@ConfigMapping(prefix = "watch.brake")
public interface BrakeConfig {

    /** How long nobody may have been added: an export comes in over minutes, and one mail is to have the figures of the whole. */
    @WithDefault("PT2M")
    Duration settled();
}
