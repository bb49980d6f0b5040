package org.supervisionwatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supervisionwatch.local.process.WatchRoot;

/** The shell behind deploy/up, deploy/verify and deploy/measure. */
class ScriptsTest {

    private static final Path ROOT = WatchRoot.find();

    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void aSmallCheckout() throws IOException {
        for (String module :
                new String[] {"deploy/contracts", "deploy/chassis", "deploy/local", "supervision-service"}) {
            Files.createDirectories(folder.resolve(module));
        }
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        for (String service : new String[] {"staff-service", "alerts-service"}) {
            Files.createDirectories(folder.resolve(service + "/src/main/java"));
        }
        source = folder.resolve("staff-service/src/main/java/A b.java");
        Files.writeString(source, "class A {}");
    }

    @Test
    void theHashOfTheSourcesDependsOnContentsAndNotOnTimes() throws Exception {
        String before = hash();
        Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
        assertThat(hash()).hasSize(64).isEqualTo(before);

        Files.writeString(source, "class A { }");
        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    void theHashDependsOnNamesAndIgnoresBuildOutputAndTests() throws Exception {
        String before = hash();
        for (String built : new String[] {"target", "openapi"}) {
            Files.createDirectories(folder.resolve("staff-service").resolve(built));
            Files.writeString(folder.resolve("staff-service").resolve(built).resolve("x"), "x");
        }
        Files.createDirectories(folder.resolve("staff-service/src/test"));
        Files.writeString(folder.resolve("staff-service/src/test/T.java"), "x");
        assertThat(hash()).isEqualTo(before);

        Files.move(source, source.resolveSibling("B.java"));
        String moved = hash();
        assertThat(moved).isNotEqualTo(before);

        Files.writeString(folder.resolve("deploy/contracts/topics.yaml"), "topics:");
        assertThat(hash()).isNotEqualTo(moved);
    }

    @Test
    void whatIsInDevModeIsNoReasonToPackageTheOthersAnew() throws Exception {
        String all = hash();
        String others = hashWithout("staff-service");
        assertThat(others).hasSize(64).isNotEqualTo(all);

        Files.writeString(source, "class A { }");
        assertThat(hashWithout("staff-service")).isEqualTo(others);
        assertThat(hashWithout("alerts-service")).isNotEqualTo(others);

        Files.writeString(folder.resolve("deploy/chassis/pom.xml"), "<project/>");
        assertThat(hashWithout("staff-service")).isNotEqualTo(others);
    }

    @Test
    void whatVerifyHasPackagedIsNotBuiltAgainUntilASourceChanges() throws Exception {
        for (String built : new String[] {"deploy/local/target/lib", "deploy/local/target/classes"}) {
            Files.createDirectories(folder.resolve(built));
        }
        Files.createDirectories(folder.resolve("deploy/contracts/target/classes"));
        Files.createDirectories(folder.resolve("target"));
        for (String service : new String[] {"staff-service", "supervision-service", "alerts-service"}) {
            Path jar = folder.resolve(service + "/target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            Files.createFile(jar);
        }
        String build = ". %s/deploy/local/build.sh; build_if_needed '%s' 2>&1 && echo up".formatted(ROOT, folder);

        bash(
                Map.of(),
                ". %1$s/deploy/local/build.sh; remember_built '%2$s' \"$(sources_hash '%2$s')\""
                        .formatted(ROOT, folder));
        assertThat(bash(Map.of(), build)).isEqualTo("up");

        Files.writeString(source, "class A { }");
        assertThat(bash(Map.of(), build)).startsWith("Building").contains("The build failed");
    }

    @Test
    void anUnknownServiceIsRefusedBeforeAnythingIsBuilt() throws Exception {
        Process up = new ProcessBuilder(ROOT.resolve("deploy/up").toString(), "--fresh", "--dev", "alert-service")
                .redirectErrorStream(true)
                .start();

        assertThat(new String(up.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("There is no service alert-service that --dev could start; there are staff-service,"
                        + " supervision-service, alerts-service.\n");
        assertThat(up.waitFor()).isEqualTo(LaunchFailure.USAGE);
    }

    @Test
    void theJdkThatWasChosenIsTakenIfItIsFit() throws Exception {
        Path chosen = jdk("chosen", "26.0.1");

        assertThat(findJdk(chosen)).isEqualTo("0 " + chosen);
    }

    @Test
    void aJdkThatIsTooOldIsSkippedOrReportedInOneLine() throws Exception {
        Path old = jdk("old", "17.0.9");

        assertThat(findJdk(old))
                .satisfiesAnyOf(
                        found -> assertThat(found).startsWith("0 ").doesNotContain(old.toString()),
                        refused -> assertThat(refused).startsWith("69 ").contains("too old: " + old + " (version 17)"));
    }

    @Test
    void helpNeedsNeitherAJdkNorABuild() throws Exception {
        Process help = new ProcessBuilder(ROOT.resolve("deploy/up").toString(), "--help").start();

        assertThat(new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("--fresh");
        assertThat(help.waitFor()).isZero();
    }

    @Test
    void verifySaysWhatItCanDo() throws Exception {
        assertThat(verify("--help"))
                .startsWith("0 ")
                .contains("--quick", "--only", "--stop", "--shuffle", "-Dwatch.today");
    }

    @Test
    void measureSaysWhatItCanDoWithoutBuildingAnything() throws Exception {
        assertThat(bash(Map.of("JAVA_HOME", "/nowhere"), ROOT + "/deploy/measure 1 --help"))
                .startsWith("deploy/measure: ")
                .contains("ROW", "--short", "--history", "--built");
    }

    @Test
    void whatVerifyDoesNotKnowItNamesTogetherWithWhatIsThere() throws Exception {
        assertThat(verify("--only alert-service DataGapTest"))
                .startsWith("64 There is no module alert-service. There are: ")
                .contains("alerts-service", "deploy/chassis");
        assertThat(verify("--only local ScriptTest,PortsTest"))
                .isEqualTo("64 There is no test class ScriptTest in deploy/local. There are: ScriptsTest");
        assertThat(verify("--only local")).startsWith("64 deploy/verify --only needs a module and a class");
    }

    private static String verify(String arguments) throws Exception {
        return bash(
                Map.of(),
                "said=\"$(%s/deploy/verify %s 2>&1)\" && echo \"0 $said\" || echo \"$? $said\""
                        .formatted(ROOT, arguments));
    }

    private String hash() throws Exception {
        return hashWithout("");
    }

    private String hashWithout(String service) throws Exception {
        return bash(Map.of(), ". %s/deploy/local/build.sh; sources_hash '%s' '%s'".formatted(ROOT, folder, service));
    }

    private String findJdk(Path javaHome) throws Exception {
        return bash(
                Map.of("JAVA_HOME", javaHome.toString(), "HOME", folder.toString()),
                ". %s/deploy/local/find-jdk.sh; find_jdk 2>'%s' && echo \"0 $JAVA_HOME\" || echo \"$? $(cat '%s')\""
                        .formatted(ROOT, folder.resolve("err"), folder.resolve("err")));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (String tool : new String[] {"java", "javac"}) {
            assertThat(Files.createFile(home.resolve("bin/" + tool)).toFile().setExecutable(true))
                    .isTrue();
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static String bash(Map<String, String> environment, String script) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return output;
    }
}
