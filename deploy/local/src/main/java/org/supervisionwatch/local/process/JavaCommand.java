package org.supervisionwatch.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the command line of a {@link JavaProcess}. Every method returns this command, for chaining. */
public final class JavaCommand {

    // Ctrl-C and a closed terminal signal every process of the group; only the launcher may react, or nothing would
    // stop in order. A JVM ignores a signal that was ignored when it started.
    private static final String IGNORE_TERMINAL_SIGNALS = "trap '' INT HUP; exec \"$@\"";

    /** Quick to start and small; slow where much is done. {@code -Dwatch.jvm=production} leaves them out, as production does. */
    private static final List<String> QUICK_START = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** A class name, or {@code -jar} and a file. */
    private final List<String> main;

    private final List<String> options =
            new ArrayList<>("production".equals(System.getProperty("watch.jvm")) ? List.of() : QUICK_START);
    private final List<String> args = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private String name;
    private @Nullable String classPath;
    private @Nullable Path log;

    private JavaCommand(List<String> main, String name) {
        this.main = main;
        this.name = name;
    }

    /** A command for this main class, on this JVM's class path unless another is set. */
    public static JavaCommand of(String mainClass) {
        JavaCommand command = new JavaCommand(List.of(mainClass), mainClass.substring(mainClass.lastIndexOf('.') + 1));
        return command.classPath(System.getProperty("java.class.path"));
    }

    /** A command for a jar that names its main class and its class path itself. */
    public static JavaCommand ofJar(Path jar) {
        return new JavaCommand(
                List.of("-jar", jar.toString()), jar.getFileName().toString());
    }

    public JavaCommand classPath(String path) {
        classPath = path;
        return this;
    }

    public JavaCommand options(String... jvmOptions) {
        options.addAll(List.of(jvmOptions));
        return this;
    }

    public JavaCommand args(String... more) {
        args.addAll(List.of(more));
        return this;
    }

    public JavaCommand environment(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    public JavaCommand name(String shown) {
        name = shown;
        return this;
    }

    /** Appends the output to this file; by default to a temporary one. */
    public JavaCommand log(Path file) {
        log = file;
        return this;
    }

    public JavaProcess start() {
        return JavaProcess.start(this);
    }

    String shownName() {
        return name;
    }

    Path logFile() throws IOException {
        if (log == null) {
            log = Files.createTempFile(name, ".log");
            log.toFile().deleteOnExit();
        }
        Files.createDirectories(log.toAbsolutePath().getParent());
        return log;
    }

    ProcessBuilder toProcess() throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", IGNORE_TERMINAL_SIGNALS, "sh", java()));
        command.addAll(options);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        if (classPath != null) {
            command.add("-cp");
            command.add(classPath);
        }
        command.addAll(main);
        command.addAll(args);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        builder.environment().putAll(environment);
        return builder;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
