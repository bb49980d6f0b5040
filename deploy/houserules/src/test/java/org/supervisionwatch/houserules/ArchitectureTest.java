package org.supervisionwatch.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code deploy/ARCHITECTURE.md} shows the areas as their packages say them. {@code -Dwatch.rewrite=true} prints them into it anew. */
class ArchitectureTest {

    private static final Path ROOT = Path.of(System.getProperty("watch.root"));
    private static final Path DOCUMENT = ROOT.resolve("deploy/ARCHITECTURE.md");

    private static final Map<String, String> MODULES = new LinkedHashMap<>();

    static {
        MODULES.put("alerts-service", "alerts");
        MODULES.put("staff-service", "staff");
        MODULES.put("supervision-service", "supervision");
        MODULES.put("deploy/chassis", "chassis");
        MODULES.put("deploy/local", "local");
    }

    @Test
    void thePictureOfTheAreasIsTheOneThatTheirPackagesDescribe() throws IOException {
        String document = Files.readString(DOCUMENT);
        String printed = printed(document);
        if (Boolean.getBoolean("watch.rewrite")) {
            Files.writeString(DOCUMENT, printed);
            return;
        }
        assertThat(document)
                .as("print it anew: ./mvnw -pl deploy/houserules -am test -Dtest=ArchitectureTest -Dwatch.rewrite=true")
                .isEqualTo(printed);
    }

    @Test
    void everyArrowOfThePictureRunsDown() {
        String picture = AreaPicture.of(law(Map.of(
                "roster",
                Set.of(),
                "page",
                Set.of("episode", "roster"),
                "episode",
                Set.of("roster.facts"),
                "roster.facts",
                Set.of())));
        assertThat(picture)
                .contains("    page\n    episode\n    roster\n    page --> episode\n    episode --> roster\n")
                .contains("| **page** |  | episode, roster |")
                .contains("| **roster** | `facts` | nothing |");
    }

    @Test
    void aCircleIsNotDrawn() {
        AreaLaw circle = law(Map.of("page", Set.of("roster"), "roster", Set.of("page")));
        assertThatThrownBy(() -> AreaPicture.of(circle)).hasMessageContaining("[page, roster]");
    }

    private static AreaLaw law(Map<String, Set<String>> mayKnow) {
        return new AreaLaw("org.example", new TreeMap<>(mayKnow));
    }

    private static String printed(String document) throws IOException {
        String printed = document;
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            String begin = "<!-- areas of " + module.getKey() + " -->\n";
            String end = "<!-- end -->";
            int from = printed.indexOf(begin);
            assertThat(from).as("the place for %s", module.getKey()).isNotNegative();
            int to = printed.indexOf(end, from);
            String picture = AreaPicture.of(AreaLaw.read(
                    "org.supervisionwatch." + module.getValue(),
                    ROOT.resolve(module.getKey()).resolve("src/main/java")));
            printed = printed.substring(0, from) + begin + picture + printed.substring(to);
        }
        return printed;
    }
}
