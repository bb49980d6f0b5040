package org.supervisionwatch.chassis.time;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.List;
import java.util.Set;

/** Decides whether the clock may be moved: only in the run-time profiles of local and test runs. */
final class TimeTravel {

    private static final Set<String> PROFILES = Set.of("local", "test", "dev");

    private TimeTravel() {}

    static boolean allowed() {
        return allowedIn(ConfigUtils.getProfiles());
    }

    /** Back as well as forward. */
    static boolean backAllowed() {
        return backAllowedIn(ConfigUtils.getProfiles());
    }

    static boolean backAllowedIn(List<String> profiles) {
        return profiles.equals(List.of("test"));
    }

    static boolean allowedIn(List<String> profiles) {
        return profiles.stream().anyMatch(PROFILES::contains);
    }
}
