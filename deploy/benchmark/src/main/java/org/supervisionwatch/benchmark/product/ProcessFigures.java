package org.supervisionwatch.benchmark.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What processes use, as Linux and their JVMs tell. */
public final class ProcessFigures {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    private ProcessFigures() {}

    /** A process and all below it. */
    public static Stream<ProcessHandle> tree(long pid) {
        return ProcessHandle.of(pid).stream().flatMap(root -> Stream.concat(Stream.of(root), root.descendants()));
    }

    /** The PostgreSQL server of a data folder with its backends; it is nobody's child. */
    public static Stream<ProcessHandle> postgres(Path data) throws IOException {
        List<String> pidFile = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"));
        return tree(Long.parseLong(pidFile.getFirst().strip()));
    }

    /** The seconds of processor time that they have used since they began. */
    public static double cpu(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(used -> used.toNanos() / 1e9)
                .sum();
    }

    /** Their share of the memory, in MiB; what several share is counted once. */
    public static double memory(Stream<ProcessHandle> processes) {
        return processes.mapToLong(process -> proportional(process.pid())).sum() / 1024.0;
    }

    private static long proportional(long pid) {
        try {
            Matcher found = SHARE.matcher(Files.readString(Path.of("/proc/" + pid + "/smaps_rollup")));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** The heap that is in use after a full collection, in MiB. */
    public static double heapAfterCollection(long pid) throws IOException {
        jcmd(pid, "GC.run");
        return jcmd(pid, "GC.heap_info")
                        .lines()
                        .filter(line -> !line.contains("Metaspace") && !line.contains("class space"))
                        .map(USED::matcher)
                        .filter(Matcher::find)
                        .mapToLong(used -> Long.parseLong(used.group(1)))
                        .sum()
                / 1024.0;
    }

    private static String jcmd(long pid, String command) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
