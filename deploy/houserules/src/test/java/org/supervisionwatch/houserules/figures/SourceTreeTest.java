package org.supervisionwatch.houserules.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

    @TempDir
    Path folder;

    @Test
    void aLineIsACommentOnlyIfNothingElseStandsOnItAndNoneIsBegunInAString() throws IOException {
        JavaSource source = only(
                "package org.supervisionwatch.alerts.whatif;",
                "",
                "import java.util.List;",
                "/**",
                " * Why.",
                " */",
                "class Two {",
                "    String url = \"http://localhost\"; // where",
                "    char quote = '\"'; /* not",
                "    code */ int one = 1;",
                "    String page = \"\"\"",
                "        // no comment \\\"\"\"",
                "        \"\"\";",
                "}");

        assertThat(source.lineCount()).isEqualTo(new LineCount(14, 8, 3));
    }

    @Test
    void theAreaOfAServiceIsThePackageBelowItsRoot() throws IOException {
        assertThat(only("package org.supervisionwatch.alerts.guideline.engine;").area())
                .isEqualTo("alerts-service guideline");
        assertThat(only("package org.supervisionwatch.alerts;").area()).isEqualTo("alerts-service (root)");
    }

    @Test
    void theAreaOfAnythingElseIsItsModule() throws IOException {
        List<JavaSource> sources = new SampleSources(folder)
                .write("deploy/chassis/src/main/java/Some.java", "package org.supervisionwatch.chassis.sql;")
                .read();

        assertThat(sources).extracting(JavaSource::area).containsExactly("deploy/chassis");
    }

    @Test
    void theBodyOfAMethodIsMeasuredWithItsBracesAndAConstructorIsNot() throws IOException {
        JavaSource source = only(
                "class Two {",
                "  Two() {}",
                "  @Deprecated",
                "  int m(",
                "      int a) {",
                "    return a;",
                "  }",
                "}");

        assertThat(source.methods()).containsExactly(new MethodLength("Two.java m", 3, false));
    }

    @Test
    void anAnonymousClassHasNoName() throws IOException {
        JavaSource source = only("class Two { Object one = new Object() { class Inside {} }; enum Kind { A { } } }");

        assertThat(source.typeNames()).containsExactly("Two", "Inside", "Kind");
    }

    private JavaSource only(String... lines) throws IOException {
        return new SampleSources(folder)
                .production("a", "Two.java", lines)
                .read()
                .getFirst();
    }
}
