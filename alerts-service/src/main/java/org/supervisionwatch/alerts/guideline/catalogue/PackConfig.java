package org.supervisionwatch.alerts.guideline.catalogue;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Configuration of packs besides those shipped with the service. */
@ConfigMapping(prefix = "watch.packs")
public interface PackConfig {

    /** A folder of packs that is read at start-up and on request. */
    Optional<Path> folder();
}
