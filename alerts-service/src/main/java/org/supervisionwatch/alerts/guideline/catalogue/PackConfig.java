package org.supervisionwatch.alerts.guideline.catalogue;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where packs come from, beside those that ship. */
@ConfigMapping(prefix = "watch.packs")
public interface PackConfig {

    /** A folder of packs that is read at start-up and when an administrator asks. */
    Optional<Path> folder();
}
