package org.supervisionwatch.houserules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What a reader can take in at once: files under 250 lines, bodies of methods under 25. */
public final class SourceRules {

    static final int FILE_LINES = 250;
    static final int BODY_LINES = 25;

    private SourceRules() {}

    /** @return one sentence for each file or method that is too long; empty if the folder is not there */
    public static List<String> tooLong(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> sources = all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            List<String> found = new ArrayList<>();
            for (Path source : sources) {
                long lines = Files.readString(source).lines().count();
                if (lines >= FILE_LINES) {
                    found.add(source + " has " + lines + " lines");
                }
            }
            found.addAll(longMethods(sources));
            return found;
        }
    }

    private static List<String> longMethods(List<Path> sources) throws IOException {
        if (sources.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            List<String> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new LongBodies(unit, Trees.instance(task), found).scan(unit, null);
            }
            return found;
        }
    }

    private static final class LongBodies extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<String> found;

        LongBodies(CompilationUnitTree unit, Trees trees, List<String> found) {
            this.unit = unit;
            this.trees = trees;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null) {
                LineMap lines = unit.getLineMap();
                long from = lines.getLineNumber(trees.getSourcePositions().getStartPosition(unit, method.getBody()));
                long to = lines.getLineNumber(trees.getSourcePositions().getEndPosition(unit, method.getBody()));
                if (to - from >= BODY_LINES) {
                    found.add(unit.getSourceFile().getName() + ": " + method.getName() + " has " + (to - from)
                            + " lines");
                }
            }
            return super.visitMethod(method, nothing);
        }
    }
}
