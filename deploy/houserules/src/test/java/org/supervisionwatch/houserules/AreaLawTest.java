package org.supervisionwatch.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AreaLawTest {

    @Test
    void itIsReadFromThePackages() throws IOException {
        assertThat(AreaLaw.read("org.supervisionwatch.houserules.fixture", Path.of("src/test/java"))
                        .mayKnow())
                .isEqualTo(Map.of("", Set.of(), "porch", Set.of("cellar"), "cellar", Set.of()));
    }

    @Test
    void arrowsBetweenRoomsAreArrowsBetweenTheirAreas() {
        AreaLaw law =
                law(Map.of("page", Set.of("page.view"), "page.view", Set.of("roster.facts"), "roster.facts", Set.of()));
        assertThat(law.areas()).isEqualTo(Map.of("page", Set.of("roster"), "roster", Set.of()));
    }

    @Test
    void aCircleIsReported() {
        AreaLaw law = law(Map.of(
                "page.view",
                Set.of("roster.facts"),
                "roster.intake",
                Set.of("page"),
                "page",
                Set.of(),
                "roster.facts",
                Set.of()));
        assertThat(AreaLaw.circles(law.mayKnow())).isEmpty();
        assertThat(AreaLaw.circles(law.areas())).containsExactly("page", "roster");
    }

    private static AreaLaw law(Map<String, Set<String>> mayKnow) {
        return new AreaLaw("org.example", new TreeMap<>(mayKnow));
    }
}
