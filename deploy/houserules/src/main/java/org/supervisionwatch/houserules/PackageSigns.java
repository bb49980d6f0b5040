package org.supervisionwatch.houserules;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads what {@code package-info} files say by {@code @MayKnow}. From the sources, so that a module need not be compiled to be drawn. */
final class PackageSigns {

    private PackageSigns() {}

    static SortedMap<String, Set<String>> read(String root, Path sources) throws IOException {
        SortedMap<String, Set<String>> signs = new TreeMap<>();
        try (Stream<Path> all = Files.walk(sources)) {
            List<Path> infos = all.filter(path -> path.endsWith("package-info.java"))
                    .sorted()
                    .toList();
            for (CompilationUnitTree unit : parse(infos)) {
                String name = String.valueOf(unit.getPackageName());
                for (AnnotationTree annotation : unit.getPackageAnnotations()) {
                    if (annotation.getAnnotationType().toString().equals("MayKnow")) {
                        signs.put(name.equals(root) ? "" : name.substring(root.length() + 1), names(annotation));
                    }
                }
            }
        }
        return signs;
    }

    private static Iterable<? extends CompilationUnitTree> parse(List<Path> infos) throws IOException {
        if (infos.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(infos));
            return task.parse();
        }
    }

    private static Set<String> names(AnnotationTree annotation) {
        Set<String> names = new TreeSet<>();
        for (ExpressionTree argument : annotation.getArguments()) {
            collect(argument instanceof AssignmentTree named ? named.getExpression() : argument, names);
        }
        return names;
    }

    private static void collect(ExpressionTree value, Set<String> names) {
        if (value instanceof NewArrayTree list) {
            list.getInitializers().forEach(each -> collect(each, names));
        } else if (value instanceof LiteralTree literal) {
            names.add(String.valueOf(literal.getValue()));
        }
    }
}
