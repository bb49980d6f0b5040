package org.supervisionwatch.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.supervisionwatch.local.process.WatchRoot;

/** The product's own metrics that the alert rules and the dashboard ask for. */
final class MetricNames {

    private static final Pattern OWN = Pattern.compile("watch_[a-z_]+");

    private MetricNames() {}

    /** @param file below {@code deploy} */
    static Set<String> in(String file) throws IOException {
        String text = Files.readString(WatchRoot.find().resolve("deploy").resolve(file));
        return OWN.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
