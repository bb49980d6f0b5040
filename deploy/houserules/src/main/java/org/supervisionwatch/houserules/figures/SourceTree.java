package org.supervisionwatch.houserules.figures;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Every Java file of every module: the folders below the root, or below {@code deploy}, that hold {@code src}. */
public final class SourceTree {

    /** What looks like a comment inside a string or a character is none, so those are matched first and kept. */
    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "\"\"\"[\\s\\S]*?(?<!\\\\)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)++'|(//[^\\n]*|/\\*[\\s\\S]*?\\*/)");

    private SourceTree() {}

    /** A file as the compiler parses it; nothing in it is resolved. */
    public record ParsedSource(CompilationUnitTree unit, SourcePositions positions) {}

    /** @return what stands below this folder, in the order of their paths; nothing if it is not there */
    public static List<JavaSource> below(Path folder) throws IOException {
        return sources(folder, "", true, javaFiles(folder));
    }

    /** @return in the order of their paths */
    static List<JavaSource> read(Path root) throws IOException {
        List<JavaSource> found = new ArrayList<>();
        for (Path module : modules(root)) {
            String name = root.relativize(module).toString();
            found.addAll(sources(root, name, true, javaFiles(module.resolve("src/main/java"))));
            found.addAll(sources(root, name, false, javaFiles(module.resolve("src/test/java"))));
        }
        return List.copyOf(found);
    }

    private static List<Path> modules(Path root) throws IOException {
        List<Path> modules = new ArrayList<>();
        for (Path parent : List.of(root, root.resolve("deploy"))) {
            if (Files.isDirectory(parent)) {
                try (Stream<Path> children = Files.list(parent)) {
                    children.filter(child -> Files.isDirectory(child.resolve("src")))
                            .forEach(modules::add);
                }
            }
        }
        return modules.stream().sorted().toList();
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<JavaSource> sources(Path root, String module, boolean production, List<Path> files)
            throws IOException {
        List<JavaSource> found = new ArrayList<>();
        for (ParsedSource parsed : parse(files)) {
            found.add(source(root, module, production, parsed));
        }
        return found;
    }

    public static List<ParsedSource> parse(List<Path> sources) throws IOException {
        if (sources.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<ParsedSource> parsed = new ArrayList<>();
            task.parse().forEach(unit -> parsed.add(new ParsedSource(unit, positions)));
            return parsed;
        }
    }

    private static JavaSource source(Path root, String module, boolean production, ParsedSource parsed)
            throws IOException {
        CompilationUnitTree unit = parsed.unit();
        Path file = Path.of(unit.getSourceFile().toUri());
        String text = Files.readString(file);
        List<String> bare = withoutComments(text);
        FileDeclarations declarations =
                new FileDeclarations(parsed, file.getFileName().toString());
        declarations.scan(unit, null);
        return new JavaSource(
                module,
                production,
                unit.getPackageName() == null ? "" : unit.getPackageName().toString(),
                root.toRealPath().relativize(file.toRealPath()),
                LineCount.of(text.lines().toList(), bare),
                bare,
                declarations.typeNames(),
                declarations.bodies());
    }

    /** @return as many lines as the text has */
    static List<String> withoutComments(String text) {
        return COMMENT_OR_LITERAL
                .matcher(text)
                .replaceAll(match -> match.group(1) == null
                        ? Matcher.quoteReplacement(match.group())
                        : match.group().replaceAll("[^\\n]", ""))
                .lines()
                .map(String::strip)
                .toList();
    }
}
