package org.supervisionwatch.houserules;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.supervisionwatch.houserules.figures.SourceTree;

/** Reads what {@code package-info} files say by {@code @MayKnow}. From the sources, so that a module need not be compiled to be drawn. */
final class PackageSigns {

    private PackageSigns() {}

    static SortedMap<String, Set<String>> read(String root, Path sources) throws IOException {
        SortedMap<String, Set<String>> signs = new TreeMap<>();
        try (Stream<Path> all = Files.walk(sources)) {
            List<Path> infos = all.filter(path -> path.endsWith("package-info.java"))
                    .sorted()
                    .toList();
            for (SourceTree.ParsedSource info : SourceTree.parse(infos)) {
                String name = String.valueOf(info.unit().getPackageName());
                for (AnnotationTree annotation : info.unit().getPackageAnnotations()) {
                    if (annotation.getAnnotationType().toString().equals("MayKnow")) {
                        signs.put(name.equals(root) ? "" : name.substring(root.length() + 1), names(annotation));
                    }
                }
            }
        }
        return signs;
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
