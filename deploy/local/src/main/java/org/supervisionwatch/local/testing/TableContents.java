package org.supervisionwatch.local.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the tables of a service hold, to show that something has changed none of them. */
public final class TableContents {

    private static final String TABLES =
            "select table_name::text from information_schema.tables where table_schema = 'public' order by 1";

    private static final String DIGEST =
            "select '%1$s ' || count(*) || ' ' || coalesce(md5(string_agg(%2$s::text, '|' order by %2$s::text)), '') from %1$s t";

    /** What is compared of the rows that the service writes on its own while a test runs: who relays, what was sent, how far it has read. */
    private static final Map<String, String> ON_ITS_OWN = Map.of(
            "relay_lease", "1",
            "publication", "(t.topic, t.key, t.version)",
            "feed_progress", "(t.topic, t.partition)");

    private TableContents() {}

    /**
     * The name of each table, the number of its rows, and a digest of them.
     *
     * @param query returns the only column of the rows of a statement
     */
    public static List<String> of(Function<String, List<String>> query) {
        return query.apply(query.apply(TABLES).stream()
                .map(table -> DIGEST.formatted(table, ON_ITS_OWN.getOrDefault(table, "t")))
                .collect(Collectors.joining(" union all ", "", " order by 1")));
    }
}
